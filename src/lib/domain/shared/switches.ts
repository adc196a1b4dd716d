import type { Plan } from '../plan.ts';
import { change, type PlanRefusal } from './change.ts';
import type { PersonId } from './ids.ts';
import { done, type Result } from './result.ts';

/** What a desk switches on and off for the whole hall; each is a word of the plan's head that is there or not. */
export type Switch = 'boardLocked' | 'queueShown' | 'wayInHidden';

/** Anything but a plain yes, whoever wrote it, is off. */
export function isOn({ meta }: Plan, name: Switch): boolean {
	return meta.get(name) === true;
}

/** Switches it; what is so already writes nothing. */
export function switchTo(
	plan: Plan,
	name: Switch,
	on: boolean,
	person: PersonId
): Result<boolean, PlanRefusal> {
	if (isOn(plan, name) === on) return done(on);
	return change(plan, person, () => {
		if (on) plan.meta.set(name, true);
		else plan.meta.delete(name);
		return on;
	});
}
