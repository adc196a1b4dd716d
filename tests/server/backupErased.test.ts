import { mkdirSync, readdirSync, readFileSync, renameSync } from 'node:fs';
import { join } from 'node:path';

import { memoryStore } from '#server/store/memoryStore.ts';
import { identityOf } from '#server/tickets/identity.ts';
import { PlanBook } from '#server/tickets/planBook.ts';
import { unzipSync } from 'fflate';
import { expect, test, vi } from 'vitest';
import * as Y from 'yjs';

import { card, cardsIn } from './support/cards.ts';
import { tempFolder } from './support/folders.ts';
import { houseOnPort, PLAN } from './support/house.ts';
import { request } from './support/request.ts';
import { withChanges } from './support/stores.ts';

const SOON = { timeout: 5000 };
const DAY = 24 * 60 * 60 * 1000;
const WORD = 'Ibu Rahasiawati dari Dusun Sepi';

/** Every file of a stick, and the cards of the plan in it. */
const filesOn = (stick: string) =>
	readdirSync(stick)
		.filter((file) => file.endsWith('.rembuk'))
		.sort()
		.map((file) => {
			const bytes = unzipSync(readFileSync(join(stick, file)))['plan.yjs'] ?? new Uint8Array();
			return { file, cards: cardsIn(bytes), hasWord: Buffer.from(bytes).includes(WORD) };
		});

/** A laptop with a stick on which two days have a backup with a name in it, and a desk that then took the name out. */
async function twoDays() {
	const [stick, dataDir] = [join(tempFolder(), 'stick'), tempFolder()];
	mkdirSync(stick);
	const store = memoryStore();
	await identityOf(store);
	await new PlanBook(store).register({ plan: PLAN, title: 'Rencana', language: 'id' });
	const clock = { day: Date.parse('2027-01-10T10:00:00Z') };
	const backup = { folder: stick, dataDir, quiet: 50, longest: 200, every: 100 };
	const house = await houseOnPort({ store, now: () => clock.day, copies: { backup } });
	const desk = await house.guest('facilitator');
	const doc = new Y.Doc();
	const said: Uint8Array[] = [];
	doc.on('update', (update: Uint8Array) => said.push(update));
	const cards = doc.getMap('cards');
	const send = async (change: () => void) => {
		change();
		for (const update of said.splice(0)) {
			desk.sends(update);
			await desk.hears('kept');
		}
	};
	const newestHas = (key: string) =>
		vi.waitFor(() => expect(filesOn(stick).at(-1)?.cards).toContain(key), SOON);
	for (const key of ['first', 'second']) {
		await send(() => cards.set(key, WORD));
		await newestHas(key);
		clock.day += DAY;
	}
	expect(filesOn(stick).map(({ hasWord }) => hasWord)).toEqual([true, true]);
	await send(() => ['first', 'second'].forEach((key) => cards.delete(key)));
	const erase = async () => {
		const headers = { authorization: `Bearer ${house.ticketFor('facilitator')}` };
		const path = `/api/plans/${PLAN}/erase`;
		expect((await request(house.port, 'POST', path, headers, {})).status).toBe(200);
	};
	return { stick, clock, send, cards, erase, newestHas };
}

test('[RELAY-106] what was erased is in no backup of any day either, and later days are kept as before', async () => {
	const { stick, clock, send, cards, erase, newestHas } = await twoDays();
	await erase();
	await vi.waitFor(() => expect(filesOn(stick).filter((f) => f.hasWord)).toEqual([]), SOON);
	expect(filesOn(stick)).toHaveLength(1); // with nothing written since
	clock.day += 1000;
	await send(() => cards.set('third', 'x'));
	await newestHas('third');
	clock.day += DAY;
	await send(() => cards.set('fourth', 'x'));
	await newestHas('fourth');
	expect(filesOn(stick).map((file) => file.cards)).toEqual(
		[['third'], ['third', 'fourth']].map((f) => f.sort())
	);
});

test('[RELAY-106] a stick that was elsewhere when something was erased follows once it is back', async () => {
	const { stick, erase } = await twoDays();
	renameSync(stick, `${stick}-pocket`);
	await erase();
	await new Promise((later) => setTimeout(later, 300));
	expect(filesOn(`${stick}-pocket`).filter((f) => f.hasWord)).not.toEqual([]);
	renameSync(`${stick}-pocket`, stick);
	await vi.waitFor(() => expect(filesOn(stick).filter((f) => f.hasWord)).toEqual([]), SOON);
	expect(filesOn(stick)).toHaveLength(1);
});

test('[RELAY-126] a change is on the stick although its plan could not be read for a moment', async () => {
	const stick = tempFolder();
	const whole = memoryStore();
	let isBroken = false;
	const read: typeof whole.read = (room) =>
		isBroken ? Promise.reject(new Error('for a moment')) : whole.read(room);
	await identityOf(whole);
	await new PlanBook(whole).register({ plan: PLAN, title: 'Rencana', language: 'id' });
	const backup = { folder: stick, dataDir: stick, quiet: 500, longest: 800, every: 100 };
	const house = await houseOnPort({ store: withChanges(whole, { read }), copies: { backup } });
	const guest = await house.guest('facilitator');
	guest.sends(card('one'));
	await guest.hears('kept');
	isBroken = true;
	await guest.leaves();
	const why = async () => (await request(house.port, 'GET', '/api/hello')).body;
	await vi.waitFor(
		async () => expect(await why()).toMatchObject({ copies: [{ why: 'unreadable' }] }),
		SOON
	);
	isBroken = false;
	await vi.waitFor(() => expect(filesOn(stick).map((f) => f.cards)).toEqual([['one']]), SOON);
	expect(await why()).toMatchObject({ copies: [{ ok: true }] });
});
