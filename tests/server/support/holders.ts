import * as decoding from 'lib0/decoding';
import { claimFrame, FRAME } from '#lib/protocol/frames.ts';
import type { RoomOperation } from '#lib/protocol/matrix.ts';
import { presenceFrame, readPresence } from '#lib/protocol/presence.ts';
import { roomPath, type Role, type Room } from '#lib/protocol/rooms.ts';
import * as Y from 'yjs';

import { Guest } from './guest.ts';
import { OTHER_PLAN, PLAN, type TestHouse } from './house.ts';

/** As a phone or a desk far away is, behind a proxy with TLS: where it is gives it no right of its own. */
export const OVER_TLS = { 'x-forwarded-for': '203.0.113.7', 'x-forwarded-proto': 'https' };

/** The device that was taken out before anything else happens. */
export const OUT = 'device-that-was-out-01';

/** Everybody who may knock, good tickets first, in the order of the expected table. */
export const HOLDERS = [
	'facilitator',
	'participant',
	'viewer',
	'expired',
	'revoked',
	'other plan',
	'none'
] as const;

/** One of the holders above. */
export type Holder = (typeof HOLDERS)[number];

let last = 1000;

/** A device nobody has seen, by number. */
const newDevice = () => `device-number-${(last += 1)}`.padEnd(22, '0');

/** What a holder shows at the door; nothing, for who has nothing. */
export function shownBy(house: TestHouse, holder: Holder): string | undefined {
	const soon = Date.now() + 60_000;
	if (holder === 'none') return undefined;
	if (holder === 'expired') return house.ticketFor('facilitator', PLAN, 5, newDevice());
	if (holder === 'revoked') return house.ticketFor('participant', PLAN, soon, OUT);
	if (holder === 'other plan') return house.ticketFor('facilitator', OTHER_PLAN, soon, newDevice());
	return house.ticketFor(holder, PLAN, soon, newDevice());
}

/** Somebody in a room, with all that is in it, and a Yjs client id of its own. */
export interface Inside {
	guest: Guest;
	doc: Y.Doc;
}

/** Comes in, or does not. What it could not read, somebody gave it. */
export async function comesIn(
	house: TestHouse,
	room: Room,
	token: string | undefined,
	known = Uint8Array.of(0, 0)
): Promise<Inside | undefined> {
	const guest = await Guest.at(house.port, `/sync/${roomPath(PLAN, room)}`, token, OVER_TLS);
	const isIn = await Promise.race([
		guest.hears('step1').then(() => true),
		guest.closed.then(() => false)
	]);
	if (!isIn) return undefined;
	const doc = new Y.Doc();
	doc.clientID = last += 1;
	Y.applyUpdate(doc, known);
	guest.socket.send(claimFrame([doc.clientID]));
	return { guest, doc };
}

/** All that is in a room, as who leads reads it. */
export async function contentsOf(house: TestHouse, room: Room): Promise<Uint8Array> {
	const reader = await comesIn(house, room, shownBy(house, 'facilitator'));
	reader?.guest.asks();
	const answer = await reader?.guest.hears('step2');
	void reader?.guest.leaves();
	return answer?.bytes ?? Uint8Array.of(0, 0);
}

/** What a document did meanwhile, sent as one update; resolves when the relay has answered. */
export async function writes({ guest, doc }: Inside, act: () => void, isAnswer = false) {
	const before = Y.encodeStateVector(doc);
	doc.transact(act);
	const update = Y.encodeStateAsUpdate(doc, before);
	const answers = () => guest.all('kept').length + guest.all('refused').length;
	const heard = answers();
	if (isAnswer) guest.answers(update);
	else guest.sends(update);
	while (answers() === heard) await new Promise((resolve) => setTimeout(resolve, 2));
}

/** Puts a card of somebody else into a room: into a ballot box as one value, elsewhere with fields. */
export async function cardOfAnother(house: TestHouse, room: Room): Promise<string> {
	const role: Role = room === 'people' ? 'facilitator' : 'participant';
	const other = await comesIn(house, room, shownBy(house, role));
	const key = `card-${(last += 1)}`;
	if (other) await writes(other, () => put(other.doc, room, key));
	void other?.guest.leaves();
	return key;
}

/** Puts a card into a document. */
export function put(doc: Y.Doc, room: Room, key: string) {
	const value = room === 'ballots' ? 'before' : new Y.Map([['text', 'before']]);
	doc.getMap('cards').set(key, value);
}

/** Changes a card in a document. */
export function change(doc: Y.Doc, key: string) {
	const card = doc.getMap('cards').get(key);
	if (card instanceof Y.Map) card.set('text', 'after');
	else doc.getMap('cards').set(key, 'after');
}

/** What a card says; nothing if it is not there. */
export function textIn(contents: Uint8Array, key: string): unknown {
	const doc = new Y.Doc();
	Y.applyUpdate(doc, contents);
	const card = doc.getMap('cards').get(key);
	return card instanceof Y.Map ? card.get('text') : card;
}

/** Whether somebody was told of anybody’s presence. Asks for the document first, so that all before it has arrived. */
export async function hearsPresence({ guest }: Inside): Promise<boolean> {
	guest.asks();
	await guest.hears('step2');
	return statesHeard(guest).length > 0;
}

/** Whether what somebody says of itself is shown to who leads. */
export async function isShown(house: TestHouse, { guest, doc }: Inside): Promise<boolean> {
	const desk = await comesIn(house, 'plan', shownBy(house, 'facilitator'));
	const say = (pointer: string) =>
		presenceFrame([{ id: doc.clientID, clock: 1, state: { pointer } }]);
	const mark = `it ${(last += 1)}`;
	guest.socket.send(say(mark));
	guest.asks();
	await guest.hears('step2');
	desk?.guest.socket.send(say(`desk ${mark}`));
	while (desk && !statesHeard(desk.guest).includes(`desk ${mark}`)) await desk.guest.hears('other');
	void desk?.guest.leaves();
	return desk !== undefined && statesHeard(desk.guest).includes(mark);
}

function statesHeard(guest: Guest): unknown[] {
	return guest
		.all('other')
		.filter(({ type }) => type === FRAME.awareness)
		.flatMap(({ frame }) => readPresence(decoding.createDecoder(frame.subarray(1))))
		.map(({ state }) => (state as { pointer?: unknown } | null)?.pointer);
}

/** Does one thing in a room and finds out whether it was done. */
export type Deed = (house: TestHouse, room: Room, who: Inside) => Promise<boolean>;

/** How each operation is tried, by somebody who is inside. */
export const DEEDS: Record<RoomOperation, Deed> = {
	open: async () => true,
	async read(_, __, { guest }) {
		guest.asks();
		return (await guest.hears('step2')).bytes.length > 2;
	},
	answer: (house, room, who) => adds(house, room, who, true),
	update: (house, room, who) => adds(house, room, who, false),
	async 'change-own'(house, room, who) {
		const key = `own-${(last += 1)}`;
		await writes(who, () => put(who.doc, room, key));
		await writes(who, () => change(who.doc, key));
		return textIn(await contentsOf(house, room), key) === 'after';
	},
	async 'delete-own'(house, room, who) {
		const key = `own-${(last += 1)}`;
		await writes(who, () => put(who.doc, room, key));
		if (textIn(await contentsOf(house, room), key) === undefined) return false;
		await writes(who, () => who.doc.getMap('cards').delete(key));
		return textIn(await contentsOf(house, room), key) === undefined;
	},
	async change(house, room, who) {
		const key = await knownCard(house, room, who);
		await writes(who, () => change(who.doc, key));
		return textIn(await contentsOf(house, room), key) === 'after';
	},
	async delete(house, room, who) {
		const key = await knownCard(house, room, who);
		await writes(who, () => who.doc.getMap('cards').delete(key));
		return textIn(await contentsOf(house, room), key) === undefined;
	},
	'hear-presence': (_, __, who) => hearsPresence(who),
	'send-presence': (house, _, who) => isShown(house, who)
};

async function adds(house: TestHouse, room: Room, who: Inside, isAnswer: boolean) {
	const key = `new-${(last += 1)}`;
	await writes(who, () => put(who.doc, room, key), isAnswer);
	return textIn(await contentsOf(house, room), key) === 'before';
}

/** A card of somebody else, which this one has before it. */
async function knownCard(house: TestHouse, room: Room, { doc }: Inside): Promise<string> {
	const key = await cardOfAnother(house, room);
	Y.applyUpdate(doc, await contentsOf(house, room));
	return key;
}
