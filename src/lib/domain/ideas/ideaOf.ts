import type { Plan } from '../plan.ts';
import { recordIn } from '../shared/fields.ts';
import type { IdeaId } from '../shared/ids.ts';
import { readIdea, type Idea } from './ideas.ts';

/** One idea, as its own record has it. */
export function ideaOf(plan: Plan, id: IdeaId): Idea | undefined {
	const record = recordIn(plan.ideas, id);
	return record && readIdea(Object.fromEntries(record.entries()));
}
