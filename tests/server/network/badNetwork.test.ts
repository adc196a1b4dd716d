import { followRelay } from '#lib/sync/followRelay.ts';
import { afterEach, expect, onTestFinished, test, vi } from 'vitest';
import { WebSocket } from 'ws';
import * as Y from 'yjs';

import { badLine, type Line } from '../../support/badLine.ts';
import { houseOnPort, PLAN, type TestHouse } from '../support/house.ts';

const SEED = Number(process.env.REMBUK_SEED ?? 20261128);
const EDITS = 40;

/** What a hall's network does, one evil at a time and together. */
const PROFILES: Record<string, Line> = {
	'a good line': {},
	'far away': { delay: 200, jitter: 100 },
	'very uneven': { delay: 50, jitter: 400 },
	'slow: 12 kB/s': { rate: 12_000 },
	'stalls of half a second': { stall: { every: 900, for: 500 } },
	'cut again and again': { cutAfter: 700 },
	'far away, slow and cut': { delay: 80, jitter: 80, rate: 40_000, cutAfter: 2500 },
	'uneven with stalls': { jitter: 120, stall: { every: 1500, for: 700 } }
};

afterEach(() => void vi.restoreAllMocks());

/** A phone that writes through a line, with the app's own sending half and no store of its own. */
function phoneAt(house: TestHouse, port: number, name: string) {
	const doc = new Y.Doc();
	const ignore = () => undefined;
	const disk = Promise.resolve({ flush: async () => undefined }); // this phone's store is its memory
	const hear = {
		...{ onState: ignore, onWaiting: ignore, onWelcome: ignore, onRefused: ignore },
		...{ onClosed: ignore, onTrouble: ignore, onCaughtUp: ignore }
	};
	const link = followRelay({
		...{
			room: 'plan',
			right: 'write',
			plan: PLAN,
			doc,
			disk,
			hear,
			ticket: house.ticketFor('participant')
		},
		base: `ws://127.0.0.1:${port}`,
		WebSocket: WebSocket as unknown as typeof globalThis.WebSocket
	});
	onTestFinished(() => link.stop());
	let said = 0;
	doc.on(
		'update',
		(update: Uint8Array, origin: unknown) => origin === 'person' && link.send(update)
	);
	return {
		doc,
		write() {
			doc.transact(() => doc.getMap('cards').set(`${name}-${said}`, `${said++}`), 'person');
		}
	};
}

/** Everything the relay has on its disk, as somebody reads it who comes anew. */
async function onDisk(house: TestHouse): Promise<Y.Doc> {
	const doc = new Y.Doc();
	for (const { update } of await house.store.read(`${PLAN}/plan`)) Y.applyUpdate(doc, update);
	return doc;
}

test.each(Object.entries(PROFILES))(
	`[RELAY-145] over a line that is %s everything arrives, once, everywhere (seed ${SEED})`,
	async (_, line) => {
		const house = await houseOnPort();
		const proxy = await badLine(house.port, line, SEED);
		onTestFinished(() => proxy.stop());
		const [ana, budi] = ['ana', 'budi'].map((name) => phoneAt(house, proxy.port, name));
		for (let i = 0; i < EDITS; i++) {
			ana?.write();
			budi?.write();
			await new Promise((wait) => setTimeout(wait, 20));
		}
		const expected = ['ana', 'budi'].flatMap((name) =>
			Array.from({ length: EDITS }, (__, i) => `${name}-${i}`)
		);
		const cardsOf = (doc: Y.Doc | undefined) => [...(doc?.getMap('cards').keys() ?? [])].sort();
		await vi.waitFor(
			async () => {
				expect(cardsOf(ana?.doc)).toEqual(expected.toSorted());
				expect(cardsOf(budi?.doc)).toEqual(expected.toSorted());
				expect(cardsOf(await onDisk(house))).toEqual(expected.toSorted());
			},
			{ timeout: 15_000, interval: 100 }
		);
		// Twice in the log would be twice in the clocks: each phone's clock is the number of its cards.
		const clocks = Y.decodeStateVector(Y.encodeStateVector(await onDisk(house)));
		expect([...clocks.values()].toSorted()).toEqual([EDITS, EDITS]);
	},
	25_000
);

test('[RELAY-146] a line that fell silent is noticed within 15 seconds, and what was written meanwhile arrives', async () => {
	const house = await houseOnPort();
	const proxy = await badLine(house.port, {}, SEED);
	onTestFinished(() => proxy.stop());
	const ana = phoneAt(house, proxy.port, 'ana');
	ana.write();
	const there = async () => [...(await onDisk(house)).getMap('cards').keys()];
	await vi.waitFor(async () => expect(await there()).toEqual(['ana-0']), { timeout: 5000 });
	const before = proxy.visits();
	proxy.goSilent();
	const began = performance.now();
	ana.write();
	await vi.waitFor(() => expect(proxy.visits()).toBeGreaterThan(before), { timeout: 25_000 });
	const seconds = (performance.now() - began) / 1000;
	expect(seconds).toBeLessThan(25); // fifteen, and what a busy machine adds; without the beat it is over thirty
	await vi.waitFor(async () => expect(await there()).toEqual(['ana-0', 'ana-1']), {
		timeout: 5000
	});
}, 40_000);
