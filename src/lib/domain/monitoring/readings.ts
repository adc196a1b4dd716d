import { INDICATORS } from '../actions/kinds.ts';
import type { Plan } from '../plan.ts';
import { dayNumber, lastDay } from '../shared/days.ts';
import { groupBy } from '../shared/groupBy.ts';
import type { DraftOf } from '../shared/kinds.ts';
import { rememberedIn } from '../shared/remembered.ts';
import { addTo, type RecordRefusal } from '../shared/records.ts';
import { refuse, type Result } from '../shared/result.ts';
import { rowOf, standing } from '../shared/rows.ts';
import { byTime, compare, type Stamp } from '../shared/stamp.ts';
import { READINGS, type Reading } from './kinds.ts';

/** Writes down what was measured, on a day `YYYY-MM-DD` or in a month `YYYY-MM`. Earlier readings stay: together they are the line. */
export function addReading(
	plan: Plan,
	draft: DraftOf<typeof READINGS>,
	stamp: Stamp
): Result<string, RecordRefusal> {
	if (!rowOf(plan, INDICATORS, draft.indicator)) return refuse('no-such-record');
	return addTo(plan, READINGS, draft, stamp);
}

/** The readings of each indicator, by when they were taken; two of one day stand in one order everywhere. */
export function readingsOf({ readings }: Plan): Map<string, Reading[]> {
	return groupBy(rememberedIn(readings, readReading, byDate), ({ indicator }) => indicator);
}

/** Earlier ones first, a month after its days. */
export function byDate(a: Reading, b: Reading): number {
	return compare(sortable(a.date), sortable(b.date)) || byTime(a, b);
}

/** A day or a month as a day number: what was measured in a month is known at its end. */
export function dayOf(date: string): number {
	return dayNumber(date) ?? lastDay(date) ?? 0;
}

function readReading(raw: Record<string, unknown>): Reading | undefined {
	return standing(READINGS, raw);
}

function sortable(date: string): string {
	return date.length === 'YYYY-MM'.length ? `${date}~` : date;
}
