import * as Y from 'yjs';

import { activitiesOf } from '../actions/activities.ts';
import type { Activity } from '../actions/read.ts';
import type { Plan } from '../plan.ts';
import { change, type PlanRefusal } from '../shared/change.ts';
import { present, recordsOf, textIn, wholeIn } from '../shared/fields.ts';
import { idIn, type ActivityId, type ProgressId } from '../shared/ids.ts';
import { refuse, type Result } from '../shared/result.ts';
import { byTime, compare, made, readMade, type Made, type Stamp } from '../shared/stamp.ts';
import { sentence, type WordsRefusal } from '../shared/words.ts';

/** What became of an activity, as somebody saw it on a day. */
export interface Progress extends Made {
	activity: ActivityId;
	/** The day it was seen, `YYYY-MM-DD`. */
	day: string;
	/** How much of the work is done, 0 to 100. */
	physical: number;
	/** Money spent so far, whole currency units. */
	spent?: number;
	note?: string;
}

export type ProgressRefusal =
	WordsRefusal | PlanRefusal | 'no-such-activity' | 'not-a-percentage' | 'not-a-day';

/** What somebody reports. */
export type Report = Pick<Progress, 'activity' | 'day' | 'physical' | 'spent' | 'note'>;

/** Adds a report. Earlier ones stay: together they are the history. */
export function reportProgress(
	plan: Plan,
	report: Report,
	stamp: Stamp
): Result<ProgressId, ProgressRefusal> {
	if (!activitiesOf(plan).some(({ id }) => id === report.activity))
		return refuse('no-such-activity');
	if (wholeIn(report.physical, 0, 100) === undefined) return refuse('not-a-percentage');
	if (!/^\d{4}-\d{2}-\d{2}$/.test(report.day)) return refuse('not-a-day');
	const note = report.note?.trim() ? sentence(report.note) : undefined;
	if (note && !note.ok) return note;
	return change(plan, stamp.by, () => {
		const record = { ...made(stamp), ...report, note: note?.value ?? '' };
		plan.progress.set(stamp.id, new Y.Map<unknown>(Object.entries(record)));
		return stamp.id;
	});
}

/** Every report, by the day it speaks of. */
export function progressOf(plan: Plan): Progress[] {
	return recordsOf(plan.progress, readProgress).sort(
		(a, b) => compare(a.day, b.day) || byTime(a, b)
	);
}

/** Each activity with its last report. */
export function followedOf(plan: Plan): { activity: Activity; last?: Progress }[] {
	const last = new Map(progressOf(plan).map((report) => [report.activity, report]));
	return activitiesOf(plan).map((activity) => {
		const report = last.get(activity.id);
		return { activity, ...(report && { last: report }) };
	});
}

function readProgress(raw: Record<string, unknown>): Progress | undefined {
	const head = readMade(raw);
	const activity = idIn<ActivityId>(raw['activity']);
	const physical = wholeIn(raw['physical'], 0, 100);
	const day = textIn(raw['day']);
	if (!head || !activity || physical === undefined || !day) return undefined;
	const optional = { note: textIn(raw['note']), spent: wholeIn(raw['spent'], 0, 1e13) };
	return { ...head, activity, physical, day, ...present(optional) };
}
