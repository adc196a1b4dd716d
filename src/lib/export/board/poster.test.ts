import { expect, test } from 'vitest';

import { LARGEST_AREA, LARGEST_SIDE, pngSize } from './pngSize.ts';
import { columnsFor, MOST_SHEETS, posterOf, readableFrom, SHEET } from './poster.ts';

const whole = { x: -500, y: -200, width: 2000, height: 1400 };
const ROOM = { width: SHEET.width - 2 * SHEET.margin, height: SHEET.height - 2 * SHEET.margin };

test.each([1, 2, 3, 4])(
	'[POSTER-5] %s sheets beside each other hold all of a picture',
	(columns) => {
		const poster = posterOf(whole, columns)!;
		expect(poster.columns).toBe(columns);
		const last = poster.tiles.at(-1)!.window;
		expect(poster.tiles[0]!.window).toMatchObject({ x: whole.x, y: whole.y });
		expect(last.x + last.width).toBeCloseTo(whole.x + whole.width);
		expect(last.y + last.height).toBeGreaterThanOrEqual(whole.y + whole.height - 0.1);
		expect(last.y).toBeLessThan(whole.y + whole.height);
		expect(poster.tiles).toHaveLength(poster.rows * columns);
		expect(last.width * poster.scale).toBeCloseTo(ROOM.width);
	}
);

test('[POSTER-5] a sheet repeats ten millimetres of the one on its left and of the one above', () => {
	const { tiles, scale, columns } = posterOf(whole, 3)!;
	const [first, second, below] = [tiles[0]!.window, tiles[1]!.window, tiles[columns]!.window];
	expect((first.x + first.width - second.x) * scale).toBeCloseTo(SHEET.overlap);
	expect((first.y + first.height - below.y) * scale).toBeCloseTo(SHEET.overlap);
	expect(tiles.map(({ name }) => name).slice(0, 4)).toEqual(['A1', 'A2', 'A3', 'B1']);
});

test('[POSTER-6] what would take more sheets than anybody glues cannot be chosen', () => {
	const tower = { x: 0, y: 0, width: 300, height: 9000 };
	expect(posterOf(tower, 4)).toBeUndefined();
	expect(columnsFor(tower).every((n) => posterOf(tower, n)!.tiles.length <= MOST_SHEETS)).toBe(
		true
	);
	expect(columnsFor(whole)).toContain(6);
});

test('[POSTER-7] a larger poster is said to be readable from further away', () => {
	const small = { x: 0, y: 0, width: 1000, height: 600 };
	const far = (columns: number) => readableFrom(posterOf(small, columns)!.scale);
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
