import { expect, test } from 'vitest';

import { wholeAt, wordsThatFit } from './wholeLines.ts';

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

test('[LOOK-19] letters are smaller before a word is broken', () => {
	const long = (size: number) => [{ room: 100, whole: 40, line: 40, isWide: size > 1.2 }];
	expect(wholeAt([1.6, 1.2, 1], long)).toEqual({ size: 1.2 });
});

test('[LOOK-19] what is too long ends in a whole word with a mark, with as many words as there is room for', () => {
	const all = 'Warga RT 05 mendukung jembatan, asal ada lampu';
	for (let room = 6; room < all.length; room++) {
		const said = wordsThatFit(all, (text) => text.length <= room);
		expect(said.length).toBeLessThanOrEqual(room);
		expect(`${all} `).toMatch(new RegExp(`^${said.slice(0, -1)},? `, 'u'));
	}
	expect(wordsThatFit(all, (text) => text.length <= 32)).toBe('Warga RT 05 mendukung jembatan…');
	expect(wordsThatFit(all, () => false)).toBe('Warga…');
});
