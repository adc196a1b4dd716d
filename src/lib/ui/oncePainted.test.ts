import { afterEach, beforeEach, expect, test, vi } from 'vitest';

import { oncePainted, rowsOf } from './oncePainted.ts';

beforeEach(() => {
	vi.useFakeTimers();
	vi.stubGlobal('requestAnimationFrame', (frame: () => void) => setTimeout(frame, 16));
	vi.stubGlobal('cancelAnimationFrame', clearTimeout);
});
afterEach(() => {
	vi.unstubAllGlobals();
	vi.useRealTimers();
});

test('[KEEP-27] a long list has its first rows when a screen is painted first, and all of them after that', () => {
	const rows = Array.from({ length: 40 }, (_, row) => row);
	let isPainted = false;
	oncePainted(() => (isPainted = true));
	expect(rowsOf(rows, isPainted)).toEqual(rows.slice(0, 12));
	expect(rowsOf([1, 2], isPainted)).toEqual([1, 2]);
	vi.advanceTimersByTime(15); // before the next frame
	expect(isPainted).toBe(false);
	vi.advanceTimersByTime(100);
	expect(rowsOf(rows, isPainted)).toEqual(rows);
});

test('[KEEP-27] a screen that is gone before it was painted hears nothing', () => {
	const done = vi.fn();
	for (const wait of [0, 16]) {
		const stop = oncePainted(done);
		vi.advanceTimersByTime(wait);
		stop();
	}
	vi.advanceTimersByTime(100);
	expect(done).not.toHaveBeenCalled();
	expect(vi.getTimerCount()).toBe(0);
});
