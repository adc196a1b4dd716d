import type { Plan } from '#lib/domain/plan.ts';
import { undoIn, type Undo } from '#lib/domain/shared/undo.ts';

const made = new WeakMap<Plan, Undo>();

/** The one undo of an open plan on this screen, made when a desk first asks for it. */
export function undoOf(plan: Plan): Undo {
	const undo = made.get(plan) ?? undoIn(plan);
	made.set(plan, undo);
	return undo;
}
