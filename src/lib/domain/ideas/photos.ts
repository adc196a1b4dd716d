import type { Plan } from '../plan.ts';
import { change } from '../shared/change.ts';
import { hashIn, recordIn } from '../shared/fields.ts';
import type { IdeaId, PersonId } from '../shared/ids.ts';
import { done, refuse, type Result } from '../shared/result.ts';
import type { IdeaRefusal } from './ideas.ts';
import { ideaOf } from './ideaOf.ts';

export type PhotoRefusal = IdeaRefusal | 'not-a-hash';

/** What can stand beside an idea's words: something to see, something to hear. */
export type Medium = 'photo' | 'voice';

/**
 * Puts a photo or a recording beside one's own idea, in place of any before, also long after the words; none takes it
 * off. The words stand already, and wait for neither (MEDIA-14). `hash` is the SHA-256 of its bytes, which the plan does
 * not hold (MEDIA-13).
 */
export function putMedium(
	plan: Plan,
	id: IdeaId,
	medium: Medium,
	hash: string | undefined,
	person: PersonId
): Result<IdeaId, PhotoRefusal> {
	const idea = ideaOf(plan, id);
	if (!idea) return refuse('no-such-idea');
	if (idea.createdBy !== person) return refuse('not-yours');
	if (hash !== undefined && hashIn(hash) === undefined) return refuse('not-a-hash');
	if (idea[medium] === hash) return done(id);
	return change(plan, person, () => {
		const record = recordIn(plan.ideas, id);
		record?.delete(`${medium}Off`);
		if (hash === undefined) record?.delete(medium);
		else record?.set(medium, hash);
		return id;
	});
}

/**
 * Takes a photo or a recording off anybody's idea, so that its author sees that it was taken off (MEDIA-33). The hash
 * stays nowhere: whoever erases the plan afterwards has erased the photo too.
 */
export function takeMediumOff(
	plan: Plan,
	id: IdeaId,
	medium: Medium,
	person: PersonId
): Result<IdeaId, IdeaRefusal> {
	const idea = ideaOf(plan, id);
	if (!idea) return refuse('no-such-idea');
	if (idea[medium] === undefined) return done(id);
	return change(plan, person, () => {
		const record = recordIn(plan.ideas, id);
		record?.delete(medium);
		record?.set(`${medium}Off`, true);
		return id;
	});
}
