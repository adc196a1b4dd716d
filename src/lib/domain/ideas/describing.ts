import * as Y from 'yjs';

import type { Plan } from '../plan.ts';
import { change } from '../shared/change.ts';
import { recordIn } from '../shared/fields.ts';
import type { IdeaId, PersonId } from '../shared/ids.ts';
import { kind, type ChangesOf } from '../shared/kinds.ts';
import { setIn, type RecordRefusal } from '../shared/records.ts';
import { refuse, type Result } from '../shared/result.ts';
import { reworded } from '../shared/rewording.ts';
import { rewrite, sharedText } from '../shared/text.ts';
import { ideaOf } from './ideaOf.ts';
import { IDEA_DETAILS } from './kinds.ts';
import { readOn } from './readOn.ts';

export type DescribeRefusal = RecordRefusal | 'no-such-idea';

const D = IDEA_DETAILS;
/** What anybody who helps may say of an idea. Its words are not among it, nor what commands of their own decide. */
const DESCRIPTION = kind('ideas', {
	kind: D.kind,
	about: D.about,
	sex: D.sex,
	group: D.group,
	hamlet: D.hamlet,
	channel: D.channel,
	location: D.location,
	volumeGuess: D.volumeGuess,
	unitGuess: D.unitGuess,
	photo: D.photo,
	anonymous: D.anonymous,
	note: D.note,
	also: D.also,
	sitting: D.sitting,
	team: D.team
});

/** Says what an idea is about, who it speaks for, and where; `null` clears one. Volumes are decimals as text (section 1.2). */
export function describeIdea(
	plan: Plan,
	id: IdeaId,
	details: ChangesOf<typeof DESCRIPTION>,
	person: PersonId
): Result<IdeaId, DescribeRefusal> {
	if (!ideaOf(plan, id)) return refuse('no-such-idea');
	return setIn(plan, DESCRIPTION, id, details, person);
}

/**
 * Words an idea more clearly, beside the words that were said, by what changed since `seen`; no words, or those that
 * were said, take the wording back. Two desks at once both keep theirs.
 */
export function tidyIdea(
	plan: Plan,
	id: IdeaId,
	clearer: string,
	person: PersonId,
	seen?: string
): Result<IdeaId, DescribeRefusal> {
	const record = recordIn(plan.ideas, id);
	const idea = ideaOf(plan, id);
	if (!record || !idea) return refuse('no-such-idea');
	const words = reworded(readOn(idea), clearer, seen);
	if (!words.ok && words.refusal !== 'empty') return words;
	const wording = words.ok && words.value !== idea.text ? words.value : '';
	return change(plan, person, () => {
		const now = record.get('cleaned');
		if (now instanceof Y.Text) rewrite(now, wording);
		else record.set('cleaned', sharedText(wording)); // born with an app that knew no wording
		return id;
	});
}
