import { readStep, type Step } from '../method.ts';
import type { Plan } from '../plan.ts';
import { agendaOf } from './agenda.ts';
import type { AgendaPoint } from './kinds.ts';

/** Where the room is while a point of another step is running. */
export interface Elsewhere {
	step: Step;
	/** The point of that step nobody has begun: after the running one, else one that was passed over. */
	point?: AgendaPoint;
}

/** The step the room was taken to by hand, while a point of another step is running (LEAD-34); nothing where both are one. */
export function elsewhereOf(plan: Plan, running: AgendaPoint): Elsewhere | undefined {
	const its = readStep(running.step);
	const step = readStep(plan.meta.get('step')) ?? 'meeting';
	if (its === undefined || its === step) return undefined;
	const points = agendaOf(plan, running.sitting);
	const at = points.findIndex(({ id }) => id === running.id);
	const isThere = (each: AgendaPoint) => each.startedAt === undefined && each.step === step;
	const point = points.slice(at + 1).find(isThere) ?? points.find(isThere);
	return { step, ...(point && { point }) };
}
