import { expect, onTestFinished, test, vi } from 'vitest';
import { WebSocket } from 'ws';
import * as Y from 'yjs';

import { RIGHTS, type Role } from '#lib/protocol/rooms.ts';
import { LIMITS } from '#server/relay/limits.ts';

import { foundIn } from './support/devices.ts';
import { houseOnPort, PLAN, type TestHouse } from './support/house.ts';
import { planOf } from './support/lines.ts';
import { phoneAt } from '../support/phone.ts';
import { SmallRelay } from '../support/smallRelay.ts';

const SOON = { timeout: 10_000, interval: 20 };
const AT_ONCE = 900_000;

/** A phone's document: a plan of others, some of it deleted, and what it wrote itself on two days. */
function brought(size: number) {
	const doc = new Y.Doc();
	const yesterday = doc.clientID;
	doc.getMap('cards').set('mine of yesterday', 'x');
	Y.applyUpdate(doc, planOf(size));
	const other = new Y.Doc();
	Y.applyUpdate(other, Y.encodeStateAsUpdate(doc));
	other.getMap('cards').delete('old-1');
	Y.applyUpdate(doc, Y.encodeStateAsUpdate(other, Y.encodeStateVector(doc)));
	doc.clientID = yesterday + 1;
	doc.getMap('cards').set('mine, written offline', 'x');
	return { doc, clients: () => [yesterday, doc.clientID] };
}

function lineTo(house: TestHouse, role: Role, { doc, clients }: ReturnType<typeof brought>) {
	const device = `device-of-${role}`.padEnd(22, '0');
	const phone = phoneAt({
		base: house.url.replace('http', 'ws'),
		...{ plan: PLAN, room: 'plan', right: RIGHTS.plan[role], doc, clients },
		ticket: house.ticketFor(role, PLAN, undefined, device),
		most: role === 'facilitator' ? undefined : AT_ONCE,
		WebSocket: WebSocket as unknown as typeof globalThis.WebSocket
	});
	onTestFinished(() => phone.stop());
	return phone;
}

test.each([1.3e6, 2.5e6])(
	'[SYNC-21] after the laptop lost a plan of %d bytes, a phone’s own work is there, and all of it once a desk comes',
	async (size) => {
		const house = await houseOnPort({ limits: LIMITS });
		const mine = brought(size);
		const phone = lineTo(house, 'participant', mine);
		await vi.waitFor(() => expect(phone.heard).toContain('caught up'), SOON);
		await vi.waitFor(() => expect(phone.waiting()).toBe(0), SOON);
		expect([...(await foundIn(house)).getMap('cards').keys()].sort()).toEqual([
			'mine of yesterday',
			'mine, written offline'
		]);
		mine.doc.getMap('cards').set('and live', 'x');
		await vi.waitFor(() => expect(phone.waiting()).toBe(0), SOON);

		const desk = lineTo(house, 'facilitator', brought(size));
		await vi.waitFor(() => expect(desk.waiting()).toBe(0), SOON);
		await vi.waitFor(async () => {
			const found = (await foundIn(house)).getMap('cards');
			expect(found.size).toBeGreaterThan(size / 500);
			expect(found.has('and live')).toBe(true);
		}, SOON);
		const said = [...phone.heard, ...desk.heard];
		expect(said.filter((word) => /refused|closed|ended/.test(word))).toEqual([]);
	}
);

test('[SYNC-21] what is not too much is brought whole, and a desk brings everything', async () => {
	const { doc, clients } = brought(20_000);
	const where = {
		base: 'ws://laptop:3000',
		plan: PLAN,
		room: 'plan',
		ticket: 'write-ana'
	} as const;
	const cardsThere = async (most: number | undefined) => {
		const relay = new SmallRelay(); // one that lost everything
		const { WebSocket: Socket } = relay;
		const one = phoneAt({ ...where, right: 'write', doc, clients, most, WebSocket: Socket });
		await vi.waitFor(() => expect(relay.updates).toHaveLength(1), SOON);
		one.stop();
		const there = new Y.Doc();
		Y.applyUpdate(there, relay.updates[0] ?? new Uint8Array());
		return there.getMap('cards').size;
	};
	const all = doc.getMap('cards').size;
	expect(await cardsThere(Y.encodeStateAsUpdate(doc).length)).toBe(all);
	expect(await cardsThere(Y.encodeStateAsUpdate(doc).length - 1)).toBe(2);
	expect(await cardsThere(undefined)).toBe(all);
});
