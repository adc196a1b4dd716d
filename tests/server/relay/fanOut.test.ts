import { STEP } from '#lib/protocol/syncFrames.ts';
import { updateName } from '#lib/protocol/updateName.ts';
import { Pace } from '#server/relay/pace.ts';
import { memoryStore } from '#server/store/memoryStore.ts';
import { expect, test } from 'vitest';
import * as Y from 'yjs';

import { seeded } from '../../support/seeded.ts';
import { card, phoneThatWrites } from '../support/cards.ts';
import { Line, roomOf } from '../support/lines.ts';
import { gate, withChanges } from '../support/stores.ts';

const MB = 1024 * 1024;
const cardsOf = (doc: Y.Doc) => [...doc.getMap('cards').keys()].sort();

test('[RELAY-93] what comes within a moment goes out in one frame to each reader, and one tells each writer all that is kept', async () => {
	const [ana, budi, wall] = [new Line(), new Line(), new Line()];
	const room = await roomOf([ana, budi, wall]);
	const updates = ['one', 'two', 'three'].map(card);
	updates.forEach((update, i) => room.take((i === 1 ? budi : ana).peer, update, false));
	await room.flushed();
	expect(wall.frames(STEP.update)).toHaveLength(1);
	expect(cardsOf(wall.reads())).toEqual(['one', 'three', 'two']);
	const [one, two, three] = updates.map(updateName);
	expect([ana.kept, budi.kept]).toEqual([[[one, three]], [[two]]]);
	expect(ana.frames(STEP.update)[0]).toBe(wall.frames(STEP.update)[0]); // encoded once
});

test('[RELAY-93] who wrote all of it is told nothing it knows', async () => {
	const [ana, wall] = [new Line(), new Line()];
	const room = await roomOf([ana, wall]);
	for (const text of ['one', 'two']) room.take(ana.peer, card(text), false);
	await room.flushed();
	expect([ana.frames(STEP.update), wall.frames(STEP.update)].map((all) => all.length)).toEqual([
		0, 1
	]);
});

test.each([1, 2, 3])(
	'[RELAY-93] what one phone wrote arrives in its order, once, whatever the disk does, seed %i',
	async (seed) => {
		const { int } = seeded(seed);
		const memory = memoryStore();
		const store = withChanges(memory, {
			async append(...all) {
				await new Promise((resolve) => setTimeout(resolve, int(6)));
				await memory.append(...all);
			}
		});
		const [ana, wall] = [new Line(), new Line()];
		const room = await roomOf([ana, wall], store);
		const { updates } = phoneThatWrites(...Array.from({ length: 60 }, (_, i) => `card ${i}`));
		for (const update of updates) {
			room.take(ana.peer, update, false);
			if (int(3) === 0) await new Promise((resolve) => setTimeout(resolve, int(4)));
		}
		await room.flushed();
		const seen = new Y.Doc();
		let isInOrder = true;
		seen.on('update', () => (isInOrder &&= seen.store.pendingStructs === null));
		expect(cardsOf(wall.reads(seen))).toHaveLength(60);
		expect(isInOrder).toBe(true);
		expect(ana.kept.flat()).toEqual(updates.map(updateName));
		expect(wall.frames(STEP.update)).toHaveLength(ana.kept.length);
	}
);

test('[RELAY-97] a reader who fell behind is sent no more, and all it missed once its line is free', async () => {
	const [ana, slow] = [new Line(), new Line(false)];
	const room = await roomOf([ana, slow]);
	const write = async (...texts: string[]) => {
		for (const text of texts) room.take(ana.peer, card(text), false);
		await room.flushed();
	};
	await write('before');
	slow.bufferedAmount = 2 * MB;
	await write('the last');
	const before = slow.sent.length;
	for (let i = 0; i < 50; i++) await write(`missed ${i}`);
	expect(slow.sent).toHaveLength(before);

	slow.drains();
	expect(slow.frames(STEP.answer)).toHaveLength(1);
	slow.drains();
	await write('after');
	expect(slow.frames(STEP.update, before)).toHaveLength(1);
	expect(cardsOf(slow.reads())).toHaveLength(53);
	expect(slow.closed).toEqual([]);
});

test('[RELAY-97] what was on its way to the disk when it fell behind is not lost to it', async () => {
	const disk = gate();
	const memory = memoryStore();
	let writes = 0;
	const store = withChanges(memory, {
		async append(...all) {
			if (++writes === 1) await disk.opened;
			await memory.append(...all);
		}
	});
	const { updates } = phoneThatWrites('first', 'second', 'third');
	const [ana, slow] = [new Line(), new Line(false)];
	const room = await roomOf([ana, slow], store);
	slow.bufferedAmount = 2 * MB;
	room.take(ana.peer, updates[0]!, false);
	await expect.poll(() => writes).toBe(1);
	for (const update of updates.slice(1)) room.take(ana.peer, update, false);
	disk.open(); // it falls behind with the first, while two more of the same phone wait
	await room.flushed();
	slow.drains();
	expect(cardsOf(slow.reads())).toEqual(['first', 'second', 'third']);
});

test('[RELAY-97] a reader who asks meanwhile is answered once, with all of it', async () => {
	const [ana, slow] = [new Line(), new Line(false)];
	const room = await roomOf([ana, slow]);
	slow.bufferedAmount = 2 * MB;
	room.take(ana.peer, card('one'), false);
	await room.flushed();
	room.take(ana.peer, card('two'), false);
	await room.flushed();
	room.tell(slow.peer, Uint8Array.of(0));
	expect(slow.frames(STEP.answer)).toHaveLength(1);
	slow.drains();
	expect(slow.frames(STEP.answer)).toHaveLength(1);
	expect(cardsOf(slow.reads())).toEqual(['one', 'two']);
});

test('[RELAY-99] in a quiet room nothing waits, in a full one news waits for more, but with a slow disk not twice', () => {
	const pace = new Pace();
	expect(pace.wait(200, 0)).toBe(2);
	pace.wrote(0, 0);
	expect([1, 25, 50, 500].map((readers) => pace.wait(readers, 50))).toEqual([2, 10, 20, 20]);
	expect(pace.wait(500, 101)).toBe(2);
	for (let at = 0; at < 3000; at += 30) pace.wrote(at, at + 30);
	expect(pace.wait(500, 3000)).toBe(2);
});
