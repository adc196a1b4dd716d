import { memoryStore } from '#server/store/memoryStore.ts';
import { identityOf } from '#server/tickets/identity.ts';
import { expect, test } from 'vitest';

import { card, cardsIn, phoneThatWrites } from '../support/cards.ts';
import { houseOnPort, PLAN } from '../support/house.ts';
import { request } from '../support/request.ts';
import { gate, withChanges } from '../support/stores.ts';

const ROOM = `${PLAN}/plan`;

/** Nothing where a text of client 5 begins, and then that text: found by a search, Yjs stumbles over it. */
const GONE = Uint8Array.of(1, 1, 5, 0, 0, 2, 0);
const STUMBLES = Uint8Array.of(1, 1, 5, 0, 4, 1, 4, 116, 101, 120, 116, 4, 119, 101, 108, 108, 0);

test('[RELAY-3] when the disk is full nothing is acknowledged, the writer is told, all come back later', async () => {
	const memory = memoryStore();
	let isFull = false;
	const store = withChanges(memory, {
		append: (room, entries) =>
			isFull ? Promise.reject(new Error('no space left')) : memory.append(room, entries)
	});
	const house = await houseOnPort({ store });
	const [phone, wall] = [await house.guest('participant'), await house.guest('viewer')];
	phone.sends(card('before'));
	await wall.hears('update');

	isFull = true;
	phone.sends(card('during'));
	expect((await phone.hears('refused')).reason).toBe('disk-full');
	for (const guest of [phone, wall]) expect((await guest.closed).code).toBe(4500);
	expect(phone.all('kept')).toHaveLength(1);

	const again = await house.guest('participant');
	again.asks();
	expect(cardsIn((await again.hears('step2')).bytes)).toEqual(['before']);

	isFull = false;
	again.sends(card('during'));
	expect((await again.hears('kept')).number).toBe(2);
	expect((await memory.read(ROOM)).flatMap(({ update }) => cardsIn(update))).toEqual([
		'before',
		'during'
	]);
});

test('[RELAY-3] after that nobody goes on with what was never kept, though a sleeping wall has not left yet', async () => {
	const memory = memoryStore();
	let isFull = true;
	const store = withChanges(memory, {
		append: (room, entries) =>
			isFull ? Promise.reject(new Error('no space left')) : memory.append(room, entries)
	});
	const house = await houseOnPort({ store });
	const [phone, wall] = [await house.guest('participant'), await house.guest('viewer')];
	await wall.hears('step1');
	wall.socket.pause(); // it does not hear that it was sent away
	phone.sends(card('never kept'));
	await phone.hears('refused');
	isFull = false;
	const again = await house.guest('participant');
	again.asks();
	expect(cardsIn((await again.hears('step2')).bytes)).toEqual([]);
	again.sends(card('kept'));
	expect((await again.hears('kept')).number).toBe(1);
	expect((await memory.read(ROOM)).flatMap(({ update }) => cardsIn(update))).toEqual(['kept']);
	wall.socket.resume();
});

test('[RELAY-7] an update Yjs stumbles over is refused; the others stay, and see the room as it was kept', async () => {
	const house = await houseOnPort();
	await house.store.append(ROOM, [{ number: 1, update: GONE }]);
	// Of what a participant sends, nothing gets this far.
	const [phone, wall] = [await house.guest('facilitator'), await house.guest('viewer')];
	phone.sends(card('before'));
	phone.sends(STUMBLES);
	phone.sends(card('after')); // arrives while the room is read again
	phone.asks();
	expect((await phone.hears('refused')).reason).toBe('broken-update');
	expect(cardsIn((await phone.hears('step2')).bytes)).toEqual(['after', 'before']);
	const news = [await wall.hears('update'), await wall.hears('update')];
	expect(news.flatMap(({ bytes }) => cardsIn(bytes))).toEqual(['before', 'after']);
	expect(await house.store.read(ROOM)).toHaveLength(3);
});

test('[RELAY-7] if the room cannot be read again after that, everybody is asked to come back', async () => {
	const memory = memoryStore();
	let isBroken = false;
	const store = withChanges(memory, {
		read: (room) => (isBroken ? Promise.reject(new Error('bad block')) : memory.read(room))
	});
	await memory.append(ROOM, [{ number: 1, update: GONE }]);
	const house = await houseOnPort({ store, identity: await identityOf(memoryStore()) });
	const phone = await house.guest('facilitator');
	await phone.hears('welcome');
	isBroken = true;
	phone.sends(STUMBLES);
	expect((await phone.closed).code).toBe(4500);
	isBroken = false;
	const again = await house.guest('participant');
	again.sends(card('after'));
	expect((await again.hears('kept')).number).toBe(2);
});

test('[RELAY-9] however many come at once a room is read once, and nobody sees it empty meanwhile', async () => {
	const reading = gate();
	const memory = memoryStore();
	let reads = 0;
	const store = withChanges(memory, {
		async read(room) {
			reads += 1;
			await reading.opened;
			return memory.read(room);
		}
	});
	const house = await houseOnPort({ store });
	await memory.append(ROOM, [{ number: 1, update: card('Fix the well') }]);
	const guests = await Promise.all(Array.from({ length: 20 }, () => house.guest('participant')));
	for (const guest of guests) guest.asks();
	for (const path of ['/api/health', '/api/hello']) await request(house.port, 'GET', path); // all arrived
	expect(guests.flatMap(({ heard }) => heard)).toEqual([]);
	reading.open();
	for (const guest of guests)
		expect(cardsIn((await guest.hears('step2')).bytes)).toEqual(['Fix the well']);
	expect(reads).toBe(1);
});

test('[RELAY-9] a room whose log cannot be read is an error, never an empty room, and is tried again', async () => {
	const memory = memoryStore();
	let isBroken = true;
	const store = withChanges(memory, {
		read: (room) => (isBroken ? Promise.reject(new Error('bad block')) : memory.read(room))
	});
	const house = await houseOnPort({ store });
	await memory.append(ROOM, [{ number: 1, update: card('Fix the well') }]);
	const guest = await house.guest('participant');
	expect((await guest.closed).reason).toBe('storeFailed');
	expect(guest.heard).toEqual([]);

	isBroken = false;
	const again = await house.guest('participant');
	again.asks();
	expect(cardsIn((await again.hears('step2')).bytes)).toEqual(['Fix the well']);
});

test('[RELAY-9] a log from which a part is missing is not shown as if it were whole', async () => {
	const house = await houseOnPort();
	const [, second] = phoneThatWrites('first', 'second').updates;
	await house.store.append(ROOM, [{ number: 1, update: second ?? new Uint8Array() }]);
	const guest = await house.guest('participant');
	expect((await guest.closed).reason).toBe('storeFailed');
});
