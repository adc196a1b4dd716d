import { ENTRY_ROOTS, RECORD_ROOTS, type Plan } from '../plan.ts';
import { change, type PlanRefusal } from '../shared/change.ts';
import type { PersonId } from '../shared/ids.ts';
import { refuse, type Result } from '../shared/result.ts';
import type { Stamp } from '../shared/stamp.ts';
import { beginPlan, type Beginning, type BeginRefusal } from './beginning.ts';

/** Begins a plan that is only there to be tried out, and says so in its head. */
export function beginRehearsal(
	plan: Plan,
	beginning: Beginning,
	stamp: Stamp
): Result<string, BeginRefusal> {
	const begun = beginPlan(plan, beginning, stamp);
	if (begun.ok) change(plan, stamp.by, () => plan.meta.set('rehearsal', true));
	return begun;
}

/** True for a plan that is only there to be tried out. */
export function isRehearsal({ meta }: Plan): boolean {
	return meta.get('rehearsal') === true;
}

/**
 * Throws away all that was tried out (LEAD-24): the one place where records are deleted, and only in a plan that says of
 * itself that it is no real one. The relay then erases what is left of them on its disk.
 */
export function throwAway(
	plan: Plan,
	person: PersonId
): Result<number, PlanRefusal | 'no-such-record'> {
	if (!isRehearsal(plan)) return refuse('no-such-record');
	return change(plan, person, () => {
		const { size } = plan.ideas;
		for (const root of [...RECORD_ROOTS, ...ENTRY_ROOTS]) plan[root].clear();
		return size;
	});
}
