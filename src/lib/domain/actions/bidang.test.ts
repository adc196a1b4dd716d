import { expect, test } from 'vitest';

import { BIDANG, bidangName, bidangOfCode } from './bidang.ts';
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
