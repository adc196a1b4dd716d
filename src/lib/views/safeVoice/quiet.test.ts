import { afterEach, beforeEach, expect, test, vi } from 'vitest';

import { afterQuiet } from './quiet.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

test('[SAFE-10] a minute without key or pointer closes it, and each touch begins the minute again', () => {
	const page = new EventTarget();
	const then = vi.fn();
	afterQuiet(page, 60_000, then);
	vi.advanceTimersByTime(59_000);
	page.dispatchEvent(new Event('keydown'));
	vi.advanceTimersByTime(59_000);
	page.dispatchEvent(new Event('pointermove'));
	vi.advanceTimersByTime(59_000);
	expect(then).not.toHaveBeenCalled();
	vi.advanceTimersByTime(1000);
	expect(then).toHaveBeenCalledOnce();
});

test('[SAFE-10] a page out of sight closes it at once, and one that was closed closes nothing', () => {
	const page = Object.assign(new EventTarget(), { hidden: true });
	const [first, second] = [vi.fn(), vi.fn()];
	const stop = afterQuiet(page, 60_000, first);
	page.dispatchEvent(new Event('visibilitychange'));
	expect(first).toHaveBeenCalledOnce();
	stop();
	afterQuiet(page, 60_000, second)();
	page.dispatchEvent(new Event('visibilitychange'));
	vi.advanceTimersByTime(120_000);
	expect([first.mock.calls.length, second.mock.calls.length]).toEqual([1, 0]);
});
