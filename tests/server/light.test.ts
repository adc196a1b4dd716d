import { addIdea, ideasOf } from '#lib/domain/ideas/ideas.ts';
import { arrive } from '#lib/domain/meeting/members.ts';
import { planIn, type Plan } from '#lib/domain/plan.ts';
import { writtenBy } from '#lib/session/bridge/toShow.ts';
import { handIn } from '#lib/sync/handIn.ts';
import { expect, test } from 'vitest';
import { WebSocket } from 'ws';
import * as Y from 'yjs';

import { stamps, yes } from '../support/plans.ts';
import { foundIn } from './support/devices.ts';
import { houseOnPort, PLAN, type TestHouse } from './support/house.ts';

const stamp = stamps();
const Socket = WebSocket as unknown as typeof globalThis.WebSocket;

/** Brings the relay all a phone wrote, with a ticket, as the desk does after reading it off its screen. */
function brings(house: TestHouse, plan: Plan, ticket: string, update?: Uint8Array) {
	const clients = [plan.doc.clientID];
	const base = house.url.replace('http', 'ws');
	const written = update ?? writtenBy(plan.doc, clients);
	return handIn({ base, plan: PLAN, ticket, clients, update: written, WebSocket: Socket });
}

/** A phone that saw what is at the relay and then lost its line. */
async function phoneOf(house: TestHouse): Promise<Plan> {
	const plan = planIn(new Y.Doc(), () => '2027-01-12T02:10:00.000Z');
	Y.applyUpdate(plan.doc, Y.encodeStateAsUpdate(await foundIn(house, 'plan')));
	return plan;
}

const wordsAt = async (house: TestHouse) =>
	ideasOf(planIn(await foundIn(house, 'plan'))).map(({ text }) => text);
const ticketOf = (house: TestHouse, device: string, role = 'participant' as const) =>
	house.ticketFor(role, PLAN, Date.now() + 60_000, device.padEnd(22, '0'));

test('[BRIDGE-7] [BRIDGE-11] what a phone wrote is kept, and brought again by its own line it is not there twice', async () => {
	const house = await houseOnPort();
	const ana = await phoneOf(house);
	yes(arrive(ana, { picture: 'bird', colour: 'red' }, { ...stamp('ana'), id: 'ana' }));
	yes(addIdea(ana, { text: 'Air mati' }, stamp('ana')));
	expect(await brings(house, ana, ticketOf(house, 'ana'))).toBe('kept');
	yes(addIdea(ana, { text: 'Jalan rusak' }, stamp('ana')));
	expect(await brings(house, ana, ticketOf(house, 'ana'))).toBe('kept');
	expect(await brings(house, ana, ticketOf(house, 'ana'))).toBe('kept');
	expect(await wordsAt(house)).toEqual(['Air mati', 'Jalan rusak']);
});

test('[BRIDGE-7] what is somebody else’s to change stays as it was, and the rest is kept', async () => {
	const house = await houseOnPort();
	const ana = await phoneOf(house);
	const idea = yes(addIdea(ana, { text: 'Air mati' }, stamp('ana')));
	expect(await brings(house, ana, ticketOf(house, 'ana'))).toBe('kept');
	const budi = await phoneOf(house);
	budi.ideas.get(idea)?.set('text', 'Air lancar'); // no command does; a phone that was tampered with might
	yes(addIdea(budi, { text: 'Lampu padam' }, stamp('budi')));
	expect(await brings(house, budi, ticketOf(house, 'budi'))).toBe('not-yours');
	expect(await wordsAt(house)).toEqual(['Air mati', 'Lampu padam']);
});

test('[BRIDGE-7] a ticket that may only look, none at all, and bytes that are no update bring nothing', async () => {
	const house = await houseOnPort();
	const ana = await phoneOf(house);
	yes(addIdea(ana, { text: 'Air mati' }, stamp('ana')));
	const viewer = house.ticketFor('viewer');
	expect(await brings(house, ana, viewer)).toBe('read-only');
	expect(await brings(house, ana, 'no-ticket')).toBe('no-relay');
	const broken = Uint8Array.from([1, 2, 3, 4]);
	expect(await brings(house, ana, ticketOf(house, 'ana'), broken)).toBe('broken-update');
	expect(await wordsAt(house)).toEqual([]);
});
