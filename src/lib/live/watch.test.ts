import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import * as Y from 'yjs';

import { watch } from './watch.ts';

/** Milliseconds a screen was busy, beside those its timers know of. */
let busy = 0;

beforeEach(() => {
	vi.useFakeTimers();
	busy = 0;
	vi.spyOn(performance, 'now').mockImplementation(() => Date.now() + busy);
});
afterEach(() => {
	vi.useRealTimers();
	vi.restoreAllMocks();
});

/** A map whose screen takes `cost` milliseconds to follow, and how often it did so far. */
function screen(cost: number, map = new Y.Doc().getMap<number>('cards')) {
	const read = { count: 0 };
	const stop = watch(map)(() => {
		read.count += 1;
		queueMicrotask(() => (busy += cost));
	});
	return { map, read, stop };
}

/** A change each millisecond for a second. */
async function burst({ map }: ReturnType<typeof screen>): Promise<void> {
	for (let at = 0; at < 1000; at += 1) {
		map.set('card', at);
		await vi.advanceTimersByTimeAsync(1);
	}
}

test('[LOOK-16] a quick screen follows a burst a hundred times a second, a slow one for a third of its time', async () => {
	const [quick, slow] = [screen(0), screen(40)];
	await burst(quick);
	await burst(slow);
	expect(quick.read.count).toBeGreaterThan(90);
	expect(slow.read.count).toBeGreaterThan(8);
	expect(slow.read.count).toBeLessThanOrEqual(1000 / 80 + 1);
});

test('[LOOK-16] all that is watched shares that third', async () => {
	const one = screen(20);
	const other = screen(20, one.map);
	await burst(one);
	other.stop();
	expect(one.read.count + other.read.count).toBeGreaterThan(8);
	expect(one.read.count + other.read.count).toBeLessThanOrEqual(1000 / 40 + 2);
});

test('[LOOK-16] however long a plan took to be read, nobody waits a second for what they do', async () => {
	const slow = screen(4000);
	slow.map.set('card', 1);
	await vi.advanceTimersByTimeAsync(8);
	slow.map.set('card', 2);
	await vi.advanceTimersByTimeAsync(300);
	expect(slow.read.count).toBe(2);
});

test('[LOOK-16] the last of a burst is read, and what comes alone later is read at once', async () => {
	const slow = screen(40);
	await burst(slow);
	await vi.advanceTimersByTimeAsync(100);
	const after = slow.read.count;
	await vi.advanceTimersByTimeAsync(5000);
	expect(slow.read.count).toBe(after);
	slow.map.set('card', -1);
	await vi.advanceTimersByTimeAsync(8);
	expect(slow.read.count).toBe(after + 1);
	slow.map.set('card', -2);
	slow.stop();
	await vi.advanceTimersByTimeAsync(500);
	expect(slow.read.count).toBe(after + 1);
});
