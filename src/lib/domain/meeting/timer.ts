import type { Plan } from '../plan.ts';
import { change, type PlanRefusal } from '../shared/change.ts';
import { instant, isMoment } from '../shared/dates.ts';
import { wholeIn } from '../shared/whole.ts';
import type { PersonId } from '../shared/ids.ts';
import { done, refuse, type Result } from '../shared/result.ts';
import type { Stamp } from '../shared/stamp.ts';

/** A clock the room sees running down. Times are kept, never a count: each screen counts by its own clock. */
export interface Timer {
	/** Seconds it was set to, with what was added. */
	total: number;
	/** Seconds that were left when it last began to run or was stopped. */
	left: number;
	/** Since when it runs, ISO 8601; nothing while it is held. */
	since?: string;
}

export type TimerRefusal = PlanRefusal | 'not-a-number' | 'no-timer';

/** Half a day: what is set by a slip of the finger is refused. */
export const LONGEST_TIMER = 12 * 60 * 60;

type Now = Pick<Stamp, 'at' | 'by'>;

/** Starts the clock at so many seconds, in place of one that may run (STAGE-5). */
export function startTimer(
	plan: Plan,
	seconds: number,
	{ at, by }: Now
): Result<Timer, TimerRefusal> {
	if (wholeIn(seconds, 1, LONGEST_TIMER) === undefined) return refuse('not-a-number');
	return keep(plan, { total: seconds, left: seconds, since: at }, by);
}

/** Holds the clock. */
export function pauseTimer(plan: Plan, { at, by }: Now): Result<Timer, TimerRefusal> {
	const timer = timerOf(plan);
	if (!timer) return refuse('no-timer');
	if (timer.since === undefined) return done(timer);
	return keep(plan, { total: timer.total, left: secondsLeft(timer, instant(at)) }, by);
}

/** Lets a held clock run on. */
export function runTimerOn(plan: Plan, { at, by }: Now): Result<Timer, TimerRefusal> {
	const timer = timerOf(plan);
	if (!timer) return refuse('no-timer');
	return timer.since === undefined ? keep(plan, { ...timer, since: at }, by) : done(timer);
}

/** Gives the group more time. One that has run out has just this much then. */
export function addTime(plan: Plan, seconds: number, { at, by }: Now): Result<Timer, TimerRefusal> {
	const timer = timerOf(plan);
	if (!timer) return refuse('no-timer');
	const total = timer.total + seconds;
	if (wholeIn(seconds, 1, LONGEST_TIMER) === undefined || total > LONGEST_TIMER)
		return refuse('not-a-number');
	const left = Math.max(0, secondsLeft(timer, instant(at))) + seconds;
	return keep(plan, { total, left, ...(timer.since !== undefined && { since: at }) }, by);
}

/** Takes the clock off the wall. */
export function stopTimer(plan: Plan, person: PersonId): Result<void, PlanRefusal> {
	if (!plan.meta.has('timer')) return done(undefined);
	return change(plan, person, () => plan.meta.delete('timer'));
}

/** The clock the room sees; nothing where there is none or a peer wrote something else. */
export function timerOf({ meta }: Plan): Timer | undefined {
	const said = meta.get('timer');
	if (typeof said !== 'object' || !said) return undefined;
	const { total, left, since } = said as Record<string, unknown>;
	const [all, rest] = [
		wholeIn(total, 1, LONGEST_TIMER),
		wholeIn(left, -LONGEST_TIMER, LONGEST_TIMER)
	];
	if (all === undefined || rest === undefined) return undefined;
	if (since === undefined) return { total: all, left: rest };
	return isMoment(since) ? { total: all, left: rest, since } : undefined;
}

/**
 * Whole seconds that are left at a moment (in seconds since 1970), below nought when the time is over. A screen whose
 * clock is behind never shows more than there was.
 */
export function secondsLeft({ left, since }: Timer, now: number): number {
	if (since === undefined) return left;
	const gone = Math.max(0, Math.floor(now - instant(since)));
	return Math.max(-LONGEST_TIMER, left - gone);
}

function keep(plan: Plan, timer: Timer, person: PersonId): Result<Timer, PlanRefusal> {
	return change(plan, person, () => (plan.meta.set('timer', { ...timer }), timer));
}
