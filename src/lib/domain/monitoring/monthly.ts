import { activityOf } from '../actions/activities.ts';
import { followUpsOf, isOpen, type FollowUpNow } from '../actions/followUps.ts';
import { INDICATORS, type Indicator } from '../actions/kinds.ts';
import { trainingsOf, type TrainingRow } from '../actions/trainings.ts';
import type { Plan } from '../plan.ts';
import type { ActivityId } from '../shared/ids.ts';
import { monthAfter } from '../shared/months.ts';
import { rowOf } from '../shared/rows.ts';
import { duesOf, type Due } from './dues.ts';
import type { FullReport, Reading } from './kinds.ts';
import { readingsOf } from './readings.ts';
import { reportsOf } from './reports.ts';

/** What was written down in one month of one plan, and what comes in the next. */
export interface Monthly {
	reports: { name: string; report: FullReport }[];
	readings: { sign: Indicator; reading: Reading }[];
	/** Steps that were done in this month. */
	done: FollowUpNow[];
	/** Steps that are late at its end. */
	late: FollowUpNow[];
	trainings: TrainingRow[];
	/** What is due after it, until the end of the month that follows. */
	ahead: Due[];
}

/** A month `YYYY-MM` of a plan, compiled from its records and nothing else (YEAR-16). */
export function monthlyOf(plan: Plan, month: string): Monthly {
	const steps = followUpsOf(plan, '');
	const next = monthAfter(month, 1);
	return {
		reports: reportsOf(plan)
			.filter(({ day }) => day.startsWith(month))
			.flatMap((report) => {
				const activity = activityOf(plan, report.activity as ActivityId);
				return activity ? [{ name: activity.name, report }] : [];
			}),
		readings: [...readingsOf(plan).values()]
			.flat()
			.filter(({ date }) => date.startsWith(month))
			.flatMap((reading) => {
				const sign = rowOf(plan, INDICATORS, reading.indicator as string);
				return sign ? [{ sign, reading }] : [];
			}),
		done: steps.filter(({ doneOn }) => doneOn?.startsWith(month)),
		late: steps.filter((step) => wasLate(step, `${month}-31`)),
		trainings: trainingsOf(plan).filter(({ date }) => date?.startsWith(month)),
		ahead: duesOf(plan).filter(({ day }) => day.startsWith(next))
	};
}

/** True for a step that was late at the end of a month, also when it has been done since. */
function wasLate(step: FollowUpNow, end: string): boolean {
	const wasOpen = isOpen(step) || (step.doneOn !== undefined && step.doneOn > end);
	return wasOpen && step.due !== undefined && step.due <= end;
}

/** True when nothing at all was written down in it and nothing is ahead. */
export function isQuiet(of: Monthly): boolean {
	return Object.values(of).every((list: readonly unknown[]) => list.length === 0);
}
