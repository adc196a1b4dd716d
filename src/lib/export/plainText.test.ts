import { expect, test } from 'vitest';

import { LONGEST_CELL, plainText } from './plainText.ts';

test('[EXPORT-7] letters that would break a file are left out, all others stay', () => {
	expect(plainText('a\u0000b\u0008c\ufffed\uffffe\ud800f')).toBe('abcdef');
	expect(plainText('Ibu Sri: “air” 💧 ماء 水 <b>&amp;')).toBe('Ibu Sri: “air” 💧 ماء 水 <b>&amp;');
	expect(plainText('one\r\ntwo\rthree\tfour')).toBe('one\ntwo\nthree\tfour');
});

test('[EXPORT-7] what is too long is cut with a mark, and no letter is cut in half', () => {
	const long = plainText('💧'.repeat(40_000));
	expect(long.length).toBeLessThanOrEqual(LONGEST_CELL);
	expect(long.endsWith('💧 …')).toBe(true);
	expect(plainText('x'.repeat(LONGEST_CELL))).toBe('x'.repeat(LONGEST_CELL));
});

test('[EXPORT-6] what a peer put in place of a text becomes no text', () => {
	for (const odd of [{ formula: '=1' }, ['=1'], null, undefined, () => '=1', Symbol('x')]) {
		expect(plainText(odd)).toBe('');
	}
	expect(plainText(12)).toBe('12');
});
