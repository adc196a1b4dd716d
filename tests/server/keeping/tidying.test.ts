import { SPARE } from '#server/keeping/tidying.ts';
import { historyOf, packPage, thinPast, unpackPage } from '#server/keeping/past.ts';
import { memoryStore } from '#server/store/memoryStore.ts';
import type { RoomStore } from '#server/store/roomStore.ts';
import { expect, test } from 'vitest';
import * as Y from 'yjs';

import { card, phoneThatWrites } from '../support/cards.ts';
import { houseOnPort, PLAN } from '../support/house.ts';
import { gate, withChanges } from '../support/stores.ts';

const ROOM = `${PLAN}/plan`;
const sizeOf = async (store: RoomStore) =>
	(await store.read(ROOM)).reduce((sum, { update }) => sum + update.length, 0);
const live = async (store: RoomStore) => Y.encodeStateAsUpdate(await docOf(store)).length;

async function docOf(store: RoomStore, gc = true): Promise<Y.Doc> {
	const doc = new Y.Doc({ gc });
	for (const { update } of await store.read(ROOM)) Y.applyUpdate(doc, update);
	return doc;
}

/** A phone that rewrites one text again and again: its document stays small, its log does not. */
function rewriting(times: number, letters = 2000): Uint8Array[] {
	const { doc, updates } = phoneThatWrites();
	for (let i = 0; i < times; i++) doc.getMap('cards').set('one', `${i} ${'x'.repeat(letters)}`);
	return updates;
}

test('[RELAY-103] while people write, the log stays at most twice as long as the document', async () => {
	const house = await houseOnPort();
	const phone = await house.guest('facilitator');
	let longest = 0;
	for (const update of rewriting(300)) {
		phone.sends(update);
		await phone.hears('kept');
		longest = Math.max(longest, await sizeOf(house.store));
		const most = 2 * (await live(house.store)) + SPARE;
		await expect.poll(() => sizeOf(house.store), { interval: 1 }).toBeLessThanOrEqual(most);
	}
	expect(longest).toBeGreaterThan(SPARE); // it was not put together all the time either
	expect((await docOf(house.store)).getMap('cards').get('one')).toMatch(/^299 /);
});

test('[RELAY-103] a log whose document became small is put together when the last one leaves', async () => {
	const house = await houseOnPort();
	const { doc, updates } = phoneThatWrites();
	const phone = await house.guest('facilitator');
	doc.getMap('cards').set('large', 'x'.repeat(5 * SPARE));
	doc.getMap('cards').delete('large');
	for (const update of updates) phone.sends(update);
	await phone.hears('kept');
	await phone.leaves();
	await expect.poll(() => sizeOf(house.store)).toBeLessThan(1000);
});

test('[RELAY-103] nobody waits for the log to be put together', async () => {
	const [begun, disk] = [gate(), gate()];
	const memory = memoryStore();
	const store = withChanges(memory, {
		async compact(...asked) {
			begun.open();
			await disk.opened;
			await memory.compact(...asked);
		}
	});
	const house = await houseOnPort({ store });
	const phone = await house.guest('facilitator');
	for (const update of rewriting(60)) phone.sends(update);
	await begun.opened;
	phone.sends(card('while it is put together'));
	await expect.poll(() => phone.all('kept').flatMap(({ updates }) => updates)).toHaveLength(61);
	disk.open();
	await expect.poll(() => sizeOf(store)).toBeLessThan(2 * SPARE);
	expect((await docOf(store)).getMap('cards').has('while it is put together')).toBe(true);
});

test('[RELAY-104] what was written over can be looked back on, each update once and in order', async () => {
	const house = await houseOnPort();
	const phone = await house.guest('facilitator');
	const updates = rewriting(200);
	for (const update of updates) {
		phone.sends(update);
		await phone.hears('kept');
	}
	await expect.poll(async () => (await house.store.past(ROOM)).length).toBeGreaterThan(1);
	const told: string[] = [];
	const doc = new Y.Doc({ gc: false });
	for await (const update of historyOf(house.store, ROOM)) {
		Y.applyUpdate(doc, update);
		told.push(String(doc.getMap('cards').get('one')).split(' ')[0] ?? '');
	}
	expect(told).toEqual(updates.map((_, i) => String(i)));
});

test('[RELAY-104] a log that was put together before there was a past begins with what it led to', async () => {
	const store = memoryStore();
	const lines = [card('agreed last year'), card('new')];
	await store.append(
		ROOM,
		lines.map((update, i) => ({ number: 40 + i, update }))
	);
	const merged = Y.encodeStateAsUpdate(await docOf(store));
	await store.compact(ROOM, { number: 41, update: merged }, packPage);
	const told = [];
	for await (const update of historyOf(store, ROOM)) told.push(update);
	expect(told).toEqual(lines);
});

test('[RELAY-104] a past that grows too large keeps its newer half word for word, and of the older what became of it', async () => {
	const store = memoryStore();
	const updates = rewriting(40, 400);
	let number = 0;
	const doc = new Y.Doc();
	for (const update of updates) {
		Y.applyUpdate(doc, update);
		await store.append(ROOM, [{ number: (number += 1), update }]);
		const merged = { number, update: Y.encodeStateAsUpdate(doc) };
		if (number % 4 === 0) await store.compact(ROOM, merged, packPage);
	}
	await thinPast(store, ROOM, 1_000_000);
	expect(await store.past(ROOM)).toHaveLength(10);
	await thinPast(store, ROOM, 300);
	const pages = await store.past(ROOM);
	expect(pages.map((page) => page.number)).toEqual([20, 24, 28, 32, 36, 40]);
	const [first, second] = await Promise.all(pages.map(({ bytes }) => unpackPage(bytes)));
	expect([first?.length, second?.length]).toEqual([1, 4]);
	const again = new Y.Doc();
	for await (const update of historyOf(store, ROOM)) Y.applyUpdate(again, update);
	expect(again.getMap('cards').toJSON()).toEqual(doc.getMap('cards').toJSON());
});
