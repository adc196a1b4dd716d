import { afterEach, beforeEach, expect, test, vi } from 'vitest';

import { afterFrame } from './afterFrame.ts';

let frames = new Map<number, () => void>();
beforeEach(() => {
	vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
	frames = new Map();
	vi.stubGlobal('requestAnimationFrame', (then: () => void) => {
		frames.set(frames.size + 1, then);
		return frames.size;
	});
	vi.stubGlobal('cancelAnimationFrame', (id: number) => frames.delete(id));
});
afterEach(() => {
	vi.useRealTimers();
	vi.unstubAllGlobals();
});

test('[VOTE-108] the next part waits until the one before was drawn, not only for a free moment', () => {
	const next = vi.fn();
	afterFrame(next);
	vi.advanceTimersByTime(50);
	expect(next).not.toHaveBeenCalled();
	frames.get(1)?.();
	expect(next).not.toHaveBeenCalled(); // the frame is drawn after this
	vi.advanceTimersByTime(1);
	expect(next).toHaveBeenCalledTimes(1);
});

test('[VOTE-108] behind another tab, where no frame comes, parts come all the same, once', () => {
	const next = vi.fn();
	afterFrame(next);
	vi.advanceTimersByTime(1000);
	expect([next.mock.calls.length, frames.size]).toEqual([1, 0]);
});

test('[VOTE-108] a screen that goes is drawn no further', () => {
	const next = vi.fn();
	afterFrame(next)();
	const gone = afterFrame(next);
	frames.get(frames.size)?.();
	gone();
	vi.advanceTimersByTime(1000);
	expect(next).not.toHaveBeenCalled();
});
