import type { Plan } from '../plan.ts';
import { TAKEN_BACK } from '../shared/binReasons.ts';
import { change } from '../shared/change.ts';
import { recordIn } from '../shared/fields.ts';
import type { IdeaId, PersonId } from '../shared/ids.ts';
import { done, refuse, type Result } from '../shared/result.ts';
import { sentence } from '../shared/words.ts';
import type { IdeaRefusal, IdeaStatus } from './ideas.ts';
import { ideaOf } from './ideaOf.ts';

/** Takes one's own idea back. It goes to the bin, so that it can come back too. */
export function takeBack(plan: Plan, id: IdeaId, person: PersonId): Result<IdeaId, IdeaRefusal> {
	const idea = ideaOf(plan, id);
	if (!idea) return refuse('no-such-idea');
	if (idea.createdBy !== person) return refuse('not-yours');
	return settle(plan, id, 'binned', TAKEN_BACK, person);
}

/** Gives an idea a status. Whatever is not active needs a reason its author can read (section 1.2). */
export function settleIdea(
	plan: Plan,
	id: IdeaId,
	status: IdeaStatus,
	reason: string,
	person: PersonId
): Result<IdeaId, IdeaRefusal> {
	if (!ideaOf(plan, id)) return refuse('no-such-idea');
	const why = status === 'active' ? done('') : sentence(reason);
	if (!why.ok) return why.refusal === 'empty' ? refuse('no-reason') : why;
	return settle(plan, id, status, why.value, person);
}

/**
 * Writes what became of an idea. Status, reason and facts are always written together, so that of two people who
 * decide apart one is heard whole. Call after checking.
 */
export function settle(
	plan: Plan,
	id: IdeaId,
	status: IdeaStatus,
	reason: string,
	person: PersonId,
	facts: Record<string, string> = {}
) {
	const record = recordIn(plan.ideas, id);
	const now = Object.entries({ ...facts, status, reason });
	if (now.every(([key, value]) => (record?.get(key) ?? '') === value)) return done(id);
	return change(plan, person, () => {
		for (const key of FACTS) if (!(key in facts)) record?.delete(key);
		for (const [key, value] of now) {
			record?.set(key, value);
			// Written before it goes: a deletion alone says nothing against who writes the key elsewhere.
			if (value === '') record?.delete(key);
		}
		return id;
	});
}

/** What a status may say beside its reason; another status says it no longer. */
const FACTS = ['mergedInto', 'office', 'due', 'promotedTo'];
