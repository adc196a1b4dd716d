import type { Activity } from '../actions/read.ts';
import { dayNumber, firstDay, lastDay } from '../shared/days.ts';

/** Where an activity is in its time, in days. */
export interface Schedule {
	/** Days of its time that are over, from none to all of them. */
	passed: number;
	/** Days from the first of its first month to the end of its last one. */
	whole: number;
	/** Days since its last month ended; below one while there is time. */
	late: number;
}

/** An activity's time on a day `YYYY-MM-DD`. One that has no months has no time. */
export function scheduleOf(
	{ start, end }: Pick<Activity, 'start' | 'end'>,
	today: string
): Schedule | undefined {
	const first = firstDay(start ?? end ?? '');
	const last = lastDay(end ?? start ?? '');
	const now = dayNumber(today);
	// Two devices may have crossed the months while apart: then there is no time to measure by.
	if (first === undefined || last === undefined || now === undefined || last < first)
		return undefined;
	const whole = last - first + 1;
	return { whole, passed: Math.min(whole, Math.max(0, now - first + 1)), late: now - last };
}
