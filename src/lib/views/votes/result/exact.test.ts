import { beforeAll, expect, test } from 'vitest';

import { fraction } from '#lib/domain/votes/counting/fraction.ts';
import type { RoundResult } from '#lib/domain/votes/counting/result.ts';
import type { RoundConfig } from '#lib/domain/votes/sealed/config.ts';
import { words } from '#lib/i18n/words.svelte.ts';

import { digitsFor, readExact, roughly, shownExact } from './exact.ts';
import { numberOf } from './lineWords.ts';

beforeAll(() => void (words.language = 'id'));

test('[VOTE-94] numbers are shown exactly: as decimals where they end, else as a fraction', () => {
	expect(shownExact(readExact('21/2'))).toBe('10,5');
	expect(shownExact(readExact('10/3'))).toBe('3\u00a01/3');
	expect(shownExact(readExact('1/3'))).toBe('1/3');
	expect(shownExact(readExact('11/3'), 1)).toBe('3\u00a02/3');
	expect(shownExact(readExact('70/17'))).toBe('4\u00a02/17');
	expect(shownExact(fraction(4n), 1)).toBe('4,0');
});

test('[VOTE-94] what is no number is nothing, and breaks nothing', () => {
	for (const text of ['', 'x', '1/0', '1.5', '--1']) expect(roughly(readExact(text))).toBe(0);
});

test('[VOTE-94] a long number keeps its size', () => {
	expect(roughly(readExact(`${'9'.repeat(400)}/${'9'.repeat(399)}`))).toBeCloseTo(10);
});

test('[VOTE-94] weights that make up ten show 4,2 and not 42', () => {
	const config = {
		kind: 'sheet',
		rule: 'sum',
		mode: 'group',
		criteria: [
			{ name: 'a', weight: 4 },
			{ name: 'b', weight: 4 },
			{ name: 'c', weight: 2 }
		]
	} as RoundConfig;
	const lines = ['42', '40', '38'].map((value, at) => ({
		option: `o${at}`,
		value,
		rank: at + 1,
		people: 1,
		hands: 0
	}));
	const result = { lines } as RoundResult;
	expect(lines.map((line) => numberOf(config, result, line))).toEqual(['4,2', '4,0', '3,8']);
	const plain = { ...config, criteria: config.criteria?.map((one) => ({ ...one, weight: 1 })) };
	const published = lines.map((line) => numberOf(plain as RoundConfig, result, line));
	expect(published).toEqual(['42', '40', '38']);
});

test('[VOTE-94] one line needs as many digits as the finest that ends', () => {
	expect(digitsFor([readExact('21/2'), readExact('4')])).toBe(1);
	expect(digitsFor([readExact('1/3'), readExact('4')])).toBe(0);
});
