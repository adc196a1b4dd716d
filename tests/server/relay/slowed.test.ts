import type { Admission } from '#lib/protocol/api.ts';
import type { PlanDevices } from '#lib/protocol/planCalls.ts';
import { oneRecordOf } from '#server/hooks/oneRecord.ts';
import { LIMITS } from '#server/relay/limits.ts';
import { memoryStore } from '#server/store/memoryStore.ts';
import { deviceOf } from '#server/tickets/device.ts';
import { PlanRules } from '#server/tickets/planRules.ts';
import { expect, test, vi } from 'vitest';
import * as Y from 'yjs';

import { Guest } from '../support/guest.ts';
import { houseOnPort, OTHER_PLAN, PLAN } from '../support/house.ts';
import { request } from '../support/request.ts';

const KEY = 'key-of-the-phone-of-ana';
const wish = { plan: PLAN, holder: 'desk-0001', role: 'facilitator', title: 'T', language: 'id' };

/** A phone that writes records as the app does: a signature first, then a shared type each. */
function writer(...texts: string[]) {
	const doc = new Y.Doc();
	const updates: Uint8Array[] = [];
	doc.on('update', (update: Uint8Array) => updates.push(update));
	for (const text of texts) {
		doc.transact(() => {
			doc.getMap('hands').set(`sign ${text}`, ['ana', text]);
			doc.getMap('ideas').set(text, new Y.Map([['text', text]]));
		});
	}
	return { doc, updates };
}

const ideasIn = (...updates: Uint8Array[]) => {
	const doc = new Y.Doc();
	for (const update of updates) Y.applyUpdate(doc, update);
	return [...doc.getMap('ideas').keys()];
};

async function meeting(slow = { rate: 0, burst: 1 }, store = memoryStore()) {
	const house = await houseOnPort({ store, limits: { ...LIMITS, slow } });
	const hosted = await request(house.port, 'POST', '/api/plans', {}, wish);
	const { ticket, code = '' } = hosted.body as Admission;
	const desk = async (body: object) => {
		const headers = { authorization: `Bearer ${ticket}` };
		const path = `/api/plans/${PLAN}/slow`;
		const answer = await request(house.port, 'POST', path, headers, body);
		return (answer.body as PlanDevices).devices.find(({ role }) => role === 'participant');
	};
	const joining = { code, holder: 'phone-of-ana', key: KEY };
	const joined = await request(house.port, 'POST', '/api/join', {}, joining);
	const phone = (room: string) =>
		Guest.at(house.port, `/sync/${PLAN}/${room}`, (joined.body as Admission).ticket);
	const wall = await Guest.at(house.port, `/sync/${PLAN}/plan`, house.ticketFor('viewer'));
	await wall.hears('step1');
	const seen = () => ideasIn(...wall.all('update').map(({ bytes }) => bytes));
	return { house, desk, phone, seen };
}

test('[RELAY-152] of a phone that was slowed down one idea is taken, the others are told to wait, and none is lost', async () => {
	const { desk, phone, seen } = await meeting({ rate: 5, burst: 1 });
	const ana = await phone('plan');
	await ana.hears('step1');
	expect(await desk({ device: deviceOf(KEY), slowed: true })).toMatchObject({ slowed: true });
	const { doc, updates } = writer('satu', 'dua', 'tiga');
	for (const update of updates) ana.sends(update);
	expect((await ana.hears('refused')).reason).toBe('too-fast');
	await vi.waitFor(() => expect(seen()).toEqual(['satu']), 5000);

	// It tells again and again what is missing, as a phone does: each time one more is taken.
	await vi.waitFor(
		() => {
			ana.answers(Y.encodeStateAsUpdate(doc));
			expect(seen()).toEqual(['satu', 'dua', 'tiga']);
		},
		{ timeout: 10_000, interval: 250 }
	);
});

test('[RELAY-152] what is known already costs nothing, its ballots go at once, and the desk takes it back', async () => {
	const { desk, phone, seen } = await meeting();
	const ana = await phone('plan');
	await ana.hears('step1');
	await desk({ device: deviceOf(KEY), slowed: true });
	const { doc, updates } = writer('satu', 'dua');
	ana.sends(updates[0]!);
	await ana.hears('kept');
	ana.sends(updates[0]!);
	await ana.hears('kept');
	ana.sends(updates[1]!);
	expect((await ana.hears('refused')).reason).toBe('too-fast');

	const box = await phone('ballots');
	await box.hears('step1');
	for (const paper of writer('a', 'b', 'c').updates) box.sends(paper);
	await vi.waitFor(() =>
		expect(box.all('kept').flatMap(({ updates: all }) => all)).toHaveLength(3)
	);

	expect(await desk({ device: deviceOf(KEY), slowed: false })).toMatchObject({ slowed: false });
	ana.answers(Y.encodeStateAsUpdate(doc));
	await vi.waitFor(() => expect(seen()).toEqual(['satu', 'dua']), 5000);
});

test('[RELAY-152] who was slowed down stays so over a restart of the relay, in its own plan only', async () => {
	const store = memoryStore();
	const { house, desk } = await meeting(undefined, store);
	await desk({ device: deviceOf(KEY), slowed: true });
	await house.stop();
	const again = new PlanRules(store);
	await again.loaded;
	expect(again.isSlowed(PLAN, deviceOf(KEY))).toBe(true);
	expect(again.isSlowed(OTHER_PLAN, deviceOf(KEY))).toBe(false);
});

test('[RELAY-152] the part of an update with one record is whole in itself, and the rest fits behind it', () => {
	const { doc } = writer('satu', 'dua', 'tiga');
	doc.getMap<Y.Map<unknown>>('ideas').get('dua')?.set('text', 'dua lagi');
	const room = new Y.Doc();
	const sizes: number[] = [];
	for (;;) {
		const missing = Y.encodeStateAsUpdate(doc, Y.encodeStateVector(room));
		const part = oneRecordOf(Y.decodeUpdate(missing), room);
		Y.applyUpdate(room, part ?? missing);
		expect([room.store.pendingStructs, room.store.pendingDs]).toEqual([null, null]);
		sizes.push(room.getMap('ideas').size);
		if (!part) break;
	}
	expect(sizes).toEqual([1, 2, 3]);
	room.getMap('hands'); // or it would be told as a root nobody asked for
	expect(room.toJSON()).toEqual(doc.toJSON());
});
