import { afterEach, beforeEach, expect, vi } from 'vitest';
import * as Y from 'yjs';

import { phone, type Phone } from './phone.ts';

/** A hall for a test file of sync: time stands still unless a test lets it pass, and every phone is switched off at the end. */
export function hall() {
	const phones: Phone[] = [];
	beforeEach(() => void vi.useFakeTimers());
	afterEach(async () => {
		for (const one of phones.splice(0)) one.stop();
		await aWhile();
		expect(vi.getTimerCount()).toBe(0); // a stopped link leaves nothing ticking
		vi.useRealTimers();
	});
	return {
		phone(...about: Parameters<typeof phone>): Phone {
			const one = phone(...about);
			phones.push(one);
			return one;
		}
	};
}

/** Lets everything that is on its way arrive; no phone asks again or tries again meanwhile. */
export const rest = () => vi.advanceTimersByTimeAsync(0);

/** As long as a line waits for a slow disk. */
export const aMoment = () => vi.advanceTimersByTimeAsync(250);

/** Long enough for the next try, and for the next time a phone asks what it missed. */
export const aWhile = () => vi.advanceTimersByTimeAsync(16_000);

/** A doc in which something was said before. */
export function docWith(...words: string[]): Y.Doc {
	const doc = new Y.Doc();
	doc.getArray('words').push(words);
	return doc;
}
