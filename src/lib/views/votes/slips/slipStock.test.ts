import { expect, test } from 'vitest';

import { draftIn } from '#lib/session/settings.ts';

import { pagesOf, slipLink } from './slipLink.ts';
import { SlipStock } from './slipStock.svelte.ts';

/** Bytes that are never the same twice. */
function counted() {
	let next = 0;
	return () => new Uint8Array(10).map(() => (next = (next + 7) % 251));
}

test('[VOTE-79] slips are kept for printing until the round opens, and then nothing of them is left', () => {
	const stock = new SlipStock('plan', counted());
	stock.make(12);
	expect(new Set(stock.slips.map(({ code }) => code)).size).toBe(12);
	expect(stock.slips.map(({ number }) => number)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12]);
	const keys = stock.slips.map(({ key }) => key);
	expect(keys).toEqual([...keys].sort());

	const reloaded = new SlipStock('plan');
	expect(reloaded.slips).toEqual(stock.slips);
	reloaded.printed();
	stock.reread();
	expect(stock.isPrinted).toBe(true);

	stock.forget();
	expect(draftIn('slips.plan')).toBe('');
	expect(new SlipStock('plan').slips).toEqual([]);
});

test('[VOTE-79] slips made again are other slips, and not printed yet', () => {
	const stock = new SlipStock('again', counted());
	stock.make(3);
	stock.printed();
	const before = new Set(stock.slips.map(({ key }) => key));
	stock.make(4);
	expect(stock.slips.some(({ key }) => before.has(key))).toBe(false);
	expect([stock.slips.length, stock.isPrinted]).toEqual([4, false]);
});

test('[VOTE-79] the QR of a slip carries its code where no server sees it, ten slips to a page', () => {
	expect(slipLink('http://192.168.1.2:3000', 'abcd1234', 'AAAA-BBBB-CCCC-DDDD')).toBe(
		'http://192.168.1.2:3000/slip#abcd1234.AAAABBBBCCCCDDDD'
	);
	expect(slipLink(undefined, 'abcd1234', 'AAAA')).toBeUndefined();
	expect(pagesOf([1, 2, 3, 4, 5], 2)).toEqual([[1, 2], [3, 4], [5]]);
});
