import { expect, test } from 'vitest';

import { inkOf } from './ink.ts';
import { inkPath } from './inkPath.ts';
import type { Pair } from './pair.ts';

/** The outline of a path of curves as many short steps. */
function outlineOf(path: string): Pair[] {
	const [start = '', curve = ''] = path.replace(/^M|Z$/g, '').split('Q');
	const pairs = (text: string) =>
		(text.match(/-?[\d.]+ -?[\d.]+/g) ?? []).map((pair): Pair => {
			const [x = 0, y = 0] = pair.split(' ').map(Number);
			return [x, y];
		});
	const points = pairs(start);
	const numbers = pairs(curve);
	for (let at = 0; at + 1 < numbers.length; at += 2) {
		const [from, bend, to] = [points.at(-1)!, numbers[at]!, numbers[at + 1]!];
		for (let step = 1; step <= 8; step++) points.push(bent(from, bend, to, step / 8));
	}
	return points;
}

function bent(from: Pair, bend: Pair, to: Pair, part: number): Pair {
	const on = (axis: 0 | 1) =>
		(1 - part) ** 2 * from[axis] + 2 * part * (1 - part) * bend[axis] + part ** 2 * to[axis];
	return [on(0), on(1)];
}

/** True where a point is painted, as a browser fills a path. */
function isPainted(outline: readonly Pair[], [x, y]: Pair): boolean {
	let turns = 0;
	for (const [at, [ax, ay]] of outline.entries()) {
		const [bx, by] = outline[(at + 1) % outline.length]!;
		const side = (bx - ax) * (y - ay) - (x - ax) * (by - ay);
		if (ay <= y && by > y && side > 0) turns++;
		if (ay > y && by <= y && side < 0) turns--;
	}
	return turns !== 0;
}

/** Places all along a line, its corners among them. */
function along(points: readonly Pair[]): Pair[] {
	return points.slice(1).flatMap(([x, y], at): Pair[] => {
		const [fromX, fromY] = points[at]!;
		const steps = Array.from({ length: 20 }, (_, step) => (step + 1) / 20);
		return steps.map((part): Pair => [fromX + (x - fromX) * part, fromY + (y - fromY) * part]);
	});
}

const zigzag = Array.from({ length: 16 }, (_, at): Pair => [at * 24, at % 2 === 0 ? 0 : 40]);
const rectangle: Pair[] = [
	[0, 0],
	[220, 0],
	[220, 60],
	[0, 60],
	[0, 0]
];

/** How far from a place paint begins, up to a limit. */
function farFromPaint(outline: readonly Pair[], [x, y]: Pair): number {
	for (let far = 0; far <= 12; far++) {
		for (let turn = 0; turn < 16; turn++) {
			const [dx, dy] = [Math.cos((turn * Math.PI) / 8), Math.sin((turn * Math.PI) / 8)];
			if (isPainted(outline, [x + far * dx, y + far * dy])) return far;
		}
	}
	return Infinity;
}

test.each([
	['zigzag', zigzag],
	['rectangle', rectangle]
])(
	'[DRAW-32] a quick %s of few points is whole, and has its corners where the hand turned',
	(_, points) => {
		const outline = outlineOf(inkPath(inkOf(points), 6));
		const places = along(points);
		const gaps = places.map((place) => farFromPaint(outline, place));
		expect(Math.max(...gaps)).toBeLessThanOrEqual(3);
		const onLine = gaps.filter((gap) => gap === 0).length;
		expect(onLine / gaps.length).toBeGreaterThan(0.9);
	}
);
