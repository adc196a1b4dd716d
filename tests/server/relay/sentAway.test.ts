import { memoryStore } from '#server/store/memoryStore.ts';
import { expect, test } from 'vitest';
import * as Y from 'yjs';

import { card, cardsIn } from '../support/cards.ts';
import { Guest } from '../support/guest.ts';
import { houseOnPort, PLAN, type TestHouse } from '../support/house.ts';
import { openRooms } from '../support/laptopBelow.ts';
import { request } from '../support/request.ts';
import { gate, withChanges } from '../support/stores.ts';

const ROOM = `${PLAN}/plan`;
const DEVICE = 'device-that-was-taken0';

/** A phone of a device that the desk takes out in a moment. */
const phoneAt = ({ port, ticketFor }: TestHouse) =>
	Guest.at(port, `/sync/${ROOM}`, ticketFor('participant', PLAN, undefined, DEVICE));

/** The desk takes the device out. */
async function takeOut(house: TestHouse) {
	const headers = { authorization: `Bearer ${house.ticketFor('facilitator')}` };
	const said = await request(house.port, 'POST', `/api/plans/${PLAN}/revoke`, headers, {
		device: DEVICE
	});
	expect(said.status).toBe(200);
}

const onDisk = async ({ store }: TestHouse) =>
	cardsIn(Y.mergeUpdates((await store.read(ROOM)).map(({ update }) => update)));

test('[RELAY-100] a device that was taken out and does not read its goodbye writes nothing more', async () => {
	const house = await houseOnPort();
	const [phone, other] = [await phoneAt(house), await house.guest('participant')];
	await phone.hears('step1');
	phone.socket.pause();
	await takeOut(house);
	for (let i = 0; i < 4; i++) phone.sends(card(`after ${i}`));
	for (let i = 0; i < 4; i++) {
		other.sends(card(`other ${i}`)); // behind those on the same machine
		await other.hears('kept');
	}
	expect(await onDisk(house)).toEqual([0, 1, 2, 3].map((i) => `other ${i}`));
});

test('[RELAY-100] and its line is cut, although it never answers', async () => {
	const house = await houseOnPort();
	const phone = await phoneAt(house);
	await phone.hears('step1');
	phone.socket.pause();
	await takeOut(house);
	await expect.poll(() => openRooms(house), { timeout: 15_000 }).toBe(0);
});

test('[RELAY-100] who was sent away while the room was read cannot write behind it once it was let go', async () => {
	const [begun, disk] = [gate(), gate()];
	const memory = memoryStore();
	let reads = 0;
	const store = withChanges(memory, {
		async read(room) {
			if (++reads === 1) {
				begun.open();
				await disk.opened;
			}
			return memory.read(room);
		}
	});
	const house = await houseOnPort({ store });
	const phone = await phoneAt(house);
	phone.socket.pause();
	await begun.opened;
	await takeOut(house);
	disk.open();
	const other = await house.guest('participant');
	other.sends(card('one'));
	await other.hears('kept');
	phone.sends(card('bad'));
	other.sends(card('two'));
	await other.hears('kept');
	expect(await onDisk(house)).toEqual(['one', 'two']);
});
