import { expect, test } from 'vitest';

import { BIDANG, bidangName, bidangOfCode, codeFits, partOfCode, subBidangOf } from './bidang.ts';
import { ACTIVITY_CODES } from './codes.ts';

test('[ACTION-23] a code says its field of work, and every code of the starter list does', () => {
	expect(bidangOfCode('02.03.12')).toBe(2);
	expect(bidangOfCode('2.3')).toBe(2);
	for (const odd of ['', '09.01', '12.01.01', 'jalan']) expect(bidangOfCode(odd)).toBeUndefined();
	for (const [code] of ACTIVITY_CODES) expect(bidangOfCode(code)).toBeDefined();
});

test('[ACTION-23] every field of work has a name in both languages, and another language gets the Indonesian one', () => {
	expect(BIDANG.map(({ number }) => number)).toEqual([1, 2, 3, 4, 5]);
	expect(bidangName(4, 'en')).toBe('Community empowerment');
	expect(bidangName(4, 'id')).toBe('Pemberdayaan Masyarakat Desa');
	expect(bidangName(4, 'sw')).toBe('Pemberdayaan Masyarakat Desa');
	expect(bidangName(6, 'id')).toBe('');
});

test('[ACTION-26] a code fits its field of work and the part of it, or it does not', () => {
	expect(codeFits('02.03.12', 2, '2.3')).toBe(true);
	expect(codeFits('02.03.12.01', 2)).toBe(true);
	expect(codeFits('02.03.12')).toBe(true);
	expect(codeFits('02.03.12', 3)).toBe(false);
	expect(codeFits('02.03.12', 2, '2.4')).toBe(false);
	expect(codeFits('02.11.01', 2)).toBe(false);
	expect(codeFits('jalan', 2)).toBe(false);
	expect(codeFits('02.91.01', 2)).toBe(true); // a part the village made itself
	for (const [code] of ACTIVITY_CODES) expect([code, codeFits(code)]).toEqual([code, true]);
});

test('[ACTION-26] every field of work has its parts, named in both languages', () => {
	expect(BIDANG.map(({ number }) => subBidangOf(number, 'id').length)).toEqual([5, 8, 4, 7, 3]);
	expect(subBidangOf(2, 'en')[2]).toEqual({ part: '2.3', name: 'Public works and land use' });
	expect(subBidangOf(5, 'sw')[0]).toEqual({ part: '5.1', name: 'Bencana' });
	expect([partOfCode('02.03.12'), partOfCode('2.3'), partOfCode('x')]).toEqual([
		'2.3',
		'2.3',
		undefined
	]);
});
