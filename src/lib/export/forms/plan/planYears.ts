import type { Activity } from '#lib/domain/actions/read.ts';
import { profileOf } from '#lib/domain/meeting/profile.ts';
import type { Plan } from '#lib/domain/plan.ts';

/** A village's long plan is of eight years (UU 3/2024). */
export const PLAN_YEARS = 8;

/**
 * The first of the eight years of the long plan, from its period as it was written: of `2024-2031` 2024, and of a term
 * that begins and ends within a year, `2023-2031`, the first whole one, 2024. Nothing while nobody has said it.
 */
export function firstPlanYear(plan: Plan): number | undefined {
	const [, from, to] = /(\d{4})\D+(\d{4})/.exec(profileOf(plan).period ?? '') ?? [];
	if (from === undefined || to === undefined) return undefined;
	const [first, last] = [Number(from), Number(to)];
	return last - first >= PLAN_YEARS ? last - PLAN_YEARS + 1 : first;
}

/** Whether an activity is worked on in a year; one without months is in none. */
export function isInYear({ start, end }: Activity, year: number): boolean {
	const [from, to] = [yearIn(start ?? end), yearIn(end ?? start)];
	return from !== undefined && to !== undefined && from <= year && year <= to;
}

/** The year of a month `YYYY-MM`. */
export function yearIn(month: string | undefined): number | undefined {
	return month === undefined ? undefined : Number(month.slice(0, 4));
}
