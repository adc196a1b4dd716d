import type { Plan } from '../plan.ts';
import { change, type PlanRefusal } from '../shared/change.ts';
import type { IdeaId, PersonId } from '../shared/ids.ts';
import { refuse, type Result } from '../shared/result.ts';
import { ideaOf } from './ideaOf.ts';

export type SupportRefusal = PlanRefusal | 'no-such-idea' | 'own-idea';

/** Says "me too", or takes it back. One entry for each person and idea: two phones of one person count once. */
export function meToo(
	plan: Plan,
	idea: IdeaId,
	yes: boolean,
	person: PersonId
): Result<boolean, SupportRefusal> {
	const found = ideaOf(plan, idea);
	if (!found) return refuse('no-such-idea');
	if (found.createdBy === person) return refuse('own-idea');
	return change(plan, person, () => plan.supports.set(`${idea}:${person}`, yes));
}
