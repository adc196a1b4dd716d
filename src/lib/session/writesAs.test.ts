import { afterEach, expect, test, vi } from 'vitest';

import { browserStorage } from '../../../tests/support/browserStorage.ts';
import { writesAs, wroteAs } from './writesAs.ts';

afterEach(() => void vi.unstubAllGlobals());

test('[SYNC-18] a browser knows what it wrote a plan as, in earlier page loads too, each plan by itself', () => {
	browserStorage();
	expect(writesAs('a')).toEqual([]);
	for (const client of [5, 3, 5]) wroteAs('a', client);
	wroteAs('b', 9);
	expect([writesAs('a'), writesAs('b')]).toEqual([[5, 3], [9]]);
});

test('[SYNC-18] of very many page loads it knows the last ones', () => {
	browserStorage();
	for (let client = 0; client < 100; client += 1) wroteAs('a', client);
	expect(writesAs('a')).toHaveLength(64);
	expect(writesAs('a').at(-1)).toBe(99);
});
