import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

import { classicLevelStore } from '#server/store/classicLevelStore.ts';
import * as decoding from 'lib0/decoding';
import { expect, test } from 'vitest';
import * as Y from 'yjs';

import { tempFolder } from '../support/folders.ts';
import { houseOnPort, PLAN, type TestHouse } from '../support/house.ts';
import { request } from '../support/request.ts';

const NAMES = Array.from({ length: 20 }, (_, i) => `Ibu Rahasiawati ${i} dari Dusun Sepi`);

const filesWith = (folder: string, words: string) =>
	readdirSync(folder, { recursive: true, withFileTypes: true })
		.filter((file) => file.isFile())
		.filter((file) => readFileSync(join(file.parentPath, file.name)).includes(words))
		.map(({ name }) => name);

const call = (house: TestHouse, role: 'facilitator' | 'participant', path: string, body?: object) =>
	request(
		house.port,
		body ? 'POST' : 'GET',
		`/api/plans/${PLAN}/${path}`,
		{ authorization: `Bearer ${house.ticketFor(role)}` },
		body
	);

/** A desk that wrote twenty names and took them out again; and a phone that heard the names and went away. */
async function meeting() {
	const data = tempFolder();
	const house = await houseOnPort({ store: await classicLevelStore(data) });
	const desk = await house.guest('facilitator');
	const doc = new Y.Doc();
	const said: Uint8Array[] = [];
	doc.on('update', (update: Uint8Array) => said.push(update));
	const people = doc.getMap('people');
	const send = async (change: () => void) => {
		change();
		for (const update of said.splice(0)) {
			desk.sends(update);
			await desk.hears('kept');
		}
	};
	await send(() => NAMES.forEach((name, i) => people.set(`person ${i}`, name)));
	const away = new Y.Doc();
	Y.applyUpdate(away, Y.encodeStateAsUpdate(doc));
	await send(() => NAMES.forEach((_, i) => people.delete(`person ${i}`)));
	await send(() => people.set('count', 20));
	return { data, house, desk, doc, away, send, people };
}

test('[RELAY-106] whose words were taken out and erased is in no file, while people are in the room', async () => {
	const { data, house, desk, send, people } = await meeting();
	expect(NAMES.filter((name) => filesWith(data, name).length > 0)).toHaveLength(20);
	expect((await call(house, 'facilitator', 'erase', {})).status).toBe(200);
	expect(NAMES.filter((name) => filesWith(data, name).length > 0)).toEqual([]);
	await send(() => people.set('after', true)); // it goes on as if nothing had been
	expect((await house.store.read(`${PLAN}/plan`)).length).toBe(2);
	desk.asks();
	const doc = new Y.Doc();
	Y.applyUpdate(doc, (await desk.hears('step2')).bytes);
	expect(doc.getMap('people').toJSON()).toEqual({ count: 20, after: true });
});

test('[RELAY-106] a phone that was away meanwhile does not bring back what was erased, and loses it as well', async () => {
	const { data, house, away } = await meeting();
	await call(house, 'facilitator', 'erase', {});
	const phone = await house.guest('facilitator');
	away.getMap('cards').set('written while away', true);
	phone.asks(Uint8Array.from(Y.encodeStateVector(away)));
	Y.applyUpdate(away, (await phone.hears('step2')).bytes);
	phone.answers(Y.encodeStateAsUpdate(away));
	await phone.hears('kept');
	expect(away.getMap('people').toJSON()).toEqual({ count: 20 });
	expect(NAMES.filter((name) => filesWith(data, name).length > 0)).toEqual([]);
});

test('[RELAY-106] a phone that sends all it ever had brings nothing back either', async () => {
	const { data, house, away } = await meeting();
	await call(house, 'facilitator', 'erase', {});
	const phone = await house.guest('facilitator');
	phone.answers(Y.encodeStateAsUpdate(away)); // the names are in there
	await phone.hears('kept');
	expect(NAMES.filter((name) => filesWith(data, name).length > 0)).toEqual([]);
});

test('[RELAY-106] which ids were a device’s is forgotten when that is asked for, others’ are not', async () => {
	const { house } = await meeting();
	const other = { [`owner!${PLAN}!77`]: 'somebody-else-00000001' };
	await house.store.set({ ...other, [`owner!${PLAN}!78`]: 'device-of-somebody-001' });
	await call(house, 'facilitator', 'erase', {});
	expect((await house.store.facts(`owner!${PLAN}!`)).has(`owner!${PLAN}!78`)).toBe(true);
	await call(house, 'facilitator', 'erase', { device: 'device-of-somebody-001' });
	expect(Object.fromEntries(await house.store.facts(`owner!${PLAN}!`))).toEqual(other);
});

test('[RELAY-107] who leads can look back on every update; nobody else can look back or erase', async () => {
	const { house } = await meeting();
	const whole = await fetch(`${house.url}/api/plans/${PLAN}/history/plan`, {
		headers: { authorization: `Bearer ${house.ticketFor('facilitator')}` }
	});
	const from = decoding.createDecoder(new Uint8Array(await whole.arrayBuffer()));
	const doc = new Y.Doc({ gc: false });
	let updates = 0;
	while (decoding.hasContent(from)) {
		Y.applyUpdate(doc, decoding.readVarUint8Array(from));
		updates += 1;
	}
	expect(updates).toBe(41);
	expect(Buffer.from(Y.encodeStateAsUpdate(doc)).includes(NAMES[7] ?? '')).toBe(true);

	expect((await call(house, 'facilitator', 'history/people')).body).toBe('');
	expect((await call(house, 'facilitator', 'history/other')).status).toBe(404);
	for (const role of ['participant'] as const) {
		expect((await call(house, role, 'history/plan')).status).toBe(404);
		expect((await call(house, role, 'erase', {})).status).toBe(404);
	}
});
