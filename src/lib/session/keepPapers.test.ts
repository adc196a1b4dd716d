import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import * as Y from 'yjs';

import { planIn } from '#lib/domain/plan.ts';
import { boxIn } from '#lib/domain/votes/box.ts';
import { sealedRoundsOf } from '#lib/domain/votes/sealed/sealedRounds.ts';
import { memoryPaperStore, type PaperRoom } from '#lib/storage/memoryPaperStore.ts';

import { sealedHall } from '../../../tests/support/sealedHall.ts';
import { keepPapers } from './keepPapers.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

const aWhile = () => vi.advanceTimersByTimeAsync(2000);

/** A sealed round on a device that keeps papers. */
async function kept() {
	const hall = sealedHall();
	for (const [slip, option] of ['pipe', 'pipe', 'road'].entries())
		hall.cast(slip, { dots: { [option]: 1 } });
	const room: PaperRoom = new Map();
	const onFail = vi.fn();
	const line = { isUp: true };
	const keep = ({ plan, box } = hall as Pick<typeof hall, 'plan' | 'box'>) =>
		keepPapers({
			plan,
			box,
			id: 'well',
			store: memoryPaperStore(room),
			isCaughtUp: () => line.isUp,
			onFail
		});
	const stop = await keep();
	const before = hall.seal();
	await aWhile();
	return { hall, room, before, keep, stop, onFail, line };
}

test('[VOTE-65] a peer deletes papers: they are back, and the result is unchanged', async () => {
	const { hall, before, stop, onFail } = await kept();
	for (const root of [hall.plan.ledger, hall.box.ballots]) {
		for (const name of [...root.keys()]) root.delete(name);
	}
	expect(sealedRoundsOf(hall.plan, hall.box)).toEqual([]);
	await aWhile();
	expect(hall.round()).toEqual(before);
	expect(onFail).not.toHaveBeenCalled();
	stop();
});

test('[VOTE-65] what is overwritten is put back, and what nobody touched is not written again', async () => {
	const { hall, before, stop } = await kept();
	const [name = ''] = hall.box.ballots.keys();
	hall.box.ballots.set(name, 'something else');
	const written = vi.fn();
	hall.box.doc.on('update', written);
	hall.plan.doc.on('update', written);
	await aWhile();
	expect(hall.round()).toEqual(before);
	expect(written).toHaveBeenCalledTimes(1);
	stop();
});

test('[VOTE-65] a device that comes back with an empty document brings the papers it kept', async () => {
	const { hall, before, keep, stop, line } = await kept();
	stop();
	const back = { plan: planIn(new Y.Doc()), box: boxIn(new Y.Doc()) };
	line.isUp = false;
	const end = await keep(back);
	await aWhile();
	expect(sealedRoundsOf(back.plan, back.box)).toEqual([]); // the relay may have them all
	line.isUp = true;
	await aWhile();
	await aWhile();
	expect(sealedRoundsOf(back.plan, back.box)).toEqual([before]);
	expect(hall.round()).toEqual(before);
	end();
});

test('[VOTE-65] junk is neither kept nor looked at for ever, and stopped is stopped', async () => {
	const { hall, room, stop } = await kept();
	const many = room.size;
	for (let at = 0; at < 30; at += 1) hall.box.ballots.set(`junk ${at}`, '{"type":"ballot"}');
	await aWhile();
	expect(room.size).toBe(many);
	expect(vi.getTimerCount()).toBe(0);
	stop();
	hall.box.ballots.clear();
	await aWhile();
	expect(hall.box.ballots.size).toBe(0);
});

test('[VOTE-65] a disk that fails is told, and the vote goes on', async () => {
	const hall = sealedHall();
	const onFail = vi.fn();
	const fails = () => Promise.reject(new Error('full'));
	const store = { list: fails, add: fails, close: () => undefined };
	const stop = await keepPapers({
		plan: hall.plan,
		box: hall.box,
		id: 'well',
		store,
		isCaughtUp: () => true,
		onFail
	});
	await aWhile();
	expect(onFail).toHaveBeenCalledTimes(2);
	expect(hall.seal().state).toBe('sealed');
	stop();
});

test('[VOTE-70] hundreds of papers are written down a few at a time, all of them', async () => {
	const hall = sealedHall({ printed: 100 });
	for (let slip = 0; slip < 100; slip += 1) hall.cast(slip, { dots: { pipe: 1 } });
	const room: PaperRoom = new Map();
	const store = memoryPaperStore(room);
	const sizes: number[] = [];
	const watched = {
		...store,
		add: (plan: string, papers: Parameters<typeof store.add>[1]) => {
			sizes.push(papers.length);
			return store.add(plan, papers);
		}
	};
	const { plan, box } = hall;
	const stop = await keepPapers({
		...{ plan, box, id: 'well', store: watched, isCaughtUp: () => true },
		onFail: vi.fn()
	});
	await aWhile();
	expect(Math.max(...sizes)).toBeLessThanOrEqual(10);
	expect(sizes.reduce((sum, size) => sum + size, 0)).toBe(101); // the round and its ballots
	stop();
});
