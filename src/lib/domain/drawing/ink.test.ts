import { describe, expect, test } from 'vitest';

import { seeded } from '../../../../tests/support/seeded.ts';
import { inkOf, MOST_POINTS, pointsIn, pressureIn, strokeOf, thinned } from './ink.ts';
import { LONGEST_INK } from './kinds.ts';
import type { Pair } from './pair.ts';

const spiral = (length: number): Pair[] =>
	Array.from({ length }, (_, at) => [at * Math.cos(at / 30), at * Math.sin(at / 30)]);

describe('ink', () => {
	test.each([1, 2, 3, 4, 5])('[DRAW-10] any line comes back to half a unit, seed %i', (seed) => {
		const { int } = seeded(seed);
		const points = Array.from({ length: 1 + int(300) }, (_, at): Pair => [
			at * 7 - int(3_000),
			int(90_000) - 40_000
		]);
		const back = pointsIn(inkOf(points));
		expect(back).toEqual(points);
	});

	test('[DRAW-10] a line with too many points is made coarser and keeps its ends', () => {
		const long = spiral(50_000);
		const back = pointsIn(inkOf(long));
		expect(back.length).toBeLessThanOrEqual(MOST_POINTS);
		expect(back.length).toBeGreaterThan(100);
		expect(inkOf(long).length).toBeLessThanOrEqual(LONGEST_INK);
		const [[x, y], [lastX, lastY]] = [long.at(-1) ?? [0, 0], back.at(-1) ?? [0, 0]];
		expect(Math.hypot(x - lastX, y - lastY)).toBeLessThan(1);
	});

	test('[DRAW-10] a line that grows begins with the letters it had', () => {
		const points = spiral(400);
		const [before, after] = [inkOf(points.slice(0, 200)), inkOf(points)];
		expect(after.startsWith(before.slice(0, -4))).toBe(true);
	});

	test('[DRAW-10] what is too near to be seen, or no number, is left out', () => {
		expect(
			thinned([
				[0, 0],
				[0.2, 0],
				[NaN, 3],
				[5, 0],
				[5.1, 0.1]
			])
		).toEqual([
			[0, 0],
			[5, 0],
			[5.1, 0.1]
		]);
	});

	test('[DRAW-26] how hard a pen was pressed is kept beside each point, and grows with the line', () => {
		const points = spiral(60_000).map(([x, y], at) => [x, y, (at % 100) / 99] as const);
		const { ink, press } = strokeOf(points);
		expect(ink).toBe(inkOf(points.map(([x, y]) => [x, y])));
		expect(pressureIn(press)).toHaveLength(pointsIn(ink).length);
		const few = strokeOf(points.slice(0, 200));
		pressureIn(few.press).forEach((pressed) => expect(pressed).toBeLessThanOrEqual(1));
		expect(strokeOf(points.slice(0, 400)).press.startsWith(few.press.slice(0, -1))).toBe(true);
		expect(strokeOf(spiral(20)).press).toBe('');
		expect(pressureIn(strokeOf([[0, 0, -3]]).press)).toEqual([0]);
		expect(pressureIn(strokeOf([[0, 0, 7]]).press)).toEqual([1]);
	});

	test.each(['', '/////////', 'A', '😀!"', '9'.repeat(30_000)])(
		'[DRAW-11] letters that are no ink make no trouble: %.12s',
		(ink) => {
			for (const [x, y] of pointsIn(ink)) expect(Number.isFinite(x + y)).toBe(true);
		}
	);
});
