import * as encoding from 'lib0/encoding';
import * as Y from 'yjs';

import type { Seeded } from '../../support/seeded.ts';
import { entry, forged, gc, skip } from '../support/forgeries.ts';

/** The client ids that appear: of the sender, of others, of nobody, and at the edge. */
export const CLIENTS = {
	own: 11,
	others: [21, 22, 23],
	edge: [0, 1, 2 ** 31, 2 ** 32 - 1, 2 ** 32]
};

/** Numbers at which readers stumble. */
const EDGES = [0, 1, 127, 128, 2 ** 14, 2 ** 31 - 1, 2 ** 31, 2 ** 32, 2 ** 53 - 1];

/** Updates as honest phones make them: cards, texts, lists, what was deleted, all under the sender's id or another's. */
export function honest(client: number, { int }: Seeded): Uint8Array {
	const doc = new Y.Doc();
	doc.clientID = client;
	const cards = doc.getMap('cards');
	for (let i = int(4); i >= 0; i -= 1) {
		const key = `card ${int(6)}`;
		const card = new Y.Map<unknown>([['text', `text ${int(9)}`]]);
		cards.set(key, card);
		if (int(2) === 0) card.set('cleaned', new Y.Text('some words'));
		if (int(3) === 0) card.set('tags', Y.Array.from([1, null, { a: [true] }]));
		if (int(5) === 0) cards.delete(key);
	}
	if (int(3) === 0) doc.getText('text').insert(0, 'well');
	if (int(3) === 0) doc.getArray('order').push([int(9), new Uint8Array(3)]);
	return Y.encodeStateAsUpdate(doc);
}

/** Something that looks like an update of somebody, built by hand. */
export function handMade(doc: Y.Doc, { int, oneOf }: Seeded): Uint8Array {
	const client = oneOf([CLIENTS.own, CLIENTS.own, ...CLIENTS.others, ...CLIENTS.edge]);
	const state = Y.getState(doc.store, client);
	const clock = oneOf([state, state, 0, Math.max(0, state - 2), state + int(4), oneOf(EDGES)]);
	const length = oneOf([1, 1, 3, oneOf(EDGES)]);
	const known = oneOf([CLIENTS.own, ...CLIENTS.others]);
	const structs = oneOf<() => (Y.GC | Y.Item | Y.Skip)[]>([
		() => [gc(client, clock, length)],
		() => [skip(client, clock, length), gc(client, clock + length, 1)],
		() => [entry(client, clock, 'cards', `card ${int(6)}`, int(9))],
		() => [
			beside(client, clock, Y.createID(known, int(30)), oneOf([null, Y.createID(known, int(30))]))
		],
		() => [within(client, clock, Y.createID(known, int(30)))],
		() => []
	])();
	const deletes: [number, number, number][] = [];
	for (let i = int(3); i > 0; i -= 1) deletes.push([known, int(40), oneOf([1, 5, oneOf(EDGES)])]);
	return forged(client, clock, structs, deletes);
}

/** The same bytes with a few changed, doubled, cut off or put in from elsewhere. */
export function garbled(update: Uint8Array, other: Uint8Array, { int, oneOf }: Seeded): Uint8Array {
	let bytes = Array.from(update);
	for (let times = 1 + int(3); times > 0; times -= 1) {
		const at = int(bytes.length + 1);
		oneOf([
			() => void (bytes[at] = int(256)),
			() => void bytes.splice(at, 1 + int(3)),
			() => void bytes.splice(at, 0, int(256)),
			() => void bytes.splice(at, 1, ...number(oneOf(EDGES))),
			() => void (bytes = bytes.slice(0, at)),
			() => void (bytes = [...bytes.slice(0, at), ...other.subarray(int(other.length + 1))]),
			() => void bytes.push(...bytes.slice(at))
		])();
	}
	return Uint8Array.from(bytes.map((byte) => byte ?? 0));
}

function beside(client: number, clock: number, origin: Y.ID, right: Y.ID | null) {
	const id = Y.createID(client, clock);
	return new Y.Item(id, null, origin, null, right, null, null, new Y.ContentString('x'));
}

function within(client: number, clock: number, parent: Y.ID) {
	const id = Y.createID(client, clock);
	return new Y.Item(id, null, null, null, null, parent, 'text', new Y.ContentType(new Y.Map()));
}

function number(value: number): number[] {
	const to = encoding.createEncoder();
	encoding.writeVarUint(to, value);
	return Array.from(encoding.toUint8Array(to));
}
