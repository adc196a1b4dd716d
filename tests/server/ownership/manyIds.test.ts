import { claimFrame } from '#lib/protocol/frames.ts';
import { decodeWhole } from '#server/hooks/decodeWhole.ts';
import { ownWork } from '#server/ownership/ownWork.ts';
import type { Work } from '#server/ownership/work.ts';
import { Owners } from '#server/ownership/owners.ts';
import { LIMITS } from '#server/relay/limits.ts';
import { memoryStore } from '#server/store/memoryStore.ts';
import * as encoding from 'lib0/encoding';
import { expect, test, vi } from 'vitest';
import * as Y from 'yjs';

import { deviceAt, foundIn } from '../support/devices.ts';
import { entry, forged, gc } from '../support/forgeries.ts';
import { houseOnPort, PLAN } from '../support/house.ts';

const ME = 'device-of-somebody-001';

/** A value under a key of its own for each of so many client ids nobody knows. */
function manyIds(count: number, from: number): Uint8Array {
	const writer = new Y.UpdateEncoderV1();
	const to = writer.restEncoder;
	encoding.writeVarUint(to, count);
	for (let client = from; client < from + count; client += 1) {
		for (const number of [1, client, 0]) encoding.writeVarUint(to, number);
		entry(client, 0, 'm', `${client}`, 1).write(writer, 0);
	}
	encoding.writeVarUint(to, 0);
	return writer.toUint8Array();
}

function workOf(update: Uint8Array, given: Partial<Work>): Work {
	return {
		...{ update, decoded: decodeWhole(update), doc: new Y.Doc(), mode: 'add', device: ME },
		...{ declared: new Set(), isAnswer: true, deskAnswered: false, mayOwn: 1024, deepest: 32 },
		ownerOf: () => undefined,
		...given
	};
}

test('[RELAY-74] for each client id an update names, the list of owners is asked a few times', () => {
	let asked = 0;
	const ownerOf = () => void (asked += 1);
	ownWork(workOf(manyIds(3000, 1000), { ownerOf, isAnswer: false }));
	expect(asked).toBeLessThan(5 * 3000);
});

test('[RELAY-74] a few bytes that would delete everything others wrote are not looked at for long', () => {
	const doc = new Y.Doc();
	for (let i = 0; i < 20_000; i += 1) doc.getMap('cards').set(`card ${i}`, i);
	const update = forged(0, 0, [], [[doc.clientID, 0, 20_000]]);
	let asked = 0;
	const ownerOf = () => ((asked += 1), 'device-of-others-00001');
	const taken = ownWork(workOf(update, { doc, ownerOf, isAnswer: false }));
	expect(taken).toMatchObject({ isCut: true, isNothing: true });
	expect(asked).toBeLessThan(1100);
});

test('[RELAY-74] who is refused again and again is sent away, whatever it sends', async () => {
	const patience = { rate: 0, burst: 5 };
	const house = await houseOnPort({
		limits: { ...LIMITS, patience, messages: { rate: 60, burst: 1000 } }
	});
	const guest = await house.guest('participant');
	for (let i = 0; i < 7; i += 1) guest.sends(Uint8Array.of(1, 2, 3));
	expect((await guest.closed).code).toBe(4008);
});

test('[RELAY-72] 4,096 ids nobody owns may come at once, and more are too large', async () => {
	const house = await houseOnPort();
	const bad = await house.guest('participant');
	bad.answers(manyIds(4097, 3e8));
	expect((await bad.hears('refused')).reason).toBe('too-large');
	bad.answers(manyIds(4096, 3e8));
	await bad.hears('kept');
});

test('[RELAY-72] a room that knows 20,000 ids takes no new ones of nobody, and phones go on with their own', () => {
	const doc = new Y.Doc();
	for (const from of [1e6, 2e6]) Y.applyUpdate(doc, manyIds(10_001, from));
	const update = Y.mergeUpdates([manyIds(5, 3e6), manyIds(1, 7)]);
	const taken = ownWork(workOf(update, { doc, declared: new Set([7]) }));
	expect(taken).toMatchObject({ isCut: false, waits: false, claims: [7], forged: 0 });
	Y.applyUpdate(doc, taken.update);
	expect(doc.store.clients.size).toBe(20_003);
});

test('[RELAY-72] who says it has more than can be read is told everything, and not sent away', async () => {
	const house = await houseOnPort();
	const phone = await house.guest('participant');
	const vector = new Map(Array.from({ length: 60_000 }, (_, i) => [3e8 + i, 5]));
	phone.asks(Uint8Array.from(Y.encodeStateVector(vector)));
	await phone.hears('step2');
});

test('[RELAY-72] one device owns 1,024 ids of a plan, with however many sockets it claims them', async () => {
	const house = await houseOnPort();
	for (let i = 0; i < 6; i += 1) {
		const guest = await house.guest('participant');
		const ids = Array.from({ length: 256 }, (_, k) => 1e6 + i * 256 + k);
		guest.socket.send(claimFrame(ids));
		guest.sends(forged(ids[0] as number, 0, [entry(ids[0] as number, 0, 'm', `${i}`, i)]));
		await guest.hears(i < 4 ? 'kept' : 'refused');
	}
	expect((await house.store.facts(`owner!${PLAN}!`)).size).toBe(1024);
	const other = await deviceAt(house, 'other');
	other.doc.getMap('m').set('mine', 1);
	expect(await other.tells()).toBe('kept');
});

test('[RELAY-72] ids that could not be written down are counted no longer, and those on the disk are', async () => {
	const store = memoryStore();
	await store.set({ [`owner!${PLAN}!5`]: ME });
	const owners = new Owners(store);
	await owners.open(PLAN);
	await owners.open(PLAN);
	const seat = { plan: PLAN, device: ME, role: 'participant' as const };
	expect(owners.left(seat)).toBe(1023);
	owners.give(PLAN, [5, 6, 7], ME);
	expect(owners.left(seat)).toBe(1021);
	owners.takeBack(PLAN, [6, 7]);
	expect(owners.left(seat)).toBe(1023);
	expect(owners.left({ ...seat, role: 'facilitator' })).toBe(64 * 256 - 1);
});

test('[RELAY-60] after a relay lost its data nobody can put holes where another wrote', async () => {
	const house = await houseOnPort();
	const doc = new Y.Doc();
	doc.clientID = 4242;
	for (let i = 0; i < 50; i += 1) doc.getMap('votes').set(`v${i}`, i);
	const bad = await house.guest('participant');
	bad.answers(forged(4242, 0, [gc(4242, 0, 1000)]));
	await bad.hears('kept'); // an honest phone may say this too
	const phone = await deviceAt(house, 'honest', { doc });
	expect(await phone.catchesUp()).toBe('kept');
	await vi.waitFor(async () => expect((await foundIn(house)).getMap('votes').size).toBe(50));
});
