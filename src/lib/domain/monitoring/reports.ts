import { activityOf } from '../actions/activities.ts';
import type { Plan } from '../plan.ts';
import type { ActivityId, PersonId } from '../shared/ids.ts';
import type { ChangesOf, DraftOf } from '../shared/kinds.ts';
import { remembered, rememberedIn } from '../shared/remembered.ts';
import { addTo, setIn, type RecordRefusal } from '../shared/records.ts';
import { refuse, type Result } from '../shared/result.ts';
import { standing } from '../shared/rows.ts';
import { byTime, compare, type Stamp } from '../shared/stamp.ts';
import { PROGRESS, type FullReport } from './kinds.ts';

export type ReportRefusal = RecordRefusal | 'no-such-activity';

/**
 * Reports on an activity with everything there is to say (section 1.10): day, percent, money in whole units, who
 * gained, volume, photos, what stands in the way and what comes next.
 */
export function reportInFull(
	plan: Plan,
	draft: DraftOf<typeof PROGRESS>,
	stamp: Stamp
): Result<string, ReportRefusal> {
	if (!activityOf(plan, draft.activity as ActivityId)) return refuse('no-such-activity');
	return addTo(plan, PROGRESS, draft, stamp);
}

/** What can be said of a report later: its photos come after it, and a slip of the pen is mended. */
export type ReportChanges = Omit<ChangesOf<typeof PROGRESS>, 'activity'>;

/** Says more of a report, or mends it; what is not named stays. Two people who add photos at once both keep theirs. */
export function detailReport(
	plan: Plan,
	id: string,
	changes: ReportChanges,
	person: PersonId
): Result<string, RecordRefusal> {
	return setIn(plan, PROGRESS, id, changes, person);
}

/** Every report in full, by the day it speaks of; two of one day stand in one order everywhere. */
export function reportsOf({ progress }: Plan): readonly FullReport[] {
	return rememberedIn(progress, readReport, byDay);
}

/** The last report of each activity. */
export function lastReportsOf(plan: Plan): ReadonlyMap<string, FullReport> {
	return remembered(plan.progress, lastReportsOf, () => {
		const last = new Map<string, FullReport>();
		for (const report of reportsOf(plan)) last.set(report.activity as string, report);
		return last;
	});
}

function readReport(raw: Record<string, unknown>): FullReport | undefined {
	return standing(PROGRESS, raw);
}

function byDay(a: FullReport, b: FullReport): number {
	return compare(a.day, b.day) || byTime(a, b);
}
