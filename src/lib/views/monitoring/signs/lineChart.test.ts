import { expect, test } from 'vitest';

import { dayNumber } from '#lib/domain/shared/days.ts';

import { AROUND, drawnLine } from './lineChart.ts';

const day = (date: string) => dayNumber(date)!;

test('[YEAR-18] a line from baseline to target: half of the time and half of the way is the middle of the drawing', () => {
	const from = { day: day('2027-01-01'), value: 0 };
	const to = { day: day('2028-01-01'), value: 100 };
	const half = { day: (from.day + to.day) / 2, value: 50 };
	const drawn = drawnLine({ dots: [half], course: [from, to] }, 600, 240);
	expect(drawn.course?.from).toEqual({ x: AROUND.left, y: 240 - AROUND.bottom });
	expect(drawn.course?.to).toEqual({ x: 600 - AROUND.right, y: AROUND.top });
	const { x, y } = drawn.dots[0]!;
	expect(x).toBeCloseTo((AROUND.left + 600 - AROUND.right) / 2, 6);
	expect(y).toBeCloseTo((AROUND.top + 240 - AROUND.bottom) / 2, 6);
	expect(drawn.months[0]?.month).toBe('2027-01');
	expect(drawn.values.map(({ value }) => value)).toEqual([0, 20, 40, 60, 80, 100]);
});

test('[YEAR-18] one reading, none, or a level to be kept are drawn without a number that is none', () => {
	for (const given of [
		{ dots: [] },
		{ dots: [{ day: day('2027-06-30'), value: 3 }] },
		{ dots: [{ day: day('2027-06-30'), value: 3 }], level: 3 }
	]) {
		const drawn = drawnLine(given, 300, 200);
		expect(JSON.stringify(drawn)).not.toMatch(/null|NaN/);
		expect(drawn.dots).toHaveLength(given.dots.length);
	}
});

test('[YEAR-18] eight years have so few months at the foot that they do not touch', () => {
	const dots = Array.from({ length: 32 }, (_, at) => ({
		day: day('2027-01-01') + at * 91,
		value: at
	}));
	const { months } = drawnLine({ dots }, 340, 200);
	const gaps = months.slice(1).map(({ x }, at) => x - months[at]!.x);
	expect(months.length).toBeGreaterThanOrEqual(2);
	expect(Math.min(...gaps)).toBeGreaterThan(90);
});

test('[YEAR-18] a large number at the side is whole, and two months at the end of a narrow chart do not touch', () => {
	const of = (value: number, date: string) => ({ day: day(date), value });
	const large = drawnLine({ dots: [of(27500, '2027-02-01'), of(45000, '2029-03-01')] }, 360, 200);
	expect(large.left).toBeGreaterThan(AROUND.left);
	expect(large.dots[0]?.x).toBe(large.left);
	const { months } = drawnLine({ dots: [of(79, '2027-09-30')] }, 254, 200);
	const gaps = months.slice(1).map(({ name }, at) => name - months[at]!.name);
	expect(months.length).toBeGreaterThan(0);
	for (const gap of gaps) expect(gap).toBeGreaterThan(90);
});
