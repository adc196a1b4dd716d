import { expect, test } from 'vitest';

import { wholeAt } from './wholeLines.ts';

/** Texts of so many lines at size 1, in places of one height. */
const texts =
	(room: number, ...long: number[]) =>
	(size: number) =>
		long.map((lines) => ({ room, whole: Math.ceil(lines * size) * 40 * size, line: 40 * size }));

test('[LOOK-19] letters are the largest in which every sentence stands whole', () => {
	let looks = 0;
	const once = (size: number) => (looks++, texts(330, 2, 3)(size));
	expect(wholeAt([1.6, 1.2, 1], once)).toEqual({ size: 1.6 });
	expect(looks).toBe(1); // each one lays the wall out
	expect(wholeAt([1.6, 1.2, 1], texts(200, 2, 3)).size).toBe(1.2);
});

test('[LOOK-19] what is too long in the smallest ends in a whole line: none is cut in half, and one is always there', () => {
	expect(wholeAt([1.12, 1], texts(150, 2, 7))).toEqual({ size: 1, lines: [3, 3] });
	expect(wholeAt([1.12, 1], texts(119.5, 5))).toEqual({ size: 1, lines: [3] }); // half a pixel is no line
	expect(wholeAt([1.12, 1], texts(20, 5))).toEqual({ size: 1, lines: [1] });
});
