import { isHidden } from '../ideas/hidden.ts';
import { ideaOf } from '../ideas/ideaOf.ts';
import type { Plan } from '../plan.ts';
import type { Thing } from './kinds.ts';

/** Things as the room may see them: one whose idea is private, waits or was taken back keeps its place and says nothing. DRAW-27. */
export function thingsForRoom<T extends Thing>(plan: Plan, things: readonly T[]): T[] {
	return things.map((thing) => {
		const idea = thing.idea === undefined ? undefined : ideaOf(plan, thing.idea);
		return idea && isHidden(idea) ? { ...thing, text: '' } : thing;
	});
}
