import { afterEach, beforeEach, expect, test, vi } from 'vitest';

import { wordsFor } from './wordsFor.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

test('[WORDS-12] a page whose words hang on their way stands after a few seconds', async () => {
	let stands = false;
	void wordsFor(() => new Promise(() => undefined)).then(() => (stands = true));
	await vi.advanceTimersByTimeAsync(1000);
	expect(stands).toBe(false);
	await vi.advanceTimersByTimeAsync(3000);
	expect(stands).toBe(true);
});

test('[WORDS-12] a page whose words cannot be had stands at once', async () => {
	vi.resetModules();
	const { wordsFor: anew } = await import('./wordsFor.ts');
	await anew(() => Promise.reject(new Error('out of reach')));
	expect(vi.getTimerCount()).toBe(0);
});
