import { expect, test, onTestFinished } from 'vitest';
import { WebSocket } from 'ws';
import { WebsocketProvider } from 'y-websocket';
import * as Y from 'yjs';

import { FRAME } from '#lib/protocol/frames.ts';
import { roomPath } from '#lib/protocol/rooms.ts';
import { SUBPROTOCOL } from '#lib/protocol/subprotocol.ts';
import { memoryStore } from '#server/store/memoryStore.ts';

import { seeded } from '../../support/seeded.ts';
import { houseOnPort, PLAN, type TestHouse } from '../support/house.ts';

/** A phone with an ordinary y-websocket, which knows nothing of our own frames. */
function phone(house: TestHouse, doc = new Y.Doc()) {
	const provider = new WebsocketProvider(
		`ws://127.0.0.1:${house.port}/sync`,
		roomPath(PLAN, 'plan'),
		doc,
		{
			WebSocketPolyfill: WebSocket as unknown as typeof globalThis.WebSocket,
			protocols: [SUBPROTOCOL, house.ticketFor('participant')],
			disableBc: true
		}
	);
	for (const type of [FRAME.welcome, FRAME.kept, FRAME.refused]) {
		provider.messageHandlers[type] = () => {}; // else it complains in the console about each
	}
	onTestFinished(() => provider.destroy());
	return { doc, provider, cards: doc.getMap<string>('cards') };
}

const keysOf = (cards: Y.Map<string>) => [...cards.keys()].sort();

test('[RELAY-14] two ordinary y-websocket phones see each other’s cards', async () => {
	const house = await houseOnPort();
	const [ana, budi] = [phone(house), phone(house)];
	ana.cards.set('Fix the well', 'Ana');
	budi.cards.set('Plant trees', 'Budi');
	for (const { cards } of [ana, budi]) {
		await expect.poll(() => keysOf(cards)).toEqual(['Fix the well', 'Plant trees']);
	}
	expect([ana.provider.synced, budi.provider.synced]).toEqual([true, true]);
});

test('[RELAY-14] what phones wrote while the relay was away meets when it is back, another process or not', async () => {
	const store = memoryStore();
	const first = await houseOnPort({ store });
	const [ana, budi] = [phone(first), phone(first)];
	ana.cards.set('before', 'Ana');
	await expect.poll(() => keysOf(budi.cards)).toEqual(['before']);
	await first.stop();
	for (const { provider } of [ana, budi]) provider.disconnect();
	ana.cards.set('meanwhile, Ana', '');
	budi.cards.set('meanwhile, Budi', '');

	const second = await houseOnPort({ store });
	const [anaAgain, budiAgain] = [phone(second, ana.doc), phone(second, budi.doc)];
	for (const { cards } of [anaAgain, budiAgain]) {
		await expect.poll(() => keysOf(cards)).toEqual(['before', 'meanwhile, Ana', 'meanwhile, Budi']);
	}
});

test.each([1, 2, 3, 4])(
	'[RELAY-14] everyone ends with one board after a storm of cards, moves and deletions, seed %i',
	async (seed) => {
		const { int, oneOf } = seeded(seed);
		const house = await houseOnPort();
		const phones = Array.from({ length: 4 }, () => phone(house));
		for (let i = 0; i < 150; i++) {
			const { doc, cards, provider } = oneOf(phones);
			const list = doc.getArray<number>('order');
			oneOf([
				() => cards.set(`card ${int(30)}`, `${i}`),
				() => cards.delete(`card ${int(30)}`),
				() => list.insert(int(list.length + 1), [i]),
				() => (list.length > 0 ? list.delete(int(list.length), 1) : undefined),
				() => doc.getText('note').insert(int(doc.getText('note').length + 1), `${i},`),
				() => (provider.wsconnected ? provider.disconnect() : provider.connect())
			])();
			if (i % 10 === 0) await new Promise((resolve) => setTimeout(resolve, 5));
		}
		for (const { provider } of phones) provider.connect();
		const seen = () =>
			phones.map(({ doc }) =>
				JSON.stringify(
					[
						doc.getMap('cards').toJSON(),
						doc.getArray('order').toJSON(),
						doc.getText('note').toJSON()
					],
					sorted
				)
			);
		await expect.poll(() => new Set(seen()).size, { timeout: 15_000 }).toBe(1);

		await house.stop();
		const kept = new Y.Doc();
		for (const { update } of await house.store.read(roomPath(PLAN, 'plan')))
			Y.applyUpdate(kept, update);
		expect(kept.getArray('order').toJSON()).toEqual(phones[0]?.doc.getArray('order').toJSON());
		expect(kept.getText('note').toJSON()).toEqual(phones[0]?.doc.getText('note').toJSON());
	}
);

function sorted(_: string, value: unknown): unknown {
	if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
	return Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)));
}
