import { claimFrame } from '#lib/protocol/frames.ts';
import { roomPath, type Role, type Room } from '#lib/protocol/rooms.ts';
import * as Y from 'yjs';

import { Guest } from './guest.ts';
import { PLAN, type TestHouse } from './house.ts';

/** A phone of somebody: a document, a device, and a line that says which client ids it writes as. */
export interface TestDevice {
	doc: Y.Doc;
	guest: Guest;
	/** What the document did since this was asked last, as one update. */
	news(): Uint8Array;
	/** Tells all it has and hears what becomes of it. */
	catchesUp(): Promise<'kept' | string>;
	/** Sends what it did since, and hears what becomes of it. */
	tells(): Promise<'kept' | string>;
}

/** The Yjs client ids the tests give out: far from what Yjs draws. */
let last = 100;

/** Lets a device of its own in. `doc`: what it has from before; `declares`: whether it says its client id. */
export async function deviceAt(
	house: TestHouse,
	name: string,
	given: { role?: Role; room?: Room; doc?: Y.Doc; clients?: number[]; declares?: boolean } = {}
): Promise<TestDevice> {
	const { role = 'participant', room = 'plan', doc = new Y.Doc(), declares = true } = given;
	if (!given.doc) doc.clientID = last += 1;
	const device = `device-of-${name}`.padEnd(22, '0');
	const ticket = house.ticketFor(role, PLAN, undefined, device);
	const guest = await Guest.at(house.port, `/sync/${roomPath(PLAN, room)}`, ticket);
	if (declares) guest.socket.send(claimFrame(given.clients ?? [doc.clientID]));
	const done: Uint8Array[] = [];
	doc.on('update', (update: Uint8Array, origin: unknown) => {
		if (origin !== 'relay') done.push(update);
	});
	const news = () => Y.mergeUpdates(done.splice(0));
	const outcome = async (send: (update: Uint8Array) => void, update: Uint8Array) => {
		const before = guest.all('kept').length + guest.all('refused').length;
		send(update);
		while (guest.all('kept').length + guest.all('refused').length === before) {
			await new Promise((resolve) => setTimeout(resolve, 2));
		}
		const lastHeard = guest.heard.findLast(({ kind }) => kind === 'kept' || kind === 'refused');
		return lastHeard?.kind === 'refused' ? lastHeard.reason : 'kept';
	};
	return {
		doc,
		guest,
		news,
		catchesUp: () => (
			news(),
			outcome((update) => guest.answers(update), Y.encodeStateAsUpdate(doc))
		),
		tells: () => outcome((update) => guest.sends(update), news())
	};
}

/** A device that hears everything the room has. */
export async function hearsAll({ guest, doc }: TestDevice): Promise<Y.Doc> {
	guest.asks();
	Y.applyUpdate(doc, (await guest.hears('step2')).bytes, 'relay');
	return doc;
}

/** What somebody finds who comes for the first time. */
export async function foundIn(house: TestHouse, room: Room = 'plan'): Promise<Y.Doc> {
	const desk = await deviceAt(house, 'newcomer', { role: 'facilitator', room, declares: false });
	return hearsAll(desk);
}
