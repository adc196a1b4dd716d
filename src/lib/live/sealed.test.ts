import { afterEach, beforeEach, expect, test, vi } from 'vitest';

import { openersIn } from '#lib/domain/votes/sealed/ledger.ts';
import { isKnown } from '#lib/domain/votes/sealed/signing.ts';
import { sealedRoundOf } from '#lib/domain/votes/sealed/sealedRounds.ts';

import { sealedHall } from '../../../tests/support/sealedHall.ts';
import { sealedOf, verifyAhead } from './sealed.svelte.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

/** Texts with the right names and no signature anybody made: each has to be looked at, and is then known. */
async function unseen(many: number): Promise<[string, string][]> {
	const { nameOf } = await import('#lib/domain/votes/sealed/text.ts');
	return Array.from({ length: many }, (_, at) => {
		const text = `{"type":"unseen","at":${at}}`;
		return [nameOf(text), text];
	});
}

test('[VOTE-70] of many papers that arrive at once a screen hears when all were looked at, and a few are read on the spot', async () => {
	const hall = sealedHall();
	hall.cast(0, { dots: { pipe: 1 } });
	const ahead = verifyAhead(hall.plan, hall.box);
	expect(ahead.isReady()).toBe(true);
	const papers = await unseen(60);
	for (const [name, text] of papers) hall.box.ballots.set(name, text);
	expect(ahead.isReady()).toBe(false);

	const changed = vi.fn();
	const stop = ahead.watch(changed);
	await vi.advanceTimersByTimeAsync(500);
	expect(changed).toHaveBeenCalled();
	expect(ahead.isReady()).toBe(true);
	expect(papers.every(([name]) => isKnown(name))).toBe(true);
	expect(sealedRoundOf(hall.plan, hall.box, hall.name)?.papers.counted).toHaveLength(1);
	stop();
	expect(vi.getTimerCount()).toBe(0);
});

test('[VOTE-70] junk whose name is not its hash does not keep a screen waiting for ever', async () => {
	const hall = sealedHall();
	const ahead = verifyAhead(hall.plan, hall.box);
	for (let at = 0; at < 30; at += 1) hall.box.ballots.set(`junk ${at}`, 'text');
	const stop = ahead.watch(() => undefined);
	await vi.advanceTimersByTimeAsync(500);
	expect(ahead.isReady()).toBe(true);
	stop();
});

test('[VOTE-70] whose rounds there are is known without a look at the hundreds of papers beside them', async () => {
	const hall = sealedHall({ called: 'opener' });
	const papers = await unseen(700);
	const beside = papers.slice(100); // no other test looked at these
	for (const [name, text] of beside) hall.plan.ledger.set(name, text);
	expect(openersIn(hall.plan)).toEqual(new Set([hall.desk.key]));
	expect(beside.some(([name]) => isKnown(name))).toBe(false);
});

test('[VOTE-70] as long as papers wait to be looked at nobody is told that there is no round', async () => {
	const hall = sealedHall({ called: 'waiting' });
	const papers = await unseen(760);
	for (const [name, text] of papers.slice(700)) hall.plan.ledger.set(name, text);
	const { plan, box } = hall;
	const sealed = sealedOf({ plan, box, role: 'participant', desks: undefined, meetDesks });
	expect([sealed.rounds.current, sealed.isReading]).toEqual([[], true]);
	const stop = verifyAhead(plan, box).watch(() => undefined);
	await vi.advanceTimersByTimeAsync(500);
	expect([sealed.rounds.current.length, sealed.isReading]).toEqual([1, false]);
	stop();
});

const meetDesks = () => Promise.resolve();
