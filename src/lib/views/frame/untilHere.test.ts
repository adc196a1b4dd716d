import { afterEach, beforeEach, expect, test, vi } from 'vitest';

import { untilHere } from './untilHere.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

const waiting = () => ({ here: vi.fn(), lost: vi.fn() });
const settle = () => vi.advanceTimersByTimeAsync(10_000);

test('[LOOK-11] a screen that could not be fetched is asked for again until it is here, and then no more', async () => {
	const fetch = vi.fn(() => Promise.resolve('votes'));
	fetch.mockRejectedValueOnce(new Error('out of reach')).mockRejectedValueOnce(new Error('still'));
	const told = waiting();
	untilHere(fetch, told);
	await settle();
	expect(fetch).toHaveBeenCalledTimes(3);
	expect(told.lost).toHaveBeenCalledTimes(2);
	expect(told.here.mock.calls).toEqual([['votes']]);
});

test('[LOOK-11] a slow screen of a step the room has left does not take the place of the one it is at', async () => {
	const told = waiting();
	const late = untilHere(
		() => new Promise<string>((resolve) => setTimeout(() => resolve('ideas'), 500)),
		told
	);
	late();
	untilHere(() => Promise.resolve('votes'), told);
	await settle();
	expect(told.here.mock.calls).toEqual([['votes']]);
});

test('[LOOK-11] nobody is told of a failure, and nothing asked again, after the waiting has ended', async () => {
	const fetch = vi.fn(
		() => new Promise<string>((_, reject) => setTimeout(() => reject(new Error('late')), 500))
	);
	const told = waiting();
	untilHere(fetch, told)();
	await settle();
	expect(fetch).toHaveBeenCalledTimes(1);
	expect(told.lost).not.toHaveBeenCalled();
});
