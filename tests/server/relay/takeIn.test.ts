import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

import type { Decoded, RelayHook } from '#server/hooks/relayHook.ts';
import { soundStructure } from '#server/hooks/soundStructure.ts';
import { takeIn } from '#server/relay/takeIn.ts';
import { expect, test } from 'vitest';
import * as Y from 'yjs';

import { seatOf } from '../support/change.ts';

setFlagsFromString('--expose-gc');
const collect = runInNewContext('gc') as () => void;

/** How many bytes of memory are in use for good. */
function inUse(): number {
	collect();
	return process.memoryUsage().heapUsed;
}

function planOf(cards: number): Uint8Array {
	const doc = new Y.Doc();
	const ideas = doc.getMap('ideas');
	doc.transact(() => {
		for (let i = 0; i < cards; i++) ideas.set(`${i}`, new Y.Map([['text', `card ${i}`]]));
	});
	return Y.encodeStateAsUpdate(doc);
}

test('[RELAY-148] a whole plan lies in memory once while it is taken in', () => {
	const arrival = {
		seat: seatOf({ role: 'facilitator' }),
		update: planOf(6_000),
		isAnswer: true
	};
	const doc = new Y.Doc();
	let during = 0;
	doc.once('update', () => (during = inUse()));
	const before = inUse();
	const taken = takeIn([soundStructure()], doc, arrival);
	const after = inUse();
	expect(taken).toHaveProperty('added');
	expect(during - before).toBeLessThan(1.25 * (after - before));
});

test('what was read of an update is read once for all hooks', () => {
	const seen: Decoded[] = [];
	const reads: RelayHook = {
		name: 'reads',
		onUpdate: ({ decoded }) => void seen.push(decoded(), decoded())
	};
	takeIn([reads, reads], new Y.Doc(), { seat: seatOf(), update: planOf(3), isAnswer: false });
	expect(new Set(seen).size).toBe(1);
	expect(seen).toHaveLength(4);
});
