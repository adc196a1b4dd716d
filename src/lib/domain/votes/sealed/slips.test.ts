import { expect, test } from 'vitest';

import { seeded } from '../../../../../tests/support/seeded.ts';
import { slipCode, slipNumber, slipPair } from './slips.ts';

const bytes = Uint8Array.from([0, 1, 2, 3, 250, 251, 252, 253, 254, 255]);
const code = slipCode(bytes);

test('[VOTE-52] a slip says 16 signs in groups of four, none like another', () => {
	expect(code).toBe('000G-40ZT-ZFYF-VZQZ');
	expect(code).not.toMatch(/[ILOU]/);
});

test.each([
	['in small letters', (typed: string) => typed.toLowerCase()],
	['without dashes', (typed: string) => typed.replaceAll('-', '')],
	['with blanks', (typed: string) => ` ${typed.replaceAll('-', ' ')} `],
	['with O for nought', (typed: string) => typed.replaceAll('0', 'O')]
])('[VOTE-52] typed %s it is the same slip', (_, as) => {
	expect(slipPair(as(code))?.key).toBe(slipPair(code)?.key);
});

test('[VOTE-52] I and L are read as one, and what is no code gives no key', () => {
	const ones = slipCode(new Uint8Array(10)).replaceAll('0', '1');
	expect(slipPair(ones.replaceAll('1', 'I'))?.key).toBe(slipPair(ones.replaceAll('1', 'l'))?.key);
	for (const wrong of ['', code.slice(1), `${code}0`, code.replace('G', 'U'), 'Ana']) {
		expect(slipPair(wrong)).toBeUndefined();
	}
});

test('[VOTE-52] every code gives back its bytes: two slips never sign with one key', () => {
	const random = seeded(52);
	const codes = Array.from({ length: 40 }, () =>
		slipCode(Uint8Array.from({ length: 10 }, () => random.int(256)))
	);
	const keys = new Set(codes.map((one) => slipPair(one)!.key));
	expect(keys.size).toBe(new Set(codes).size);
});

test('[VOTE-52] a slip goes by its place among the sorted keys', () => {
	const slips = ['aa', 'bb', 'cc'];
	expect(slipNumber({ slips }, 'bb')).toBe(2);
	expect(slipNumber({ slips }, 'zz')).toBe(0);
});
