import { refusalAt } from '#server/hooks/relayHook.ts';
import { soundStructure } from '#server/hooks/soundStructure.ts';
import { takeIn } from '#server/relay/takeIn.ts';
import { expect, test } from 'vitest';
import * as Y from 'yjs';

import { card } from '../support/cards.ts';
import { changeOf, seatOf } from '../support/change.ts';
import { forged } from '../support/forgeries.ts';

const refusalOf = (update: Uint8Array, seat = seatOf()) =>
	refusalAt([soundStructure()], 'onUpdate', changeOf(update, { seat }));

/** A list of some, and then as many at its beginning (or behind `origin`) that each say another one is to their right. */
function rivals(count: number, origin: Y.ID | null): Uint8Array {
	const id = (clock: number) => Y.createID(7, clock);
	const content = () => new Y.ContentAny([1]);
	const list = Array.from({ length: count }, (_, i) => {
		const root = i === 0 ? ('l' as unknown as Y.ID) : null;
		return new Y.Item(id(i), null, i > 0 ? id(i - 1) : null, null, null, root, null, content());
	});
	const more = list.map(
		(_, i) => new Y.Item(id(count + i), null, origin, null, id(i), null, null, content())
	);
	return forged(7, 0, [...list, ...more]);
}

/** What a phone sends that types each letter before the last one. */
function backwards(letters: number): Uint8Array {
	const doc = new Y.Doc();
	for (let i = 0; i < letters; i += 1) doc.getText('t').insert(0, 'x');
	return Y.encodeStateAsUpdate(doc);
}

test.each([null, Y.createID(7, 0)])(
	'[RELAY-74] 502 items that want one place, behind %j, are too many for Yjs, and 500 are not',
	(origin) => {
		expect(refusalOf(rivals(502, origin))).toBe('broken-update');
		expect(refusalOf(rivals(500, origin))).toBeUndefined();
		expect(refusalOf(rivals(501, origin), seatOf({ role: 'facilitator' }))).toBeUndefined();
	}
);

test('[RELAY-74] 500 letters typed backwards are taken, and a long text typed forwards too', () => {
	expect(refusalOf(backwards(500))).toBeUndefined();
	const doc = new Y.Doc();
	for (let i = 0; i < 3000; i += 1) doc.getText('t').insert(i, 'x', { bold: i % 2 === 0 });
	expect(refusalOf(Y.encodeStateAsUpdate(doc))).toBeUndefined();
});

test('[RELAY-74] a participant’s update that took two seconds to apply is given up', () => {
	const clock = () => {
		let at = 0;
		return () => (at += 2001);
	};
	const arrival = { seat: seatOf(), update: card('slow'), isAnswer: false };
	expect(() => takeIn([], new Y.Doc(), arrival, clock())).toThrow('too long');
	const desk = { ...arrival, seat: seatOf({ role: 'facilitator' }) };
	expect(takeIn([], new Y.Doc(), desk, clock())).toMatchObject({ hasGap: false });
	expect(takeIn([], new Y.Doc(), arrival)).toMatchObject({ hasGap: false });
});
