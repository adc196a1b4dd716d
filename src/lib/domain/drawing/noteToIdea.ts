import { addIdea, type IdeaRefusal } from '../ideas/ideas.ts';
import { ideaOf } from '../ideas/ideaOf.ts';
import type { Plan } from '../plan.ts';
import { change } from '../shared/change.ts';
import { recordIn } from '../shared/fields.ts';
import type { IdeaId } from '../shared/ids.ts';
import { done, refuse, type Result } from '../shared/result.ts';
import type { Stamp } from '../shared/stamp.ts';
import { LONGEST_SENTENCE, sentence } from '../shared/words.ts';
import { thingOf } from './reading.ts';
import { liftIn } from './versions.ts';

/**
 * Makes an idea of what a note or a card of a drawing says, once: the idea goes by the note's own id, so that two desks
 * that do it apart have made one. The note points to it, and the trace knows the way. DRAW-12, DRAW-13.
 */
export function noteToIdea(
	plan: Plan,
	id: string,
	stamp: Omit<Stamp, 'id'>
): Result<IdeaId, IdeaRefusal | 'no-such-record'> {
	const thing = thingOf(plan, id);
	const record = recordIn(plan.drawn, id);
	if (!thing || !record) return refuse('no-such-record');
	if (thing.idea && ideaOf(plan, thing.idea)) return done(thing.idea);
	const idea = ideaFrom(id);
	if (ideaOf(plan, idea)) return done(idea);
	const words = sentence(thing.text ?? '', LONGEST_SENTENCE);
	if (!words.ok) return words;
	return change(plan, stamp.by, () => {
		addIdea(plan, { text: words.value, channel: 'scribe' }, { ...stamp, id: idea });
		liftIn(record);
		record.set('idea', idea);
		return idea;
	});
}

/** The id an idea from a thing has. */
function ideaFrom(thing: string): IdeaId {
	return `n${thing}`.slice(0, 64);
}
