import { Rooms } from '#server/relay/rooms.ts';
import type { Peer } from '#server/relay/peer.ts';
import { memoryStore } from '#server/store/memoryStore.ts';
import { expect, test } from 'vitest';
import * as Y from 'yjs';

import { card, cardsIn } from '../support/cards.ts';
import { houseOnPort, PLAN } from '../support/house.ts';
import { Line } from '../support/lines.ts';
import { gate, withChanges } from '../support/stores.ts';

const ROOM = `${PLAN}/plan`;

test('[RELAY-10] a room everybody left comes back whole', async () => {
	const memory = memoryStore();
	let reads = 0;
	const house = await houseOnPort({
		store: withChanges(memory, { read: (room) => (reads++, memory.read(room)) })
	});
	const phone = await house.guest('participant');
	phone.sends(card('Fix the well'));
	await phone.leaves();
	await expect.poll(async () => (await memory.read(ROOM)).length).toBe(1);
	const again = await house.guest('participant');
	again.asks();
	expect(cardsIn((await again.hears('step2')).bytes)).toEqual(['Fix the well']);
	again.sends(card('Plant trees'));
	expect((await again.hears('kept')).number).toBe(2);
	expect(reads).toBe(2);
});

test('[RELAY-10] who comes back while the last card is still being written meets the same room', async () => {
	const [begun, disk] = [gate(), gate()];
	const memory = memoryStore();
	const store = withChanges(memory, {
		async append(room, entries) {
			begun.open();
			await disk.opened;
			await memory.append(room, entries);
		}
	});
	const house = await houseOnPort({ store });
	const phone = await house.guest('participant');
	phone.sends(card('Fix the well'));
	await begun.opened;
	await phone.leaves();
	const again = await house.guest('participant');
	again.asks();
	disk.open();
	expect(cardsIn((await again.hears('step2')).bytes)).toEqual(['Fix the well']);
	again.sends(card('Plant trees'));
	expect((await again.hears('kept')).number).toBe(2);
	expect((await memory.read(ROOM)).map(({ number }) => number)).toEqual([1, 2]);
});

test('[RELAY-10] who comes later sees what was added since the one before came', async () => {
	const house = await houseOnPort();
	const phone = await house.guest('participant');
	for (const cards of [[], ['first'], ['first', 'second']]) {
		for (const text of cards.slice(-1)) phone.sends(card(text));
		const newcomer = await house.guest('viewer');
		if (cards.length > 0) await phone.hears('kept');
		newcomer.asks();
		expect(cardsIn((await newcomer.hears('step2')).bytes)).toEqual(cards);
	}
});

test('[RELAY-10] a log of more than 500 lines is put together when its room is opened, and goes on from there', async () => {
	const house = await houseOnPort();
	const texts = Array.from({ length: 501 }, (_, i) => `card ${i}`);
	const lines = texts.map((text, i) => ({ number: i + 1, update: card(text) }));
	await house.store.append(ROOM, lines);
	const phone = await house.guest('participant');
	phone.asks();
	expect(cardsIn((await phone.hears('step2')).bytes)).toEqual([...texts].sort());
	phone.sends(card('one more'));
	expect((await phone.hears('kept')).number).toBe(502);
	const numbers = async () => (await house.store.read(ROOM)).map(({ number }) => number);
	await expect.poll(numbers).toEqual([501, 502]); // in the background, behind what people wait for
});

test('[RELAY-10] a log that cannot be put together, the disk being full, is still read', async () => {
	const memory = memoryStore();
	const compact = () => Promise.reject(new Error('no space left'));
	const house = await houseOnPort({ store: withChanges(memory, { compact }) });
	const lines = Array.from({ length: 501 }, (_, i) => ({
		number: i + 1,
		update: card(`card ${i}`)
	}));
	await memory.append(ROOM, lines);
	const phone = await house.guest('participant');
	phone.asks();
	expect(cardsIn((await phone.hears('step2')).bytes)).toHaveLength(501);
	expect(await memory.read(ROOM)).toHaveLength(501);
});

test('[RELAY-20] a room holds 600, and the next is asked to come back later', async () => {
	const rooms = new Rooms({ store: memoryStore(), hooks: [] });
	const peer = () => ({}) as Peer;
	const everybody = Array.from({ length: 600 }, peer);
	for (const guest of everybody) await rooms.join(ROOM, guest);
	await expect(rooms.join(ROOM, peer())).rejects.toMatchObject({ reason: 'roomFull' });

	const room = await rooms.join(`${PLAN}/ballots`, peer());
	expect(room.peers.size).toBe(1);
});

test('[RELAY-10] a room is let go when the last one leaves, not before', async () => {
	const rooms = new Rooms({ store: memoryStore(), hooks: [] });
	const [ana, budi] = [{} as Peer, {} as Peer];
	const room = await rooms.join(ROOM, ana);
	await rooms.join(ROOM, budi);
	await rooms.leave(room, ana);
	expect(rooms.size).toBe(1);
	await rooms.leave(room, budi);
	expect(rooms.size).toBe(0);
	expect(await rooms.join(ROOM, ana)).not.toBe(room);
});

test('[RELAY-101] who looks into a room while the last one leaves holds it, and nothing that was kept is lost', async () => {
	const rooms = new Rooms({ store: memoryStore(), hooks: [] });
	const [ana, looked] = [{} as Peer, gate()];
	const room = await rooms.join(ROOM, ana);
	const looking = rooms.look(ROOM, () => looked.opened);
	await Promise.resolve();
	await rooms.leave(room, ana);
	expect(await rooms.join(ROOM, ana)).toBe(room);
	await rooms.leave(room, ana);
	looked.open();
	await looking;
	await expect.poll(() => rooms.size).toBe(0);
});

/** At each moment of the last one’s leaving, counted in steps of the machine, somebody looks and another one comes. */
test.each(Array.from({ length: 60 }, (_, steps) => steps))(
	'[RELAY-101] an erasing that meets the last one leaving, %d steps on, loses nothing that was kept',
	async (steps) => {
		const memory = memoryStore();
		const erase: typeof memory.erase = async (...all) => {
			await new Promise((resolve) => setImmediate(resolve)); // a disk takes a while
			return memory.erase(...all);
		};
		const rooms = new Rooms({ store: withChanges(memory, { erase }), hooks: [] });
		const [ana, budi] = [new Line(), new Line()];
		const room = await rooms.join(ROOM, ana.peer);
		room.take(ana.peer, card('first'), false);
		await room.flushed();
		void rooms.leave(room, ana.peer);
		for (let i = 0; i < steps; i++) await Promise.resolve();
		const erasing = rooms.look(ROOM, async (seen) => {
			expect(await rooms.opened(ROOM)).toBe(seen);
			await seen.erase([]);
		});
		for (let i = 0; i < 3; i++) await Promise.resolve();
		const again = await rooms.join(ROOM, budi.peer);
		again.take(budi.peer, card('second'), false);
		await again.flushed();
		await erasing;
		expect(budi.kept).toHaveLength(1);
		const onDisk = (await memory.read(ROOM)).map(({ update }) => update);
		expect(cardsIn(Y.mergeUpdates(onDisk))).toEqual(['first', 'second']);
	}
);

test('[RELAY-133] a room whose log could not be written is no copy of the plan', async () => {
	const append = () => Promise.reject(new Error('no space left'));
	const rooms = new Rooms({ store: withChanges(memoryStore(), { append }), hooks: [] });
	const ana = new Line();
	const room = await rooms.join(ROOM, ana.peer);
	room.take(ana.peer, card('never written down'), false);
	await room.flushed();
	await expect(room.whole()).rejects.toThrow();
});
