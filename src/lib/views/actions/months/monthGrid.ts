import type { Activity } from '#lib/domain/actions/read.ts';
import { monthAfter } from '#lib/domain/shared/months.ts';

/** How many months one is after another. */
export function monthsBetween(from: string, to: string): number {
	const at = (month: string) => Number(month.slice(0, 4)) * 12 + Number(month.slice(5, 7));
	return at(to) - at(from);
}

/** The months to draw: the year of the plan, and whatever months its lines reach beside it, up to three years. */
export function monthsShown(
	lines: readonly Pick<Activity, 'start' | 'end'>[],
	year: { first: string; last: string }
): string[] {
	const said = lines.flatMap(({ start, end }) =>
		[start, end].filter((month) => month !== undefined)
	);
	const [first = year.first] = [...said, year.first].sort();
	const last = [...said, year.last].sort().at(-1) ?? year.last;
	const from = monthsBetween(first, year.first) > 12 ? monthAfter(year.first, -12) : first;
	const count = Math.min(36, monthsBetween(from, last) + 1);
	return Array.from({ length: count }, (_, at) => monthAfter(from, at));
}

/** First and last month of a bar; a line of one month has one. */
export function barOf({
	start,
	end
}: Pick<Activity, 'start' | 'end'>): [string, string] | undefined {
	const [first, last] = [start ?? end, end ?? start];
	return first === undefined || last === undefined ? undefined : [first, last];
}

/** What a hand does with a bar: the whole of it, or one of its ends. An end never passes the other. */
export function shifted(
	[start, end]: [string, string],
	by: number,
	part: 'whole' | 'start' | 'end'
): { start: string; end: string } {
	if (part === 'whole') return { start: monthAfter(start, by), end: monthAfter(end, by) };
	if (part === 'end') {
		const to = monthAfter(end, by);
		return { start, end: to < start ? start : to };
	}
	const from = monthAfter(start, by);
	return { start: from > end ? end : from, end };
}
