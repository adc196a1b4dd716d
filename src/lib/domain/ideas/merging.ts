import type { Plan } from '../plan.ts';
import { change } from '../shared/change.ts';
import { recordIn } from '../shared/fields.ts';
import type { IdeaId, PersonId } from '../shared/ids.ts';
import { refuse, type Result } from '../shared/result.ts';
import { ideaOf, type IdeaRefusal } from './ideas.ts';

/** Lets an idea stand with another that says the same. Its words and its author stay, and its supporters go along. */
export function mergeIdea(
	plan: Plan,
	id: IdeaId,
	into: IdeaId,
	person: PersonId
): Result<IdeaId, IdeaRefusal> {
	if (id === into || !ideaOf(plan, id) || !ideaOf(plan, into)) return refuse('no-such-idea');
	return change(plan, person, () => {
		const record = recordIn(plan.ideas, id);
		record?.set('status', 'merged');
		record?.set('mergedInto', into);
		record?.delete('reason'); // the reason is the other idea
		return id;
	});
}
