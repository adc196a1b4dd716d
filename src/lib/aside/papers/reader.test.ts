import { afterEach, beforeEach, expect, test, vi } from 'vitest';

import { isKnown, keyPairOf, signed, verified } from '#lib/domain/votes/sealed/signing.ts';
import { nameOf } from '#lib/domain/votes/sealed/text.ts';

import { lookAt, type Finding, type Unread } from './lookAt.ts';
import { LUMP, PaperReader } from './reader.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => {
	vi.useRealTimers();
	vi.unstubAllGlobals();
});

/** Texts nobody looked at: right names and no signature anybody made. */
function unseen(called: string, many: number): Unread[] {
	return Array.from({ length: many }, (_, at) => {
		const text = `{"type":"${called}","at":${at}}`;
		return { name: nameOf(text), text, isOurs: false };
	});
}

/** A worker as a browser has one: it answers when it is told to. */
class HeldWorker {
	static all: HeldWorker[] = [];
	onmessage: ((event: { data: Finding[] }) => void) | undefined;
	onerror: (() => void) | undefined;
	sent: Unread[][] = [];
	isEnded = false;
	constructor(readonly url: URL) {
		HeldWorker.all.push(this);
	}
	postMessage(some: Unread[]) {
		this.sent.push(some);
	}
	terminate() {
		this.isEnded = true;
	}
	answer(data: Finding[]) {
		this.onmessage?.({ data });
	}
}

function withWorkers() {
	HeldWorker.all = [];
	vi.stubGlobal('Worker', HeldWorker);
	return HeldWorker.all;
}

test('[VOTE-107] without a worker no turn of the page looks at more than a lump, and other things get turns between', async () => {
	const papers = unseen('slice', 100);
	const done = vi.fn();
	new PaperReader().look(papers, { done });
	const inTurn: number[] = [];
	let before = 0;
	while (!done.mock.calls.length && inTurn.length < 100) {
		await vi.advanceTimersToNextTimerAsync(); // between two of these a touch is answered
		const now = papers.filter(({ name }) => isKnown(name)).length;
		inTurn.push(now - before);
		before = now;
	}
	expect(before).toBe(100);
	expect(Math.max(...inTurn)).toBeLessThanOrEqual(LUMP);
	expect(inTurn.length).toBeGreaterThan(100 / LUMP);
});

test('[VOTE-107] a slow phone looks at one paper and then lets go', async () => {
	let now = 0;
	vi.spyOn(performance, 'now').mockImplementation(() => (now += 9));
	const papers = unseen('slow', 5);
	new PaperReader().look(papers, { done: vi.fn() });
	await vi.advanceTimersToNextTimerAsync();
	expect(papers.filter(({ name }) => isKnown(name))).toHaveLength(1);
});

test('[VOTE-106] a worker looks at many, a lump at a time, each once whoever asks; the page looks at none', async () => {
	const workers = withWorkers();
	const reader = new PaperReader();
	const papers = unseen('worker', 40);
	const [first, second, progress] = [vi.fn(), vi.fn(), vi.fn()];
	reader.look(papers, { done: first, progress });
	reader.look(papers.slice(5), { done: second });
	expect(workers).toHaveLength(1);
	const worker = workers[0]!;
	for (let lump = 0; lump < 3; lump += 1) worker.answer(worker.sent[lump]!.map(() => 'bad'));
	expect(worker.sent.map((some) => some.length)).toEqual([16, 16, 8]);
	expect(worker.sent.flat()).toEqual(papers);
	expect(progress.mock.calls).toEqual([
		[16, 40],
		[32, 40],
		[40, 40]
	]);
	await vi.advanceTimersByTimeAsync(1);
	expect([first.mock.calls.length, second.mock.calls.length, worker.isEnded]).toEqual([1, 1, true]);
	expect(papers.every(({ name }) => reader.isRead(name))).toBe(true);
});

test('[VOTE-106] what a worker found is what the page would have found, and a stranger cannot spoil a name', () => {
	const workers = withWorkers();
	const pair = keyPairOf(new Uint8Array(32).fill(7));
	// A record this page does not know: made by somebody else, so only its text came.
	const { text } = signed({ type: 'witness', name: 'Somebody' }, pair);
	const other = text.replace('Somebody', 'Somebodi');
	const papers = [
		{ name: nameOf(other), text: other, isOurs: false },
		{ name: 'f'.repeat(64), text: other, isOurs: false },
		...unseen('found', 3)
	];
	const reader = new PaperReader();
	reader.look(papers, { done: vi.fn() });
	workers[0]!.answer(['bad', 'misnamed', 'bad', 'bad', 'bad']);
	expect(papers.map(({ name }) => reader.isRead(name))).toEqual([true, true, true, true, true]);
	expect(isKnown('f'.repeat(64))).toBe(false);
	expect(papers.map(lookAt)).toEqual(['bad', 'misnamed', 'bad', 'bad', 'bad']);
	expect(verified(nameOf(other), other)).toBeUndefined();
});

test('[VOTE-106] a worker that cannot be had is replaced by the page itself', async () => {
	const workers = withWorkers();
	const papers = unseen('no worker', 20);
	const done = vi.fn();
	new PaperReader().look(papers, { done });
	workers[0]!.onerror?.();
	await vi.advanceTimersByTimeAsync(1000);
	expect(done).toHaveBeenCalledTimes(1);
	expect(papers.every(({ name }) => isKnown(name))).toBe(true);
});

test('[VOTE-106] with nobody waiting any more the worker ends and nothing is told', async () => {
	const workers = withWorkers();
	const reader = new PaperReader();
	const [stays, goes] = [vi.fn(), vi.fn()];
	const papers = unseen('gone', 20);
	const leave = reader.look(papers, { done: stays });
	reader.look(papers, { done: goes })();
	expect(workers[0]!.isEnded).toBe(false);
	leave();
	expect([workers[0]!.isEnded, vi.getTimerCount()]).toEqual([true, 0]);
	await vi.advanceTimersByTimeAsync(1000);
	expect(stays.mock.calls.length + goes.mock.calls.length).toBe(0);
});
