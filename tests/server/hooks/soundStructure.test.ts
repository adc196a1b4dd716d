import * as encoding from 'lib0/encoding';
import { describe, expect, test } from 'vitest';
import * as Y from 'yjs';

import { refusalAt } from '#server/hooks/relayHook.ts';
import { soundStructure } from '#server/hooks/soundStructure.ts';

import { card } from '../support/cards.ts';
import { changeOf } from '../support/change.ts';
import { forged } from '../support/forgeries.ts';
import { houseOnPort } from '../support/house.ts';

const refusalOf = (update: Uint8Array) =>
	refusalAt([soundStructure()], 'onUpdate', changeOf(update));

/** What a phone sends after this was done to its board. */
function after(write: (doc: Y.Doc) => void): Uint8Array {
	const doc = new Y.Doc();
	write(doc);
	return Y.encodeStateAsUpdate(doc);
}

function nested(depth: number): unknown {
	return depth === 0 ? 'leaf' : { inside: nested(depth - 1) };
}

/** An object whose JSON has a key that changes what an object is. */
const poisoned = JSON.parse('{ "a": [{ "__proto__": { "isAdmin": true } }] }') as unknown;

/** An update of one struct of no content that says it starts at a clock, as nobody's Yjs would write it. */
function gcAt(client: number, clock: number, length: number): Uint8Array {
	const to = encoding.createEncoder();
	for (const number of [1, 1, client, clock]) encoding.writeVarUint(to, number);
	encoding.writeUint8(to, 0);
	encoding.writeVarUint(to, length);
	encoding.writeVarUint(to, 0);
	return encoding.toUint8Array(to);
}

const HARMLESS: Record<string, Uint8Array> = {
	'a card': card('Fix the well'),
	'a card that speaks of __proto__': card('what is __proto__ and constructor?'),
	'text with format': after((doc) => {
		const text = doc.getText('text');
		text.insert(0, 'Fix the well');
		text.format(0, 3, { bold: true });
		text.insertEmbed(0, { image: 'well' });
	}),
	'a card in a card, with a deleted one': after((doc) => {
		doc.getMap('cards').set('a', new Y.Map(Object.entries({ title: 'A', tags: [1, null, {}] })));
		doc.getMap('cards').delete('a');
		doc.getArray('order').push([new Uint8Array(3), 1.5, true]);
	}),
	'an object of ordinary depth': after((doc) => doc.getMap('m').set('deep', nested(20))),
	nothing: Uint8Array.of(0, 0)
};

const HARMFUL: Record<string, Uint8Array> = {
	'no bytes': new Uint8Array(),
	'a card cut short': card('Fix the well').subarray(0, 12),
	noise: Uint8Array.from({ length: 60 }, (_, i) => (i * 37 + 11) % 256),
	'a key that changes what an object is': after((doc) => doc.getMap('m').set('__proto__', 1)),
	'the same as a root': after((doc) => doc.getMap('__proto__').set('x', 1)),
	'the same inside a value': after((doc) => doc.getMap('m').set('x', poisoned)),
	'the key constructor': after((doc) => doc.getMap('m').set('constructor', 1)),
	'a format called prototype': after((doc) => {
		doc.getText('t').insert(0, 'text', { prototype: true });
	}),
	'an embed with such a key': after((doc) => {
		doc.getText('t').insertEmbed(0, poisoned as object);
	}),
	'an object nested without end': after((doc) => doc.getMap('m').set('deep', nested(200))),
	'a format nested without end': after((doc) => {
		doc.getText('t').insert(0, 'text', { bold: nested(200) });
	}),
	'a document in a document': after((doc) => doc.getMap('m').set('sub', new Y.Doc())),
	'a clock nobody can count exactly': gcAt(1, 2 ** 31, 5),
	'a clock and a length that come to that': gcAt(1, 5, 2 ** 31),
	'a device number out of range': gcAt(2 ** 32, 0, 1),
	'a delete nobody can count exactly': forged(1, 0, [], [[1, 5, 2 ** 31]]),
	'bytes behind the end': Uint8Array.of(...card('Fix the well'), 0),
	'two updates in one': Uint8Array.of(...card('a'), ...card('b')),
	'a change of no length': gcAt(1, 0, 0),
	'a client told of twice': Uint8Array.of(2, 1, 1, 0, 0, 2, 1, 1, 1, 0, 2, 0),
	'a change that builds on itself': Uint8Array.of(1, 1, 11, 0, 196, 11, 0, 11, 0, 1, 120, 0),
	'a root with a name as long as a book': after((doc) => doc.getMap('m'.repeat(300)).set('x', 1)),
	'33 million changes announced in ten bytes': Uint8Array.of(1, 255, 255, 255, 15, 1, 0, 0, 1, 0)
};

test.each(Object.entries(HARMLESS))('[RELAY-7] %s is taken', (_, update) => {
	expect(refusalOf(update)).toBeUndefined();
});

test.each(Object.entries(HARMFUL))('[RELAY-7] %s is refused', (_, update) => {
	expect(refusalOf(update)).toBe('broken-update');
});

describe('over the wire', () => {
	test('[RELAY-7] after everything harmful the room reads as before, and nobody was sent away', async () => {
		const house = await houseOnPort();
		const [phone, wall] = [await house.guest('participant'), await house.guest('viewer')];
		for (const update of Object.values(HARMFUL)) {
			phone.sends(update);
			expect((await phone.hears('refused')).reason).toBe('broken-update');
		}
		phone.sends(card('still here'));
		expect((await wall.hears('update')).bytes.length).toBeGreaterThan(0);
		expect((await phone.hears('kept')).number).toBe(1);
	});
});
