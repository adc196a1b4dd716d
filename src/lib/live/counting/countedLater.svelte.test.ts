import { expect, test, vi } from 'vitest';

import { countSealed } from '#lib/domain/votes/counting/countSealed.ts';
import { resultHash } from '#lib/domain/votes/counting/resultHash.ts';
import { whyNot } from '#lib/domain/votes/counting/whyNot.ts';

import { configOf, papersOf, times } from '../../../../tests/support/papers.ts';
import { AskedWhyNot, CountedLater } from './countedLater.svelte.ts';

const config = configOf(
	{ bridge: 40_000, clinic: 30_000, road: 60_000, water: 10_000 },
	{ kind: 'approval', rule: 'mes-cost+add1-full', budget: 100_000, increment: 200 }
);
const papers = papersOf([
	...times(5, { approve: ['bridge'] }),
	...times(3, { approve: ['road'] }),
	...times(4, { approve: ['clinic', 'water'] })
]);

const result = countSealed(config, papers);
const hash = resultHash(result);
const patience = { timeout: 5000 };

test('[VOTE-49] a light count is there at once, and nothing has to be waited for', () => {
	const light = { ...config, rule: 'greedy-tally' as const };
	const later = new CountedLater(light, papers);
	expect(later.result).toEqual(countSealed(light, papers));
	expect([later.progress, later.outcome?.hash]).toEqual([
		1,
		resultHash(countSealed(light, papers))
	]);
});

test('[VOTE-49] without workers a long count goes on in slices, and comes to the same hash', async () => {
	const later = new CountedLater(config, papers);
	expect([later.result, later.progress]).toEqual([undefined, 0]);
	await vi.waitFor(() => expect(later.outcome?.hash).toBe(hash), patience);
	expect(later.progress).toBe(1);
});

test('[VOTE-49] a long count that was given up comes to nothing', async () => {
	const later = new CountedLater(config, papers);
	later.cancel();
	await new Promise((resolve) => setTimeout(resolve, 100));
	expect(later.result).toBeUndefined();
});

test('[VOTE-49] why not mine is asked in slices too', async () => {
	const asked = new AskedWhyNot(config, papers, 'road');
	await vi.waitFor(() => expect(asked.progress).toBe(1), patience);
	expect(asked.answer).toEqual(whyNot(config, papers, 'road'));
	expect(asked.answer?.option).toBe('road');
});

/** A worker as a browser has one, held still: what it was sent, and what it says. */
class HeldWorker {
	static last: HeldWorker;
	onmessage: ((event: { data: unknown }) => void) | undefined;
	onerror: (() => void) | undefined;
	sent = '';
	isEnded = false;
	constructor(readonly url: URL) {
		HeldWorker.last = this;
	}
	postMessage(text: string) {
		this.sent = text;
	}
	terminate() {
		this.isEnded = true;
	}
}

test('[VOTE-49] where there are workers one counts, tells how far it is, and is ended', async () => {
	vi.stubGlobal('Worker', HeldWorker);
	const later = new CountedLater(config, papers);
	const worker = HeldWorker.last;
	expect(JSON.parse(worker.sent)).toMatchObject({ config: { rule: 'mes-cost+add1-full' } });
	worker.onmessage?.({ data: { progress: 0.5 } });
	expect([later.progress, later.result]).toEqual([0.5, undefined]);
	worker.onmessage?.({ data: { answer: { result, hash } } });
	expect([later.result, worker.isEnded]).toEqual([result, true]);
	const given = new CountedLater(config, papers);
	given.cancel();
	expect(HeldWorker.last.isEnded).toBe(true);
	vi.unstubAllGlobals();
});

test('[VOTE-49] a worker that cannot be had is replaced by slices', async () => {
	vi.stubGlobal('Worker', HeldWorker);
	const later = new CountedLater(config, papers);
	HeldWorker.last.onerror?.();
	vi.unstubAllGlobals();
	await vi.waitFor(() => expect(later.result).toEqual(result), patience);
});
