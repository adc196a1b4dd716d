import { decodeWhole } from '#server/hooks/decodeWhole.ts';
import { refusalAt } from '#server/hooks/relayHook.ts';
import { ownWorkOnly } from '#server/hooks/ownWorkOnly.ts';
import { soundStructure } from '#server/hooks/soundStructure.ts';
import { ownWork } from '#server/ownership/ownWork.ts';
import type { Work } from '#server/ownership/work.ts';
import { expect, test } from 'vitest';
import * as Y from 'yjs';

import { changeOf, seatOf } from '../support/change.ts';

const ME = 'device-of-somebody-001';

function workOf(update: Uint8Array, given: Partial<Work> = {}): Work {
	return {
		update,
		decoded: decodeWhole(update),
		doc: new Y.Doc(),
		mode: 'add',
		device: ME,
		declared: new Set(),
		isAnswer: true,
		deskAnswered: false,
		mayOwn: Infinity,
		ownerOf: () => undefined,
		deepest: 32,
		...given
	};
}

/** Two clients who write on in turn, each behind what the other wrote last. */
function zigzag(length: number): Uint8Array {
	const [a, b] = [new Y.Doc(), new Y.Doc()];
	[a.clientID, b.clientID] = [1, 2];
	for (let i = 0; i < length; i += 1) {
		const [from, to] = i % 2 === 0 ? [a, b] : [b, a];
		from.getText('t').insert(from.getText('t').length, 'x');
		Y.applyUpdate(to, Y.encodeStateAsUpdate(from, Y.encodeStateVector(to)));
	}
	return Y.encodeStateAsUpdate(length % 2 === 0 ? a : b);
}

test('[RELAY-70] changes of two clients that hang on one another are read in turn, however many there are', () => {
	const update = zigzag(4000);
	const taken = ownWork(workOf(update));
	expect(taken).toMatchObject({ isCut: false, waits: false, isNothing: false });
	expect(taken.update).toBe(update);
});

test('[RELAY-70] changes that hang on one another in a ring wait, and nothing of them is taken', () => {
	const write = (client: number, of: number) => [client, 0, 132, of, 0, 1, 120];
	const update = Uint8Array.of(2, 1, ...write(1, 2), 1, ...write(2, 1), 0);
	expect(ownWork(workOf(update))).toMatchObject({ waits: true, claims: [] });
});

test('[RELAY-70] one delete told a thousand times is looked at once', () => {
	const doc = new Y.Doc();
	for (let i = 0; i < 1000; i += 1) doc.getMap('cards').set(`card ${i}`, i);
	const told = Array.from({ length: 1000 }, () => [0, 232, 7]).flat(); // each: from 0, a thousand long
	const client = Array.from(Y.encodeStateVector(doc).subarray(1, -2));
	const update = Uint8Array.of(0, 1, ...client, 232, 7, ...told);
	let asked = 0;
	const ownerOf = () => ((asked += 1), 'device-of-others-00001');
	const taken = ownWork(workOf(update, { doc, ownerOf, isAnswer: false }));
	expect(taken).toMatchObject({ isCut: true, isNothing: true });
	expect(asked).toBeLessThan(1100);
});

test('[RELAY-67] a text of which the relay has the beginning is taken from there on', () => {
	const doc = new Y.Doc();
	doc.clientID = 5;
	const relay = new Y.Doc();
	const [text, before] = [doc.getText('t'), Y.encodeStateVector(doc)];
	text.insert(0, 'Fix ');
	Y.applyUpdate(relay, Y.encodeStateAsUpdate(doc));
	for (const [i, letter] of [...'the well'].entries()) text.insert(4 + i, letter);
	const taken = ownWork(workOf(Y.encodeStateAsUpdate(doc, before), { doc: relay }));
	expect(taken).toMatchObject({ isCut: false, waits: false });
	Y.applyUpdate(relay, taken.update);
	expect(relay.getText('t').toString()).toBe('Fix the well');
});

test('[RELAY-67] what says it goes on with something, and does not, leads nowhere else', () => {
	const relay = new Y.Doc();
	relay.clientID = 5;
	relay.getMap('own').set('x', new Y.Map([['a', 1]]));
	relay.getMap('own').delete('x');
	relay.clientID = 6;
	relay.getMap('cards').set('theirs', 1);
	const before = JSON.stringify(relay.getMap('cards').toJSON());
	// It begins where the relay has something else already, and stands, it says, in the card of another.
	const update = Uint8Array.of(1, 1, 5, 0, 196, 6, 0, 6, 0, 4, 119, 101, 108, 108, 0);
	const ownerOf = (client: number) => (client === 5 ? ME : 'device-of-others-00001');
	const taken = ownWork(workOf(update, { doc: relay, ownerOf }));
	Y.applyUpdate(relay, taken.update);
	expect(JSON.stringify(relay.getMap('cards').toJSON())).toBe(before);
	expect(relay.store.pendingStructs).toBeNull();
});

test('[RELAY-71] shared types nest 32 deep and no deeper, however many updates they come in', () => {
	const doc = new Y.Doc();
	const relay = new Y.Doc();
	const hooks = [soundStructure(), ownWorkOnly({ of: () => ME }, () => 'add')];
	const seat = seatOf({ device: ME });
	let map = doc.getMap<unknown>('cards');
	const refused: number[] = [];
	for (let depth = 0; depth < 36; depth += 1) {
		const before = Y.encodeStateVector(doc);
		const inner = new Y.Map<unknown>();
		map.set('in', inner);
		map = inner;
		const update = Y.encodeStateAsUpdate(doc, before);
		const change = changeOf(update, { seat, doc: relay });
		if (refusalAt(hooks, 'onUpdate', change)) refused.push(depth);
		else Y.applyUpdate(relay, update);
	}
	expect(refused[0]).toBe(33);
	expect(JSON.stringify(relay.getMap('cards').toJSON()).match(/in/g)).toHaveLength(33);
});
