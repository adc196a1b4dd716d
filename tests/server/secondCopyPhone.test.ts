import { mkdirSync, renameSync } from 'node:fs';
import { join } from 'node:path';

import { keepRooms, type KeptRooms } from '#lib/session/keepRooms.ts';
import { linesOf } from '#lib/session/lines.ts';
import { Safety } from '#lib/session/safety.svelte.ts';
import { memoryDisk, memoryUpdateLog } from '#lib/storage/memoryUpdateLog.ts';
import { memoryStore } from '#server/store/memoryStore.ts';
import { identityOf } from '#server/tickets/identity.ts';
import { PlanBook } from '#server/tickets/planBook.ts';
import { expect, onTestFinished, test, vi } from 'vitest';
import { WebSocket } from 'ws';
import * as Y from 'yjs';

import { tempFolder } from './support/folders.ts';
import { houseOnPort, PLAN, type TestHouse } from './support/house.ts';

const SOON = { timeout: 5000 };

async function laptopWith(stick: string | undefined) {
	const store = memoryStore();
	await identityOf(store);
	await new PlanBook(store).register({ plan: PLAN, title: 'RKP 2028', language: 'id' });
	const quick = { quiet: 50, longest: 200, every: 100 };
	const backup =
		stick === undefined ? undefined : { folder: stick, dataDir: tempFolder(), ...quick };
	return houseOnPort({ store, copies: { backup } });
}

/** A phone in the hall, as the app wires it. */
async function phoneAt(house: TestHouse) {
	vi.stubGlobal('location', { origin: house.url });
	vi.stubGlobal('WebSocket', WebSocket);
	const docs = { plan: new Y.Doc(), ballots: new Y.Doc() };
	const safety = new Safety();
	const lines = linesOf({
		plan: PLAN,
		docs,
		safety,
		onDisk: (room): ReturnType<KeptRooms['of']> => rooms.of(room),
		onRefused: () => undefined,
		onAllKept: () => undefined,
		onNoTicket: () => undefined
	});
	const log = memoryUpdateLog(memoryDisk());
	const rooms = keepRooms({ docs, disk: { log, server: 'server', plan: PLAN }, lines, safety });
	onTestFinished(() => {
		lines.hangUp();
		rooms.stop();
		vi.unstubAllGlobals();
	});
	await lines.follow(house.ticketFor('participant'), 'participant');
	const say = (idea: string) =>
		docs.plan.transact(() => docs.plan.getMap('ideas').set(idea, idea), { from: 'person' });
	return { safety, say };
}

const isAt = (safety: Safety, where: Safety['where']) =>
	vi.waitFor(() => expect(safety.where).toBe(where), SOON);

test('[SYNC-20] a phone says second copy when its last card is on the stick, and not while it is only at the laptop', async () => {
	const stick = join(tempFolder(), 'stick');
	mkdirSync(stick);
	const { safety, say } = await phoneAt(await laptopWith(stick));
	say('Air mati tiap kemarau');
	await isAt(safety, 'second-copy');
	renameSync(stick, `${stick}-pocket`);
	say('Jalan ke ladang becek');
	await isAt(safety, 'at-laptop');
	await new Promise((later) => setTimeout(later, 1500)); // longer than a room waits before it tells
	expect(safety.where).toBe('at-laptop');
	renameSync(`${stick}-pocket`, stick);
	await isAt(safety, 'second-copy');
});

test('[SYNC-20] where nobody makes a second copy, none is promised', async () => {
	const { safety, say } = await phoneAt(await laptopWith(undefined));
	say('Air mati tiap kemarau');
	await isAt(safety, 'at-laptop');
	expect(safety.arrived).toBe(true);
});

test('[SYNC-20] a laptop that is out of reach takes the promise of a second copy back', async () => {
	const stick = tempFolder();
	const house = await laptopWith(stick);
	const { safety, say } = await phoneAt(house);
	say('Air mati tiap kemarau');
	await isAt(safety, 'second-copy');
	await house.stop();
	await isAt(safety, 'on-device');
});
