import type { Plan } from '../plan.ts';
import { sign } from './hands.ts';
import type { PersonId } from './ids.ts';
import type { Origin } from './origin.ts';
import { done, refuse, type Result } from './result.ts';

/** Every command may meet a plan that a newer app wrote: it is shown, but not changed. */
export type PlanRefusal = 'newer-plan';

/** The one door for a person's change: one transaction, signed, with its author as origin. `how`: it is no step of an undo. */
export function change<T>(
	plan: Plan,
	person: PersonId,
	write: () => T,
	how: { stays?: true } = {}
): Result<T, PlanRefusal> {
	if (plan.isNewer) return refuse('newer-plan');
	const origin: Origin = { from: 'person', person, ...how };
	const written = () => {
		sign(plan, person);
		return write();
	};
	return done(plan.doc.transact(written, origin));
}
