import { memoryStore } from '#server/store/memoryStore.ts';
import { identityOf } from '#server/tickets/identity.ts';
import { expect, test } from 'vitest';
import * as Y from 'yjs';

import { deviceAt, foundIn, hearsAll, type TestDevice } from '../support/devices.ts';
import { entry, forged } from '../support/forgeries.ts';
import { houseOnPort, PLAN, type TestHouse } from '../support/house.ts';

const cardsIn = (doc: Y.Doc) => [...doc.getMap('cards').keys()].sort();

/** A plan of last year, under a client id that is no device's any more. */
const LAST_YEAR = new Y.Doc();
LAST_YEAR.clientID = 777_777;
for (const key of ['road', 'well']) LAST_YEAR.getMap('cards').set(key, new Y.Map([['text', key]]));

function deskOf(house: TestHouse): Promise<TestDevice> {
	return deviceAt(house, 'desk', { role: 'facilitator' });
}

async function opensLastYear(house: TestHouse) {
	const desk = await deskOf(house);
	Y.applyUpdate(desk.doc, Y.encodeStateAsUpdate(LAST_YEAR));
	expect(await desk.catchesUp()).toBe('kept');
	return desk;
}

/** Somebody who heard all and then takes everything away, and tells it as if the relay had lost it. */
async function takesAllAway(house: TestHouse) {
	const thief = await deviceAt(house, 'thief');
	await hearsAll(thief);
	thief.news();
	for (const key of cardsIn(thief.doc)) thief.doc.getMap('cards').delete(key);
	thief.guest.answers(thief.news());
	expect((await thief.guest.hears('refused')).reason).toBe('not-yours');
	expect(thief.guest.all('kept')).toEqual([]);
}

test('[RELAY-73] what a desk brought of last year is not deleted by telling that it was', async () => {
	const house = await houseOnPort();
	await opensLastYear(house);
	await takesAllAway(house);
	expect(cardsIn(await foundIn(house))).toEqual(['road', 'well']);
});

test('[RELAY-73] that a desk has answered is on the disk with what it told, and outlives the relay', async () => {
	const store = memoryStore();
	const identity = await identityOf(store);
	const house = await houseOnPort({ store: { ...store, close: async () => {} }, identity });
	await opensLastYear(house);
	expect([...(await store.facts('desk!')).keys()]).toEqual([`desk!${PLAN}/plan`]);
	await house.stop();
	const again = await houseOnPort({ store, identity });
	await takesAllAway(again);
	expect(cardsIn(await foundIn(again))).toEqual(['road', 'well']);
});

test('[RELAY-73] a desk that has nothing yet says nothing of what an empty room is missing', async () => {
	const house = await houseOnPort();
	const desk = await deskOf(house);
	expect(await desk.catchesUp()).toBe('kept');
	expect((await house.store.facts('desk!')).size).toBe(0);
	const phone = await deviceAt(house, 'phone');
	Y.applyUpdate(phone.doc, Y.encodeStateAsUpdate(LAST_YEAR));
	expect(await phone.catchesUp()).toBe('kept');
	expect(cardsIn(await foundIn(house))).toEqual(['road', 'well']);
});

test('[RELAY-73] after a desk has answered, a phone brings only its own, and that is kept', async () => {
	const house = await houseOnPort();
	await opensLastYear(house);
	const made = forged(4242, 0, [entry(4242, 0, 'cards', 'made up', 1)]);
	const phone = await deviceAt(house, 'phone');
	Y.applyUpdate(phone.doc, made, 'relay');
	phone.doc.getMap('cards').set('mine', 1);
	expect(await phone.catchesUp()).toBe('kept');
	expect(cardsIn(await foundIn(house))).toEqual(['mine', 'road', 'well']);
});

test('[RELAY-73] an ordinary Yjs client that wrote before it came owns what it wrote', async () => {
	const house = await houseOnPort();
	await opensLastYear(house);
	const phone = await deviceAt(house, 'phone', { declares: false });
	phone.doc.getMap('cards').set('mine', 1);
	expect(await phone.catchesUp()).toBe('kept');
	const owner = await house.store.get(`owner!${PLAN}!${phone.doc.clientID}`);
	expect(owner).toBe('device-of-phone'.padEnd(22, '0'));
	phone.doc.getMap('cards').delete('mine');
	expect(await phone.tells()).toBe('kept');
	expect(cardsIn(await foundIn(house))).toEqual(['road', 'well']);
});

test('[RELAY-73] who deleted while everybody might and comes back when nobody may hears that it did not count', async () => {
	const house = await houseOnPort();
	const desk = await opensLastYear(house);
	const owner = await deviceAt(house, 'owner');
	owner.doc.getMap('cards').set('theirs', 1);
	await owner.tells();
	await hearsAll(desk);
	const phone = await deviceAt(house, 'phone');
	await hearsAll(phone);
	phone.doc.getMap('cards').delete('theirs');
	phone.doc.getMap('cards').set('mine', 1);
	expect(await phone.catchesUp()).toBe('not-yours');
	expect(cardsIn(await foundIn(house))).toEqual(['mine', 'road', 'theirs', 'well']);
});

test('[RELAY-73] what a full disk did not keep of a desk is no answer', async () => {
	const store = memoryStore();
	let isFull = true;
	const append: typeof store.append = (...all) =>
		isFull ? Promise.reject(new Error('no space left')) : store.append(...all);
	const house = await houseOnPort({ store: { ...store, append } });
	const desk = await deskOf(house);
	Y.applyUpdate(desk.doc, Y.encodeStateAsUpdate(LAST_YEAR));
	expect(await desk.catchesUp()).toBe('disk-full');
	isFull = false;
	const phone = await deviceAt(house, 'phone');
	Y.applyUpdate(phone.doc, Y.encodeStateAsUpdate(LAST_YEAR));
	expect(await phone.catchesUp()).toBe('kept');
	expect(cardsIn(await foundIn(house))).toEqual(['road', 'well']);
});

/** A relay that lost its data and heard from a desk what it had before Ana wrote over her card; Ana is back and has not told anything yet. Budi has all. */
async function deskHadLess() {
	const old = await houseOnPort();
	const ana = await deviceAt(old, 'ana');
	for (const key of ['hers', 'also hers']) ana.doc.getMap('cards').set(key, 1);
	await ana.tells();
	const desk = await hearsAll(await deskOf(old));
	ana.doc.getMap('cards').set('hers', 2);
	await ana.tells();
	const budi = await hearsAll(await deviceAt(old, 'budi'));
	const house = await houseOnPort();
	expect(
		await (await deviceAt(house, 'desk', { role: 'facilitator', doc: desk })).catchesUp()
	).toBe('kept');
	const back = await deviceAt(house, 'ana', { doc: ana.doc });
	await hearsAll(back);
	return { house, ana: back, budi: await deviceAt(house, 'budi', { doc: budi }) };
}

test('[RELAY-64] where a desk had less than the phones, what others wrote over since is no reproach to who carries it', async () => {
	const { house, ana, budi } = await deskHadLess();
	budi.doc.getMap('cards').set('his', 1);
	expect(await budi.catchesUp()).toBe('kept');
	expect(await ana.catchesUp()).toBe('kept');
	expect((await foundIn(house)).getMap('cards').toJSON()).toEqual({
		...{ hers: 2, 'also hers': 1 },
		his: 1
	});
});

test('[RELAY-64] where a desk had less than the phones, who has only what others have yet to bring waits for them', async () => {
	const { ana, budi } = await deskHadLess();
	expect(await budi.catchesUp()).toBe('waits');
	expect(await ana.catchesUp()).toBe('kept');
	expect(await budi.catchesUp()).toBe('kept');
});

test('[RELAY-62] where a desk had less than the phones, who deleted in vain hears it once the others are back', async () => {
	const { house, ana, budi } = await deskHadLess();
	budi.doc.getMap('cards').delete('also hers');
	budi.doc.getMap('cards').set('his', 1);
	expect(await budi.catchesUp()).toBe('kept');
	expect(await ana.catchesUp()).toBe('kept');
	expect(await budi.catchesUp()).toBe('not-yours');
	expect(cardsIn(await foundIn(house))).toEqual(['also hers', 'hers', 'his']);
});
