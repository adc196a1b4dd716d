import { expect, test } from 'vitest';

import type { Bounds } from '#lib/domain/board/bounds.ts';

import { LARGEST_AREA, LARGEST_SIDE, pngSize } from './pngSize.ts';
import { examplePlan } from '../fixtures/examplePlans.ts';
import { boardOnPaper } from './boardOnPaper.ts';
import { meets } from './picture.ts';
import {
	columnsFor,
	columnsToBegin,
	MOST_SHEETS,
	posterOf,
	readableFrom,
	SHEET
} from './poster.ts';
import { boardWords } from './words.ts';

const whole = { x: -500, y: -200, width: 2000, height: 1400 };
const ROOM = { width: SHEET.width - 2 * SHEET.margin, height: SHEET.height - 2 * SHEET.margin };

test.each([1, 2, 3, 4])(
	'[POSTER-5] %s sheets beside each other hold all of a picture, with as much room on each side',
	(columns) => {
		const { tiles, area, ...poster } = posterOf({ whole }, columns)!;
		expect(poster.columns).toBe(columns);
		const [first, last] = [tiles[0]!.window, tiles.at(-1)!.window];
		expect(first).toMatchObject({ x: area.x, y: area.y });
		expect(last.x + last.width).toBeCloseTo(area.x + area.width);
		expect(last.y + last.height).toBeCloseTo(area.y + area.height);
		expect(whole.x - area.x).toBeCloseTo((area.width - whole.width) / 2);
		expect(whole.y - area.y).toBeCloseTo((area.height - whole.height) / 2);
		expect(Math.min(area.width - whole.width, area.height - whole.height)).toBeGreaterThan(-0.1);
		expect(tiles).toHaveLength(poster.rows * columns);
		expect(last.width * poster.scale).toBeCloseTo(ROOM.width);
	}
);

test('[POSTER-19] a sheet with nothing on it is left out and named, and the others keep their names', () => {
	const island = (x: number, y: number) => ({ x, y, width: 300, height: 200 });
	const things = [island(-500, -200), island(1200, 1000)];
	const poster = posterOf({ whole, isIn: (seen) => things.some((box) => meets(box, seen)) }, 3)!;
	expect(poster.tiles[0]!.name).toBe('A1');
	expect(poster.tiles.at(-1)!.name).toBe(`${'ABC'[poster.rows - 1]}3`);
	expect(poster.blank.length).toBeGreaterThan(3);
	const names = [...poster.tiles.map(({ name }) => name), ...poster.blank];
	expect(new Set(names).size).toBe(poster.rows * poster.columns);
	for (const { window } of poster.tiles)
		expect(things.some((box) => meets(box, window))).toBe(true);
});

test('[POSTER-19] sheets are turned where that wastes less paper, and a strip at the foot makes no row', () => {
	const tall = posterOf({ whole: { x: 0, y: 0, width: 700, height: 1000 } }, 1)!;
	expect([tall.sheet.width < tall.sheet.height, tall.tiles.length]).toEqual([true, 1]);
	const wide = posterOf({ whole: { x: 0, y: 0, width: 1000, height: 700 } }, 2)!;
	expect([wide.sheet.width > wide.sheet.height, wide.rows]).toEqual([true, 2]);
});

test.each(['a', 'b', 'c'] as const)(
	'[POSTER-19] the poster of example %s begins without a blank sheet, and uses most of its paper',
	(name) => {
		const words = boardWords('id');
		const asked = { board: 'problems', at: '2027-06-24T09:00:00Z' } as const;
		const { picture } = boardOnPaper(examplePlan(name), asked, words);
		const poster = posterOf(picture, columnsToBegin(picture)!)!;
		const drawnIn = (window: Bounds) => picture.svg(window).split(/<(?:text|path)/).length;
		const farAway = { ...poster.area, x: 1e6 };
		const bare = poster.tiles.filter(({ window }) => drawnIn(window) === drawnIn(farAway));
		expect(bare.length).toBeLessThanOrEqual(2); // the title may run over one, and the key over another
		const paper = poster.tiles.length * SHEET.width * SHEET.height;
		expect((poster.size.width * poster.size.height) / paper).toBeGreaterThan(0.6);
	}
);

test('[POSTER-5] a sheet repeats ten millimetres of the one on its left and of the one above', () => {
	const { tiles, scale, columns } = posterOf({ whole }, 3)!;
	const [first, second, below] = [tiles[0]!.window, tiles[1]!.window, tiles[columns]!.window];
	expect((first.x + first.width - second.x) * scale).toBeCloseTo(SHEET.overlap);
	expect((first.y + first.height - below.y) * scale).toBeCloseTo(SHEET.overlap);
	expect(tiles.map(({ name }) => name).slice(0, 4)).toEqual(['A1', 'A2', 'A3', 'B1']);
});

test('[POSTER-6] what would take more sheets than anybody glues cannot be chosen', () => {
	const tower = { x: 0, y: 0, width: 300, height: 9000 };
	expect(posterOf({ whole: tower }, 4)).toBeUndefined();
	expect(
		columnsFor({ whole: tower }).every(
			(n) => posterOf({ whole: tower }, n)!.tiles.length <= MOST_SHEETS
		)
	).toBe(true);
	expect(columnsFor({ whole })).toContain(6);
});

test('[POSTER-7] a larger poster is said to be readable from further away', () => {
	const small = { x: 0, y: 0, width: 1000, height: 600 };
	const far = (columns: number) => readableFrom(posterOf({ whole: small }, columns)!.scale);
	// Capitals of 3.4, 13.4 and 20 mm; a metre asks for 5.8.
	expect([far(1), far(4), far(6)]).toEqual([0.5, 2, 3]);
});

test('[POSTER-8] a picture has two pixels to a unit, or as many as a browser can draw, and then says so', () => {
	expect(pngSize({ width: 1000, height: 500 })).toEqual({
		...{ width: 2000, height: 1000, scale: 2, isSmaller: false }
	});
	const wide = pngSize({ width: 20_000, height: 100 });
	expect(wide.width).toBeLessThanOrEqual(LARGEST_SIDE);
	const large = pngSize({ width: 9000, height: 9000 });
	expect(large.width * large.height).toBeLessThanOrEqual(LARGEST_AREA);
	expect([wide.isSmaller, large.isSmaller]).toEqual([true, true]);
});
