import * as Y from 'yjs';

import type { Plan } from '../plan.ts';
import { change } from '../shared/change.ts';
import { rawOf, recordIn } from '../shared/fields.ts';
import type { IdeaId, PersonId } from '../shared/ids.ts';
import { kind, type ChangesOf } from '../shared/kinds.ts';
import { setIn, type RecordRefusal } from '../shared/records.ts';
import { refuse, type Result } from '../shared/result.ts';
import { rewrite, sharedText, wordsOf } from '../shared/text.ts';
import { sentence } from '../shared/words.ts';
import { ideaOf } from './ideaOf.ts';
import { IDEA_DETAILS } from './kinds.ts';

/** The clearer words that stand beside an idea. Two desks at once may have made them longer than one may: they are still read. */
export function wordingOf(plan: Plan, id: IdeaId): string | undefined {
	const { text, cleaned } = rawOf(plan.ideas.get(id));
	const words = wordsOf(cleaned)?.trim();
	return words === '' || words === text ? undefined : words;
}

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

/** Words an idea more clearly, beside the words that were said; no words take the wording back. Two desks at once both keep theirs. */
export function tidyIdea(
	plan: Plan,
	id: IdeaId,
	cleaned: string,
	person: PersonId
): Result<IdeaId, DescribeRefusal> {
	const record = recordIn(plan.ideas, id);
	if (!record || !ideaOf(plan, id)) return refuse('no-such-idea');
	const words = sentence(cleaned);
	if (!words.ok && words.refusal !== 'empty') return words;
	const wording = words.ok ? words.value : '';
	return change(plan, person, () => {
		const now = record.get('cleaned');
		if (now instanceof Y.Text) rewrite(now, wording);
		else record.set('cleaned', sharedText(wording)); // born with an app that knew no wording
		return id;
	});
}
