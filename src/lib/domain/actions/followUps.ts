import type { Plan } from '../plan.ts';
import { dayNumber } from '../shared/days.ts';
import { present } from '../shared/fields.ts';
import type { PersonId } from '../shared/ids.ts';
import { refuse, type Result } from '../shared/result.ts';
import { setIn, type RecordRefusal } from '../shared/records.ts';
import { rowsOf } from '../shared/rows.ts';
import { compare } from '../shared/stamp.ts';
import { FOLLOW_UPS, type FollowUp } from './peopleKinds.ts';

/** A next step as it stands on a day. */
export interface FollowUpNow extends FollowUp {
	status: FollowUpStatus;
	/** Days since it was due, while it is open; 0 when there is time, no date, or nothing left to do. */
	late: number;
}
export type FollowUpStatus = NonNullable<FollowUp['status']>;

/** What is said when a step moves: the day it was done and what proves it, or why it was dropped. */
export interface FollowUpMove {
	on?: string;
	evidence?: string;
	reason?: string;
}

/**
 * Moves a next step (RKTL, section 1.8). Dropping one needs its reason, as whoever waits for it will ask; done is
 * done on a day `YYYY-MM-DD`, if one is said. Late is not a status: it follows from the day.
 */
export function moveFollowUp(
	plan: Plan,
	id: string,
	status: FollowUpStatus,
	{ on, evidence, reason }: FollowUpMove,
	person: PersonId
): Result<string, RecordRefusal> {
	if (status === 'dropped' && !reason?.trim()) return refuse('no-reason');
	const said = {
		status,
		...(status === 'done' && { doneOn: on }),
		// Nothing is cleared: moved by mistake and back again, all of it is there.
		...(status === 'dropped' && { reason }),
		evidence
	};
	return setIn(plan, FOLLOW_UPS, id, said, person);
}

/** Every next step on a day `YYYY-MM-DD` (form 16): the latest first, then by when they are due, what is settled last. */
export function followUpsOf(plan: Plan, today: string): FollowUpNow[] {
	return rowsOf(plan, FOLLOW_UPS)
		.map(({ status = 'todo', doneOn, reason, ...step }) => ({
			...step,
			status,
			...present({ doneOn: status === 'done' ? doneOn : undefined }),
			...present({ reason: status === 'dropped' ? reason : undefined }),
			late: isOpen({ status }) ? daysPast(step.due, today) : 0
		}))
		.sort((a, b) => rank(a) - rank(b) || compare(a.due ?? '9', b.due ?? '9')); // stable: then their own order
}

/** True while somebody still has to do it. */
export function isOpen({ status }: Pick<FollowUp, 'status'>): boolean {
	return status !== 'done' && status !== 'dropped';
}

/** Days from a day until today: 0 while it is ahead, or when there is none. */
export function daysPast(due: string | undefined, today: string): number {
	const [from, to] = [dayNumber(due ?? ''), dayNumber(today)];
	return from === undefined || to === undefined ? 0 : Math.max(0, to - from);
}

function rank(step: FollowUp): number {
	return isOpen(step) ? 0 : step.status === 'done' ? 1 : 2;
}
