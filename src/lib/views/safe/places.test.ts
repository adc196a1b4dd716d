import { expect, test } from 'vitest';

import { calmOf, placesOf, type Known, type SecondCopy } from './places.ts';

const NOW = 1_000_000;
const known = (more: Partial<Known>): Known => ({
	...{ isHome: true, keeps: true, arrived: true, copies: [], phones: 0, now: NOW },
	...more
});
const stick = (more: Partial<SecondCopy> = {}): SecondCopy => ({
	...{ kind: 'backup', ok: true, at: NOW - 90_000 },
	...more
});

test('[KEEP-21] the laptop is one place, whatever it keeps twice; a stick, a host and the phones are one each', () => {
	expect(placesOf(known({}))).toEqual(['laptop']);
	const copies = [stick(), { ...stick(), kind: 'upstream' as const }];
	expect(placesOf(known({ copies, phones: 12 }))).toEqual([
		...['laptop', 'backup', 'upstream', 'phones']
	]);
	expect(placesOf(known({ isHome: false }))).toEqual(['device', 'server']);
	expect(placesOf(known({ keeps: false }))).toEqual(['laptop']);
});

test('[KEEP-21] a copy that fails, was never made, lies on the same disk or is more than a minute behind is no place', () => {
	const no = [
		stick({ ok: false, why: 'not-there' }),
		{ kind: 'backup', ok: true } as const,
		stick({ why: 'same-disk' }),
		stick({ behind: 1 })
	];
	for (const copy of no) expect(placesOf(known({ copies: [copy] }))).toEqual(['laptop']);
	const busy = stick({ behind: 1, at: NOW - 20_000 });
	expect(placesOf(known({ copies: [busy] }))).toEqual(['laptop', 'backup']);
});

test('[KEEP-21] what has not arrived is only here, and what cannot be kept here is nowhere', () => {
	const full = { copies: [stick()], phones: 12 };
	expect(placesOf(known({ ...full, arrived: false }))).toEqual(['laptop']);
	expect(placesOf(known({ ...full, arrived: false, keeps: false }))).toEqual([]);
	expect(calmOf(known({ ...full, arrived: false }))).toBe('waits');
	expect(calmOf(known({ ...full, arrived: false, keeps: false }))).toBe('unsafe');
	expect(calmOf(known({}))).toBe('one');
	expect(calmOf(known(full))).toBe('whole');
});
