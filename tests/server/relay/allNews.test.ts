import { decodeWhole } from '#server/hooks/decodeWhole.ts';
import { isAllNews } from '#server/relay/allNews.ts';
import { applyTo } from '#server/relay/document.ts';
import { takeIn } from '#server/relay/takeIn.ts';
import { expect, test } from 'vitest';
import * as Y from 'yjs';

import { seeded } from '../../support/seeded.ts';
import { seatOf } from '../support/change.ts';
import { forged, skip } from '../support/forgeries.ts';

const stateOf = (doc: Y.Doc) => Y.encodeStateAsUpdate(doc);
const isNewsTo = (doc: Y.Doc, update: Uint8Array) => isAllNews(decodeWhole(update), doc);

/** Some phones write, move and delete in one list and one map, and hear of each other now and then. */
function storm(seed: number, steps = 150): Uint8Array[] {
	const { int } = seeded(seed);
	const updates: Uint8Array[] = [];
	const phones = Array.from({ length: 4 }, (_, i) => {
		const doc = new Y.Doc();
		doc.clientID = i + 1;
		doc.on('update', (update, origin) => origin !== 'heard' && updates.push(update as Uint8Array));
		return doc;
	});
	for (let step = 0; step < steps; step++) {
		const doc = phones[int(4)] as Y.Doc;
		const list = doc.getArray('list');
		const act = int(5);
		if (act === 0 && list.length > 0) list.delete(int(list.length));
		else if (act < 3) list.insert(int(list.length + 1), [step]);
		else doc.getMap('map').set(`key-${int(9)}`, new Y.Map([['text', step]]));
		if (int(3) === 0) Y.applyUpdate(doc, Y.mergeUpdates(updates), 'heard');
	}
	return updates;
}

test.each([1, 2, 3])(
	'[RELAY-149] what is all news is written down as it came, and a log of such lines tells the same document, seed %i',
	(seed) => {
		const { int } = seeded(seed);
		const [doc, bySteps, byLog] = [new Y.Doc(), new Y.Doc(), new Y.Doc()];
		const updates = storm(seed);
		// some come twice, some too early
		const sent = updates.flatMap((update, i) =>
			int(4) === 0 ? [update, updates[int(i + 9)]] : [update]
		);
		let asTheyCame = 0;
		for (const update of [...sent, ...updates].filter((each) => each !== undefined)) {
			const isNews = isNewsTo(doc, update);
			const arrival = { seat: seatOf({ role: 'facilitator' }), update, isAnswer: false };
			const taken = takeIn([], doc, arrival);
			const asked = applyTo(bySteps, update);
			if ('refused' in taken) throw new Error(taken.refused);
			expect(taken.hasGap).toBe(asked.hasGap);
			expect(taken.added === undefined).toBe(asked.added === undefined);
			if (isNews) expect(taken.added).toEqual(update);
			if (isNews) asTheyCame += 1;
			if (taken.added) Y.applyUpdate(byLog, taken.added);
			expect(byLog.store.pendingStructs ?? byLog.store.pendingDs).toBeNull();
		}
		expect(stateOf(doc)).toEqual(stateOf(bySteps));
		expect(stateOf(byLog)).toEqual(stateOf(doc));
		expect(asTheyCame).toBeGreaterThan(updates.length / 3);
		expect(asTheyCame).toBeLessThanOrEqual(updates.length);
	}
);

test('[RELAY-149] what is known in part, builds on what is not here, or has a hole is not all news', () => {
	const phone = new Y.Doc();
	const updates: Uint8Array[] = [];
	phone.on('update', (update: Uint8Array) => updates.push(update));
	for (const text of ['one', 'two', 'three']) phone.getArray('list').push([text]);
	phone.getArray('list').delete(0);
	const [one, two, , gone] = updates as [Uint8Array, Uint8Array, Uint8Array, Uint8Array];
	const doc = new Y.Doc();
	expect([one, two, gone].map((update) => isNewsTo(doc, update))).toEqual([true, false, false]);
	Y.applyUpdate(doc, one);
	expect([one, two].map((update) => isNewsTo(doc, update))).toEqual([false, true]);
	expect(isNewsTo(doc, stateOf(phone))).toBe(false);
	expect(isNewsTo(new Y.Doc(), stateOf(phone))).toBe(true);
	expect(isNewsTo(doc, forged(7, 0, [skip(7, 0, 3)]))).toBe(false);
	const ahead = forged(7, 0, [new Y.GC(Y.createID(7, 0), 1)], [[7, 0, 2]]);
	expect(isNewsTo(doc, ahead)).toBe(false);
	const other = new Y.Doc();
	Y.applyUpdate(other, one);
	let answer: Uint8Array | undefined;
	other.on('update', (update: Uint8Array) => (answer = update));
	other.getArray('list').push(['an answer']); // its own first change, behind one of the phone's
	expect(answer && [isNewsTo(doc, answer), isNewsTo(new Y.Doc(), answer)]).toEqual([true, false]);
});
