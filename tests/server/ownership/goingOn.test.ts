import { memoryStore } from '#server/store/memoryStore.ts';
import { identityOf } from '#server/tickets/identity.ts';
import { expect, test } from 'vitest';
import * as Y from 'yjs';

import { deviceAt, foundIn, hearsAll } from '../support/devices.ts';
import { houseOnPort, PLAN } from '../support/house.ts';

const ideasIn = (doc: Y.Doc) => doc.getMap('ideas').toJSON();

const idea = (text: string) => new Y.Map<unknown>([['text', text]]);

test('[RELAY-64] a relay that lost all it had gets it back from whoever comes first, and everybody goes on', async () => {
	const old = await houseOnPort();
	const desk = await deviceAt(old, 'desk', { role: 'facilitator' });
	const [ana, budi] = [await deviceAt(old, 'ana'), await deviceAt(old, 'budi')];
	desk.doc.getMap('ideas').set('well', idea('well'));
	await desk.tells();
	await hearsAll(ana);
	ana.doc.getMap('ideas').set('road', idea('road'));
	await ana.tells();
	await hearsAll(budi);
	budi.doc.getMap('ideas').set('bridge', idea('bridge'));
	await budi.tells();
	await hearsAll(ana);
	ana.doc.getMap('ideas').set('school', idea('school')); // nobody else has this one
	await old.stop();

	const fresh = await houseOnPort();
	const came = { budi: await deviceAt(fresh, 'budi', { doc: budi.doc }) };
	expect(await came.budi.catchesUp()).toBe('kept');
	expect(Object.keys(ideasIn(await foundIn(fresh))).sort()).toEqual(['bridge', 'road', 'well']);

	const back = await deviceAt(fresh, 'ana', { doc: ana.doc });
	expect(await back.catchesUp()).toBe('kept');
	(back.doc.getMap('ideas').get('road') as Y.Map<unknown>).set('text', 'road, paved');
	expect(await back.tells()).toBe('kept');
	const desk2 = await deviceAt(fresh, 'desk', { role: 'facilitator', doc: desk.doc });
	await desk2.catchesUp();
	(desk2.doc.getMap('ideas').get('well') as Y.Map<unknown>).set('text', 'deep well');
	expect(await desk2.tells()).toBe('kept');
	expect(ideasIn(await foundIn(fresh))).toEqual({
		well: { text: 'deep well' },
		road: { text: 'road, paved' },
		bridge: { text: 'bridge' },
		school: { text: 'school' }
	});
});

test('[RELAY-64] what a phone still has of somebody who came back first does not stop its own', async () => {
	const old = await houseOnPort();
	const [ana, budi] = [await deviceAt(old, 'ana'), await deviceAt(old, 'budi')];
	ana.doc.getMap('ideas').set('road', idea('road'));
	await ana.tells();
	const anaBefore = new Y.Doc();
	Y.applyUpdate(anaBefore, Y.encodeStateAsUpdate(ana.doc));
	ana.doc.getMap('ideas').set('school', idea('school'));
	await ana.tells();
	await hearsAll(budi);
	budi.doc.getMap('ideas').set('bridge', idea('bridge'));

	const fresh = await houseOnPort();
	// A backup is older than what Budi has of Ana: that is Ana's to bring.
	const restored = await deviceAt(fresh, 'ana', { doc: anaBefore, clients: [ana.doc.clientID] });
	expect(await restored.catchesUp()).toBe('kept');
	const back = await deviceAt(fresh, 'budi', { doc: budi.doc });
	expect(await back.catchesUp()).toBe('kept');
	expect(Object.keys(ideasIn(await foundIn(fresh))).sort()).toEqual(['bridge', 'road']);
	expect(await (await deviceAt(fresh, 'ana', { doc: ana.doc })).catchesUp()).toBe('kept');
	expect(Object.keys(ideasIn(await foundIn(fresh))).sort()).toEqual(['bridge', 'road', 'school']);
});

test('[RELAY-65] whose a client id is, is on the disk with the first card it wrote, and outlives the relay', async () => {
	const store = memoryStore();
	const house = await houseOnPort({ store: { ...store, close: async () => {} } });
	const ana = await deviceAt(house, 'ana');
	const key = `owner!${PLAN}!${ana.doc.clientID}`;
	expect(await store.get(key)).toBeUndefined();
	ana.doc.getMap('ideas').set('road', idea('road'));
	await ana.tells();
	expect(await store.get(key)).toBe('device-of-ana000000000');
	await house.stop();

	const again = await houseOnPort({ store });
	const thief = await deviceAt(again, 'thief', { doc: ana.doc });
	ana.doc.getMap('ideas').set('forged', idea('forged'));
	expect(await thief.tells()).toBe('not-yours');
	expect(Object.keys(ideasIn(await foundIn(again)))).toEqual(['road']);
});

test('[RELAY-65] two devices that say the same of an id nobody has: it is the first writer’s', async () => {
	const house = await houseOnPort();
	const [ana, budi] = [
		await deviceAt(house, 'ana'),
		await deviceAt(house, 'budi', { clients: [] })
	];
	budi.doc.clientID = ana.doc.clientID;
	ana.doc.getMap('ideas').set('road', idea('road'));
	expect(await ana.tells()).toBe('kept');
	budi.doc.getMap('ideas').set('a', 1);
	budi.news();
	budi.doc.getMap('ideas').set('longer', idea('longer than what Ana wrote'));
	budi.doc.getMap('ideas').set('and longer', idea('longer than what Ana wrote'));
	budi.guest.answers(Y.encodeStateAsUpdate(budi.doc));
	expect((await budi.guest.hears('refused')).reason).toBe('waits'); // no desk has answered yet
	expect(Object.keys(ideasIn(await foundIn(house)))).toEqual(['road']);
});

test('[RELAY-65] a disk that is full gives nobody an id', async () => {
	const store = memoryStore();
	let isFull = true;
	const append: typeof store.append = (...all) =>
		isFull ? Promise.reject(new Error('no space left')) : store.append(...all);
	const house = await houseOnPort({ store: { ...store, append } });
	const ana = await deviceAt(house, 'ana');
	ana.doc.getMap('ideas').set('road', idea('road'));
	expect(await ana.tells()).toBe('disk-full');
	isFull = false;
	const back = await deviceAt(house, 'ana', { doc: ana.doc });
	expect(await back.catchesUp()).toBe('kept');
	expect(await store.get(`owner!${PLAN}!${ana.doc.clientID}`)).toBe('device-of-ana000000000');
});

test('[RELAY-66] a phone that never says who it writes as is taken at its first word, and is then the only one', async () => {
	const house = await houseOnPort();
	const ana = await deviceAt(house, 'ana', { declares: false });
	for (const text of ['road', 'bridge']) {
		ana.doc.getMap('ideas').set(text, idea(text));
		expect(await ana.tells()).toBe('kept');
	}
	const thief = await deviceAt(house, 'thief', { doc: ana.doc, declares: false });
	ana.doc.getMap('ideas').set('forged', idea('forged'));
	expect(await thief.tells()).toBe('not-yours');
});

test('[RELAY-67] a card that builds on a card the relay has not got waits, and arrives when that one has', async () => {
	const house = await houseOnPort();
	const ana = await deviceAt(house, 'ana');
	ana.doc.getMap('ideas').set('road', idea('road'));
	ana.news(); // lost on the way
	(ana.doc.getMap('ideas').get('road') as Y.Map<unknown>).set('text', 'road, paved');
	ana.guest.answers(ana.news());
	expect((await ana.guest.hears('refused')).reason).toBe('waits');
	expect(await ana.catchesUp()).toBe('kept');
	expect(ideasIn(await foundIn(house))).toEqual({ road: { text: 'road, paved' } });
});

test('[RELAY-68] where the desk lets everybody edit, cards of others may be changed and taken out, and ids are still one’s own', async () => {
	const store = memoryStore();
	const identity = await identityOf(store);
	await store.set({ [`mode!${PLAN}`]: 'edit' });
	const house = await houseOnPort({ store, identity });
	const [ana, budi] = [await deviceAt(house, 'ana'), await deviceAt(house, 'budi')];
	for (const text of ['road', 'bridge']) ana.doc.getMap('ideas').set(text, idea(text));
	await ana.tells();
	await hearsAll(budi);
	(budi.doc.getMap('ideas').get('road') as Y.Map<unknown>).set('text', 'road, paved');
	budi.doc.getMap('ideas').delete('bridge');
	expect(await budi.tells()).toBe('kept');
	expect(ideasIn(await foundIn(house))).toEqual({ road: { text: 'road, paved' } });
	const clock = Y.getState(ana.doc.store, ana.doc.clientID);
	const asAna = new Y.Doc();
	Y.applyUpdate(asAna, Y.encodeStateAsUpdate(ana.doc));
	asAna.clientID = ana.doc.clientID;
	asAna.getMap('ideas').set('forged', 1);
	budi.guest.sends(
		Y.encodeStateAsUpdate(asAna, Y.encodeStateVector(new Map([[asAna.clientID, clock]])))
	);
	expect((await budi.guest.hears('refused')).reason).toBe('not-yours');
});

test('[RELAY-69] one device in two tabs, or after the page was loaded again, changes its own cards', async () => {
	const house = await houseOnPort();
	const [tab, other] = [await deviceAt(house, 'ana'), await deviceAt(house, 'ana')];
	tab.doc.getMap('ideas').set('road', idea('road'));
	await tab.tells();
	await hearsAll(other);
	(other.doc.getMap('ideas').get('road') as Y.Map<unknown>).set('text', 'road, paved');
	expect(await other.tells()).toBe('kept');
	// A card from before the page was loaded again, which never got away.
	const before = new Y.Doc();
	before.getMap('ideas').set('bridge', idea('bridge'));
	Y.applyUpdate(other.doc, Y.encodeStateAsUpdate(before));
	const clients = [other.doc.clientID, before.clientID];
	const later = await deviceAt(house, 'ana', { doc: other.doc, clients });
	expect(await later.catchesUp()).toBe('kept');
	(later.doc.getMap('ideas').get('bridge') as Y.Map<unknown>).set('text', 'bridge, wider');
	expect(await later.tells()).toBe('kept');
	expect(ideasIn(await foundIn(house))).toEqual({
		road: { text: 'road, paved' },
		bridge: { text: 'bridge, wider' }
	});
});
