import * as Y from 'yjs';

import { activitiesOf } from '../actions/activities.ts';
import type { Activity } from '../actions/read.ts';
import type { Plan } from '../plan.ts';
import { change, type PlanRefusal } from '../shared/change.ts';
import { present, recordIn, textIn } from '../shared/fields.ts';
import { wholeIn } from '../shared/whole.ts';
import { idIn, type ActivityId, type PersonId, type ProgressId } from '../shared/ids.ts';
import { money, MOST_MONEY, type MoneyRefusal } from '../shared/money.ts';
import { rememberedIn } from '../shared/remembered.ts';
import { refuse, type Result } from '../shared/result.ts';
import { byTime, compare, made, readMade, type Made, type Stamp } from '../shared/stamp.ts';
import { sentence, type WordsRefusal } from '../shared/words.ts';
import { dayNumber } from '../shared/days.ts';

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
	| WordsRefusal
	| PlanRefusal
	| MoneyRefusal
	| 'no-such-activity'
	| 'no-such-report'
	| 'not-a-percentage'
	| 'not-a-day';

/** What somebody reports. */
export type Report = Pick<Progress, 'activity' | 'day' | 'physical' | 'spent' | 'note'>;

/** Adds a report. Earlier ones stay: together they are the history. */
export function reportProgress(
	plan: Plan,
	{ activity, day, physical, spent, note = '' }: Report,
	stamp: Stamp
): Result<ProgressId, ProgressRefusal> {
	if (!activitiesOf(plan).some(({ id }) => id === activity)) return refuse('no-such-activity');
	if (wholeIn(physical, 0, 100) === undefined) return refuse('not-a-percentage');
	if (dayNumber(day) === undefined) return refuse('not-a-day');
	if (!money(spent ?? 0).ok) return refuse('not-money');
	const words = note.trim() === '' ? undefined : sentence(note);
	if (words && !words.ok) return words;
	return change(plan, stamp.by, () => {
		const said = { activity, day, physical, ...present({ spent, note: words?.value }) };
		plan.progress.set(stamp.id, new Y.Map<unknown>(Object.entries({ ...made(stamp), ...said })));
		return stamp.id;
	});
}

/** Takes back a report that was wrong. */
export function takeBackReport(
	plan: Plan,
	id: ProgressId,
	person: PersonId
): Result<ProgressId, ProgressRefusal> {
	const record = recordIn(plan.progress, id);
	if (!record) return refuse('no-such-report');
	return change(plan, person, () => (record.set('binned', true), id));
}

/** Every report, by the day it speaks of. */
export function progressOf({ progress }: Plan): readonly Progress[] {
	return rememberedIn(progress, readProgress, byDay);
}

/** Each activity with its last report. */
export function followedOf(plan: Plan): { activity: Activity; last?: Progress }[] {
	const last = new Map(progressOf(plan).map((report) => [report.activity, report]));
	return activitiesOf(plan).map((activity) => {
		const report = last.get(activity.id);
		return { activity, ...(report && { last: report }) };
	});
}

function byDay(a: Progress, b: Progress): number {
	return compare(a.day, b.day) || byTime(a, b);
}

function readProgress(raw: Record<string, unknown>): Progress | undefined {
	const head = readMade(raw);
	const activity = idIn<ActivityId>(raw['activity']);
	const physical = wholeIn(raw['physical'], 0, 100);
	const day = textIn(raw['day']);
	if (!head || !activity || physical === undefined || isBinned(raw)) return undefined;
	if (!day || dayNumber(day) === undefined) return undefined;
	const optional = { note: textIn(raw['note']), spent: wholeIn(raw['spent'], 0, MOST_MONEY) };
	return { ...head, activity, physical, day, ...present(optional) };
}

/** Taken back by hand, or with a reason when somebody put a whole day right. */
function isBinned({ binned }: Record<string, unknown>): boolean {
	return binned !== undefined && binned !== false;
}
