import { roomPath } from '#lib/protocol/rooms.ts';
import { memoryStore } from '#server/store/memoryStore.ts';
import { identityOf } from '#server/tickets/identity.ts';
import { PlanBook } from '#server/tickets/planBook.ts';
import { expect, test, vi } from 'vitest';
import * as Y from 'yjs';

import { card, cardsIn, phoneThatWrites } from './support/cards.ts';
import { houseOnPort, PLAN } from './support/house.ts';
import { cardsAt, laptopBelow, openRooms, SOON, stateOf } from './support/laptopBelow.ts';
import { gate, withChanges } from './support/stores.ts';

test('[RELAY-119] what is written in the hall is at the host, and what is written at the host is in the hall', async () => {
	const host = await houseOnPort();
	const laptop = await laptopBelow(host.port);
	const here = await laptop.guest('participant');
	here.sends(card('from the hall'));
	await vi.waitFor(async () => expect(await cardsAt(host)).toEqual(['from the hall']), SOON);

	const there = await host.guest('participant');
	there.sends(card('from far away'));
	await vi.waitFor(() => {
		const heard = here.all('update').flatMap(({ bytes }) => cardsIn(bytes));
		expect(heard).toContain('from far away');
	}, SOON);
	expect(await cardsAt(laptop)).toEqual(['from far away', 'from the hall']);
});

test('[RELAY-119] all three rooms go along, each way, also those nobody is in', async () => {
	const [host, store] = [await houseOnPort(), memoryStore()];
	await identityOf(store);
	const rooms = ['plan', 'ballots', 'people'] as const;
	for (const room of rooms) {
		await store.append(roomPath(PLAN, room), [{ number: 1, update: card(`${room} here`) }]);
		await host.store.append(roomPath(PLAN, room), [{ number: 1, update: card(`${room} there`) }]);
	}
	const laptop = await laptopBelow(host.port, {}, store);
	for (const room of rooms) {
		const both = [`${room} here`, `${room} there`];
		await vi.waitFor(async () => expect(await cardsAt(host, room)).toEqual(both), SOON);
		await vi.waitFor(async () => expect(await cardsAt(laptop, room)).toEqual(both), SOON);
	}
	const book = await new PlanBook(host.store).register({ plan: PLAN, title: '', language: 'id' });
	expect(book.title).toBe('Rencana 2028');
});

test('[RELAY-120] a room is let go again where nobody is in it, and looked after now and then', async () => {
	const host = await houseOnPort();
	const laptop = await laptopBelow(host.port);
	await vi.waitFor(
		async () => expect(await stateOf(laptop)).toMatchObject({ ok: true, at: expect.any(Number) }),
		SOON
	);
	const there = await host.guest('participant');
	for (const text of ['one', 'two']) {
		there.sends(card(text));
		await vi.waitFor(async () => expect(await cardsAt(laptop)).toContain(text), SOON);
		await vi.waitFor(async () => expect(await openRooms(laptop)).toBe(0), SOON);
	}
});

test('[RELAY-121] what was written while there was no internet is there once there is, from both sides', async () => {
	const store = memoryStore();
	const keeping = () => withChanges(store, { close: async () => {} });
	const first = await houseOnPort({ store: keeping() });
	const laptop = await laptopBelow(first.port);
	const here = await laptop.guest('participant');
	here.sends(card('before'));
	await vi.waitFor(async () => expect(await cardsAt(first)).toEqual(['before']), SOON);
	const there = await first.guest('participant');
	there.sends(card('there before'));
	await there.hears('kept');
	await first.stop();

	here.sends(card('meanwhile'));
	await here.hears('kept');
	await vi.waitFor(async () => {
		expect(await stateOf(laptop)).toMatchObject({ kind: 'upstream', ok: false, why: 'not-there' });
	}, SOON);
	const again = await houseOnPort({ store: keeping() }, first.port);
	const all = ['before', 'meanwhile', 'there before'];
	await vi.waitFor(async () => expect(await cardsAt(again)).toEqual(all), SOON);
	await vi.waitFor(async () => expect(await cardsAt(laptop)).toEqual(all), SOON);
	await vi.waitFor(async () => expect(await stateOf(laptop)).toMatchObject({ ok: true }), SOON);
});

test('[RELAY-122] the room hears of a second copy when the host has it on its disk, and not before', async () => {
	const disk = gate();
	const store = memoryStore();
	const slow = withChanges(store, {
		append: async (...lines) => {
			await disk.opened;
			await store.append(...lines);
		}
	});
	const host = await houseOnPort({ store: slow });
	const laptop = await laptopBelow(host.port);
	const here = await laptop.guest('participant');
	here.sends(card('one'));
	await here.hears('kept');
	await vi.waitFor(async () => expect(await openRooms(host)).toBeGreaterThan(0), SOON);
	await new Promise((later) => setTimeout(later, 1500)); // longer than the room is told at most
	expect(here.all('copied').every(({ number }) => number === 0)).toBe(true);
	disk.open();
	await vi.waitFor(() => expect(here.all('copied').at(-1)?.number).toBe(1), SOON);
	expect(await cardsAt(host)).toEqual(['one']);
});

test('[RELAY-122] a host that lost its data has no second copy until it has everything again', async () => {
	const first = await houseOnPort();
	const laptop = await laptopBelow(first.port);
	const here = await laptop.guest('participant');
	here.sends(card('one'));
	await vi.waitFor(() => expect(here.all('copied').at(-1)?.number).toBe(1), SOON);
	await first.stop();
	const disk = gate();
	const store = memoryStore();
	const append: typeof store.append = async (...lines) => {
		await disk.opened;
		await store.append(...lines);
	};
	const empty = await houseOnPort({ store: withChanges(store, { append }) }, first.port);
	await vi.waitFor(() => expect(here.all('copied').at(-1)?.number).toBe(0), SOON);
	disk.open();
	await vi.waitFor(() => expect(here.all('copied').at(-1)?.number).toBe(1), SOON);
	expect(await cardsAt(empty)).toEqual(['one']);
});

test('[RELAY-125] nobody at the host writes as a phone of the hall', async () => {
	const host = await houseOnPort();
	const laptop = await laptopBelow(host.port);
	const here = await laptop.guest('participant');
	const phone = phoneThatWrites('from the hall');
	for (const update of phone.updates) here.sends(update);
	await vi.waitFor(async () => expect(await cardsAt(host)).toEqual(['from the hall']), SOON);

	const forger = phoneThatWrites();
	for (const update of phone.updates) Y.applyUpdate(forger.doc, update);
	forger.doc.clientID = phone.doc.clientID;
	forger.doc.getMap('cards').set('never said', 'never said');
	const stranger = await host.guest('participant');
	stranger.sends(forger.updates.at(-1) ?? new Uint8Array());
	expect((await stranger.hears('refused')).reason).toBe('not-yours');

	phone.doc.getMap('cards').set('said next', 'said next');
	here.sends(phone.updates.at(-1) ?? new Uint8Array());
	const both = ['from the hall', 'said next'];
	await vi.waitFor(async () => expect(await cardsAt(host)).toEqual(both), SOON);
	expect(await cardsAt(laptop)).toEqual(both);
});
