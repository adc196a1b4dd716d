import { expect, test } from 'vitest';

import { pastedShares } from './pastedShares.ts';

const NAMES = new Map([
	['dana desa', 'DDS'],
	['dds', 'DDS'],
	['swadaya warga', 'SWD']
]);
const read = (text: string, cost?: number) => pastedShares(text, cost, NAMES);

test('[ACTION-59] the sources of a line are one cell of text, and one source alone pays the whole cost', () => {
	expect(read('Dana Desa 150.000.000; Swadaya warga: Rp 5.000.000; Koperasi 2 juta')).toEqual({
		ok: true,
		value: [
			{ source: 'DDS', amount: 150_000_000 },
			{ source: 'SWD', amount: 5_000_000 },
			{ source: 'Koperasi', amount: 2_000_000 }
		]
	});
	expect(read('DDS', 700)).toEqual({ ok: true, value: [{ source: 'DDS', amount: 700 }] });
	expect(read('')).toEqual({ ok: true, value: [] });
	expect(read('DDS; Swadaya warga', 700)).toEqual({ ok: false, refusal: 'not-money' });
	expect(read('DDS 12,50')).toEqual({ ok: false, refusal: 'not-money' });
});
