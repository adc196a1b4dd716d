import { STEP, syncFrame } from '#lib/protocol/syncFrames.ts';
import { memoryStore } from '#server/store/memoryStore.ts';
import { expect, test } from 'vitest';
import * as Y from 'yjs';

import { card } from '../support/cards.ts';
import { Line, planOf, roomOf } from '../support/lines.ts';
import { gate, withChanges } from '../support/stores.ts';

const NOTHING_SEEN = Uint8Array.of(0);
const KB = 1024;
const crowdOf = (count: number, isQuick = true) =>
	Array.from({ length: count }, () => new Line(isQuick));
const answered = (crowd: Line[]) => crowd.filter((line) => line.frames(STEP.answer).length > 0);

/** A room with a large plan in it. */
async function largeRoom(crowd: Line[], store = memoryStore()) {
	const [desk, wall] = [new Line(), new Line()];
	const room = await roomOf([desk, wall, ...crowd], store);
	room.take(desk.peer, planOf(200 * KB), false);
	await room.flushed();
	for (const line of crowd) line.sent.length = 0; // they come now
	return { room, desk, wall };
}

test('[RELAY-94] a crowd that comes at once shares one copy of the plan', async () => {
	const crowd = crowdOf(200);
	const { room } = await largeRoom(crowd);
	for (const { peer } of crowd) room.tell(peer, NOTHING_SEEN);
	await expect.poll(() => answered(crowd).length).toBe(200);
	expect(new Set(crowd.flatMap((line) => line.frames(STEP.answer))).size).toBe(1);
});

test('[RELAY-94] who comes with work of its own, and nothing of the plan, shares it too', async () => {
	const crowd = crowdOf(20);
	const { room } = await largeRoom(crowd);
	for (const [i, { peer }] of crowd.entries()) {
		room.tell(peer, Y.encodeStateVector(new Map([[1000 + i, 1]])));
	}
	await expect.poll(() => answered(crowd).length).toBe(20);
	expect(new Set(crowd.flatMap((line) => line.frames(STEP.answer))).size).toBe(1);
});

test('[RELAY-94] also while others write, and everybody has everything in the end', async () => {
	const crowd = crowdOf(100);
	const { room, desk } = await largeRoom(crowd);
	for (const [i, { peer }] of crowd.entries()) {
		room.tell(peer, NOTHING_SEEN);
		if (i % 5 === 0) room.take(desk.peer, card(`live ${i}`), false);
		if (i % 10 === 0) await new Promise((resolve) => setTimeout(resolve, 2));
	}
	await expect.poll(() => answered(crowd).length).toBe(100);
	await room.flushed();
	const copies = new Set(crowd.flatMap((line) => line.frames(STEP.answer)));
	expect(copies.size).toBeLessThan(4); // 20 times it changed meanwhile
	const whole = await room.whole();
	const size = (doc: Y.Doc) => doc.getMap('cards').size;
	const all = new Y.Doc();
	Y.applyUpdate(all, whole);
	expect(new Set(crowd.map((line) => size(line.reads())))).toEqual(new Set([size(all)]));
});

test('[RELAY-95] live changes go before the plans of newcomers, and a phone on a slow line keeps its place for a moment only', async () => {
	const crowd = crowdOf(20, false); // nothing ever leaves
	const { room, desk, wall } = await largeRoom(crowd);
	for (const { peer } of crowd) room.tell(peer, NOTHING_SEEN);
	room.take(desk.peer, card('live'), false);
	await room.flushed();
	expect(wall.frames(STEP.update)).toHaveLength(2);
	expect(answered(crowd).length).toBeLessThanOrEqual(8);
	await expect.poll(() => answered(crowd).length, { timeout: 10_000 }).toBe(20);
});

test('[RELAY-95] who lacks little waits for nobody', async () => {
	const crowd = crowdOf(20, false);
	const { room, desk } = await largeRoom(crowd);
	const [late, ...newcomers] = crowd;
	const vector = Y.encodeStateVectorFromUpdate(await room.whole());
	room.take(desk.peer, card('live'), false);
	await room.flushed();
	for (const { peer } of newcomers) room.tell(peer, NOTHING_SEEN);
	room.tell(late!.peer, vector);
	expect(answered(crowd).map((line) => crowd.indexOf(line))).toEqual([0]);
});

test('[RELAY-96] a newcomer is told only what is on the disk', async () => {
	const disk = gate();
	const memory = memoryStore();
	let writes = 0;
	const store = withChanges(memory, {
		async append(...all) {
			if (++writes === 2) await disk.opened;
			await memory.append(...all);
		}
	});
	const [ana, early, late] = [new Line(), new Line(), new Line()];
	const room = await roomOf([ana, early, late], store);
	room.take(ana.peer, card('first'), false);
	await room.flushed();
	room.take(ana.peer, card('second'), false);
	room.tell(early.peer, NOTHING_SEEN);
	await expect.poll(() => writes).toBe(2);
	room.take(ana.peer, card('third'), false);
	room.tell(late.peer, NOTHING_SEEN);
	await new Promise((resolve) => setTimeout(resolve, 50)); // time enough for an answer that does not wait
	expect(answered([early, late])).toEqual([]);

	disk.open();
	await room.flushed();
	const said = [early, late].map((line) => line.frames(STEP.answer).length);
	expect(said).toEqual([1, 1]);
	for (const line of [early, late]) {
		expect([...line.reads().getMap('cards').keys()].sort()).toEqual(['first', 'second', 'third']);
	}
});

test('[RELAY-98] who has everything is not told again what was taken away', async () => {
	const [ana, wall] = [new Line(), new Line()];
	const room = await roomOf([ana, wall]);
	const doc = new Y.Doc();
	doc.on('update', (update) => room.take(ana.peer, update, false));
	const cards = doc.getMap('cards');
	for (let i = 0; i < 20; i++) cards.set(`card ${i}`, i);
	for (let i = 0; i < 20; i += 2) cards.delete(`card ${i}`);
	await room.flushed();
	const ask = async (vector: Uint8Array) => {
		const before = wall.sent.length;
		room.tell(wall.peer, vector);
		await Promise.resolve(); // until it has left
		return wall.frames(STEP.answer, before)[0]!;
	};
	const all = Y.encodeStateVector(doc);
	const nothing = syncFrame(STEP.answer, Uint8Array.of(0, 0));
	expect((await ask(all)).length).toBeGreaterThan(nothing.length); // never told before: perhaps it missed some
	expect(await ask(all)).toEqual(nothing);
	expect((await ask(NOTHING_SEEN)).length).toBeGreaterThan(100);

	cards.delete('card 1');
	await room.flushed();
	expect(await ask(Y.encodeStateVector(doc))).toEqual(nothing); // it heard of that live
	const heard = wall.reads();
	expect(heard.getMap('cards').size).toBe(9);
});

test('[RELAY-11] a question that is no question ends its sender’s line only', async () => {
	const [ana, wall] = [new Line(), new Line()];
	const room = await roomOf([ana, wall]);
	room.tell(ana.peer, Uint8Array.of(3, 255, 255, 255));
	expect([ana.closed, wall.closed]).toEqual([[4002], []]);
});
