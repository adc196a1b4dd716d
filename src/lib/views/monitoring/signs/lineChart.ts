import { scaleLinear } from 'd3-scale';
import { line } from 'd3-shape';

import { firstDay } from '#lib/domain/shared/days.ts';

/** One measured value: its day as a number, and the value. */
export interface Dot {
	day: number;
	value: number;
}

/** What a line is drawn from: what was measured, and the way from the beginning to the target, where both are known. */
export interface LineOf {
	dots: readonly Dot[];
	course?: readonly [from: Dot, to: Dot];
	/** The target where there is no way to it: a level to be kept. */
	level?: number;
}

/** Where everything stands on a sheet of so many pixels. */
export interface DrawnLine {
	path: string;
	dots: { x: number; y: number; value: number }[];
	course?: { path: string; from: { x: number; y: number }; to: { x: number; y: number } };
	level?: number;
	/** Lines of the same value. */
	values: { y: number; value: number }[];
	/** Where the drawing begins, right of the largest of those values. */
	left: number;
	/** Months `YYYY-MM` along the foot, and where the middle of each name stands. */
	months: { x: number; month: string; name: number }[];
}

/** What is kept free around the drawing, in pixels. */
export const AROUND = { top: 14, right: 18, bottom: 32, left: 62 };

/** Draws readings by d3's scales: every dot at its day and its value, exactly (YEAR-18). */
export function drawnLine(
	{ dots, course, level }: LineOf,
	width: number,
	height: number
): DrawnLine {
	const all = [...dots, ...(course ?? [])];
	const values = [...all.map(({ value }) => value), ...(level === undefined ? [] : [level])];
	const y = scaleLinear()
		.domain(spread(values, 1))
		.nice(4)
		.range([height - AROUND.bottom, AROUND.top]);
	const left = Math.max(AROUND.left, ...y.ticks(4).map(roomFor));
	const days = all.map(({ day }) => day);
	const x = scaleLinear()
		.domain(spread(days, 15))
		.range([left, Math.max(left + 1, width - AROUND.right)]);
	const at = ({ day, value }: Dot) => ({ x: x(day), y: y(value) });
	const path = (list: readonly Dot[]) =>
		line<Dot>(
			(dot) => x(dot.day),
			(dot) => y(dot.value)
		)(list) ?? '';
	return {
		path: path(dots),
		dots: dots.map((dot) => ({ ...at(dot), value: dot.value })),
		...(course && { course: { path: path(course), from: at(course[0]), to: at(course[1]) } }),
		...(level !== undefined && { level: y(level) }),
		values: y.ticks(4).map((value) => ({ y: y(value), value })),
		left,
		months: apart(
			monthsIn(x.domain() as [number, number], width).flatMap((month) => {
				const day = firstDay(month);
				if (day === undefined) return [];
				return [{ x: x(day), month, name: Math.min(Math.max(x(day), left + 10), width - 40) }];
			})
		)
	};
}

/** Those whose names do not touch the one before. */
function apart(months: DrawnLine['months']): DrawnLine['months'] {
	const kept: DrawnLine['months'] = [];
	for (const month of months)
		if (month.name - (kept.at(-1)?.name ?? -Infinity) > NAME) kept.push(month);
	return kept;
}

/** What a value takes beside the drawing, with a mark between its thousands, in pixels. */
function roomFor(value: number): number {
	const digits = String(value).length;
	return (digits + Math.floor((digits - 1) / 3)) * 11 + 12;
}

/** How much room the name of a month takes, in pixels. */
const NAME = 90;

/** From the least to the most; where they are one, a little around it. */
function spread(values: readonly number[], around: number): [number, number] {
	const [least, most] = [Math.min(...values), Math.max(...values)];
	if (values.length === 0) return [0, 1];
	return least === most ? [least - around, most + around] : [least, most];
}

const STEPS = [1, 2, 3, 6, 12, 24, 36, 48, 60, 120];

/** As many months as stand beside each other without touching. */
function monthsIn([from, to]: [number, number], width: number): string[] {
	const [first, last] = [monthNumber(from), monthNumber(to)];
	const most = Math.max(2, Math.floor((width - AROUND.left) / 125));
	const step = STEPS.find((each) => (last - first) / each < most) ?? 240;
	const months: string[] = [];
	const within = Math.min(step, 12); // a year begins with its January, whichever year comes first
	for (let month = Math.ceil(first / within) * within; month <= last; month += step)
		months.push(`${Math.floor(month / 12)}-${String((month % 12) + 1).padStart(2, '0')}`);
	return months;
}

/** The first month that begins on a day or after it, counted from year 0. */
function monthNumber(day: number): number {
	const date = new Date(day * 86_400_000);
	const after = date.getUTCDate() > 1 ? 1 : 0;
	return date.getUTCFullYear() * 12 + date.getUTCMonth() + after;
}
