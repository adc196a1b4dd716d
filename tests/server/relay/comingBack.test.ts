import { expect, onTestFinished, test, vi } from 'vitest';
import { WebSocket } from 'ws';
import * as Y from 'yjs';

import { memoryDisk, memoryUpdateLog } from '#lib/storage/memoryUpdateLog.ts';
import type { UpdateLog } from '#lib/storage/updateLog.ts';

import { say, said, troubledLog } from '../../support/device.ts';
import { houseOnPort, PLAN, type TestHouse } from '../support/house.ts';
import { keepRooms, type KeptRooms } from '#lib/session/keepRooms.ts';
import { linesOf } from '#lib/session/lines.ts';
import { Safety } from '#lib/session/safety.svelte.ts';

/** A phone with this disk, whose lines are open. */
async function phoneAt(house: TestHouse, log: UpdateLog) {
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
	const rooms = keepRooms({ docs, disk: { log, server: 'server', plan: PLAN }, lines, safety });
	onTestFinished(() => {
		lines.hangUp();
		rooms.stop();
		vi.unstubAllGlobals();
	});
	await lines.follow(house.ticketFor('participant'), 'participant');
	return { docs, safety };
}

async function atLaptop({ store }: TestHouse, room: 'plan' | 'ballots') {
	const doc = new Y.Doc();
	for (const { update } of await store.read(`${PLAN}/${room}`)) Y.applyUpdate(doc, update);
	return doc;
}

/** Long enough for a relay to ask, and for a phone to answer. */
const aWhile = () => new Promise((resolve) => setTimeout(resolve, 150));

test('[SYNC-14] an idea and a ballot from before reach the laptop, though the line is open before the disk is read', async () => {
	const house = await houseOnPort();
	const disk = memoryDisk();
	const [idea, ballot] = [new Y.Doc(), new Y.Doc()];
	say(idea, 'written out of reach');
	ballot.getMap('ballots').set('cast out of reach', { dots: 3 });
	await memoryUpdateLog(disk).append('plan', Y.encodeStateAsUpdate(idea));
	await memoryUpdateLog(disk).append('ballots', Y.encodeStateAsUpdate(ballot));
	const { log, hold, letGo } = troubledLog(memoryUpdateLog(disk));
	hold();
	const { docs, safety } = await phoneAt(house, log);
	await aWhile();
	expect(said(docs.plan)).toEqual([]);
	expect(safety.where).not.toBe('at-laptop');

	letGo();
	await vi.waitFor(() => expect(safety.where).toBe('at-laptop'), 5000);
	expect(said(await atLaptop(house, 'plan'))).toEqual(['written out of reach']);
	const box = (await atLaptop(house, 'ballots')).getMap('ballots');
	expect(box.toJSON()).toEqual({ 'cast out of reach': { dots: 3 } });
});

test('[KEEP-5] an edit that is still being written does not leave with the catch-up either', async () => {
	const house = await houseOnPort();
	const { log, hold, letGo } = troubledLog();
	const { docs, safety } = await phoneAt(house, log);
	hold();
	say(docs.plan, 'being written');
	await aWhile();
	expect(said(await atLaptop(house, 'plan'))).toEqual([]);
	expect(safety.where).not.toBe('at-laptop');

	letGo();
	await vi.waitFor(() => expect(safety.where).toBe('at-laptop'), 5000);
	expect(said(await atLaptop(house, 'plan'))).toEqual(['being written']);
});
