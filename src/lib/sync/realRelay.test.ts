import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';

import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { WebSocket } from 'ws';
import * as Y from 'yjs';

import { RIGHTS, type Role, type Room } from '#lib/protocol/rooms.ts';
import { openHouse, type House } from '#server/house.ts';
import { memoryStore } from '#server/store/memoryStore.ts';
import { identityOf, type Identity } from '#server/tickets/identity.ts';
import { signTicket } from '#server/tickets/tickets.ts';

import { docWith } from '../../../tests/support/hall.ts';
import { phoneAt, type Phone } from '../../../tests/support/phone.ts';

const PLAN = 'p'.repeat(22);
const phones: Phone[] = [];
let house: House;
let identity: Identity;
let server: Server;
let base: string;

beforeEach(async () => {
	server = createServer();
	const port = () => (server.address() as AddressInfo).port;
	const store = memoryStore();
	identity = await identityOf(store);
	house = await openHouse({ store, identity, lan: () => [] });
	server.on('upgrade', (request, socket, head) => house.upgrade(request, socket, head));
	await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
	base = `ws://127.0.0.1:${port()}`;
});

afterEach(async () => {
	for (const one of phones.splice(0)) one.stop();
	await house.stop();
	server.closeAllConnections();
	server.close();
});

function phone(role: Role, room: Room = 'plan', doc = new Y.Doc(), expires = Date.now() + 60_000) {
	const ticket = signTicket(
		{
			v: 2,
			plan: PLAN,
			role,
			holder: 'holder-of-a-ticket',
			device: 'device-of-a-ticket-001',
			expires
		},
		identity.secret
	);
	const right = RIGHTS[room][role];
	const Socket = WebSocket as unknown as typeof globalThis.WebSocket;
	const one = phoneAt({ base, plan: PLAN, room, ticket, right, doc, WebSocket: Socket });
	phones.push(one);
	return one;
}

const eventually = (check: () => void) => vi.waitFor(check, { timeout: 10_000, interval: 10 });

test('[SYNC-2] at the real relay, two phones end with what both brought and both said', async () => {
	const ana = phone('participant', 'plan', docWith('well'));
	const budi = phone('facilitator', 'plan', docWith('road'));
	ana.say('said before the line was open');
	await eventually(() => expect(budi.words()).toHaveLength(3));
	budi.say('bridge');
	await eventually(() => expect(ana.words()).toHaveLength(4));

	expect(ana.words()).toEqual(budi.words());
	await eventually(() => expect([ana.waiting(), budi.waiting()]).toEqual([0, 0]));
	expect(ana.heard[0]).toBe('connecting');
	expect(ana.heard).toContain(`welcome ${identity.server} ${identity.epoch}`);
});

test('[SYNC-3] the real relay acknowledges edits, and a catch-up that holds nothing new', async () => {
	const ana = phone('participant');
	await eventually(() => expect(ana.heard.at(-1)).toBe('caught up'));
	for (let i = 0; i < 20; i++) ana.say(`idea ${i}`);
	expect(ana.waiting()).toBeGreaterThan(0);
	await eventually(() => expect(ana.waiting()).toBe(0));

	const copy = phone('participant', 'plan', ana.doc);
	await eventually(() => expect(copy.heard.at(-1)).toBe('caught up'));
	await eventually(() => expect(copy.waiting()).toBe(0));
});

test('[SYNC-6] a viewer at the real relay sees everything and is never refused', async () => {
	const ana = phone('participant', 'plan', docWith('well'));
	const wall = phone('viewer', 'plan', docWith('scribble'));
	await eventually(() => expect(wall.words()).toContain('well'));
	ana.say('road');
	await eventually(() => expect(wall.words()).toContain('road'));

	expect(ana.words()).toEqual(['well', 'road']);
	expect(wall.heard.filter((word) => word.startsWith('refused'))).toEqual([]);
});

test('[SYNC-7] the real ballot box takes from many and shows nothing to any of them', async () => {
	const [ana, budi] = [phone('participant', 'ballots'), phone('participant', 'ballots')];
	const desk = phone('facilitator', 'ballots');
	const inBox = ({ doc }: Phone) => [...doc.getMap('ballots').keys()].sort();
	ana.doc.getMap('ballots').set('ballot of Ana', { dots: 3 });
	budi.doc.getMap('ballots').set('ballot of Budi', { dots: 2 });
	await eventually(() => expect(inBox(desk)).toEqual(['ballot of Ana', 'ballot of Budi']));
	await eventually(() => expect([ana.waiting(), budi.waiting()]).toEqual([0, 0]));

	expect([inBox(ana), inBox(budi)]).toEqual([['ballot of Ana'], ['ballot of Budi']]);
	expect(ana.heard.at(-1)).toBe('caught up');
});

test('[SYNC-5] the real relay sends away who has an old ticket, and the phone does not knock again', async () => {
	const ana = phone('participant', 'plan', new Y.Doc(), Date.now() - 1000);
	await eventually(() => expect(ana.heard.at(-1)).toBe('closed ticketExpired new-ticket'));
	expect(ana.heard).toEqual(['connecting', 'open', 'ended', 'closed ticketExpired new-ticket']);
});
