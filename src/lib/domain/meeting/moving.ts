import type { Step } from '../method.ts';
import type { Plan } from '../plan.ts';
import { change, type PlanRefusal } from '../shared/change.ts';
import type { PersonId } from '../shared/ids.ts';
import { done, type Result } from '../shared/result.ts';

/**
 * Moves the whole room to a step. Going back is allowed: a group may look again at what it said. What the room was
 * shown at the step before is put away (STAGE-3), and so is a scene that covered the wall (LEAD-25); a call ends (CALL-3).
 */
export function moveTo(plan: Plan, step: Step, person: PersonId): Result<Step, PlanRefusal> {
	const isThere = plan.meta.get('step') === step;
	if (isThere && !plan.meta.has('interlude')) return done(step);
	return change(plan, person, () => {
		if (plan.meta.has('interlude')) plan.meta.delete('interlude');
		if (isThere) return step;
		if (plan.meta.has('stage')) plan.meta.delete('stage');
		if (plan.meta.has('summon')) plan.meta.delete('summon');
		return plan.meta.set('step', step) as Step;
	});
}
