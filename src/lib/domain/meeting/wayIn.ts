import type { Plan } from '../plan.ts';
import type { PlanRefusal } from '../shared/change.ts';
import type { PersonId } from '../shared/ids.ts';
import type { Result } from '../shared/result.ts';
import { isOn, switchTo } from '../shared/switches.ts';

/** True while the wall keeps the address and the code to itself: everybody is in, or the press photographs the hall. */
export function isWayInHidden(plan: Plan): boolean {
	return isOn(plan, 'wayInHidden');
}

/** Takes the way in off the wall, or brings it back; where people arrive it stands all the same (LEAD-41). */
export function hideWayIn(
	plan: Plan,
	hidden: boolean,
	person: PersonId
): Result<boolean, PlanRefusal> {
	return switchTo(plan, 'wayInHidden', hidden, person);
}
