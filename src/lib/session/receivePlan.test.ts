import { beforeEach, expect, test, vi } from 'vitest';
import * as Y from 'yjs';

import { boxIn } from '#lib/domain/votes/box.ts';
import { CannotKeep } from '#lib/storage/cannotKeep.ts';
import { memoryDisk, memoryUpdateLog, type MemoryDisk } from '#lib/storage/memoryUpdateLog.ts';
import { memoryShelf } from '#lib/storage/memoryShelf.ts';

import { aPlan } from '../../../tests/support/plans.ts';
import type { Device } from './device.ts';
import { newPlan } from './newPlan.ts';
import { receivePlan } from './receivePlan.ts';

const PLAN = 'p'.repeat(22);
const BEGINNING = { title: 'Rencana 2028', village: 'Tirtamulya', language: 'id' };
let disks: Map<string, MemoryDisk>;
let isFull: boolean;
let device: Device;

vi.mock('./device.ts', () => ({ thisDevice: async () => device }));
vi.mock('./relayApi.ts', () => ({ hello: async () => ({ ok: false, refusal: 'no-relay' }) }));

beforeEach(() => {
	disks = new Map();
	isFull = false;
	device = {
		shelf: memoryShelf(),
		keeps: true,
		openLog(server, plan) {
			const disk = disks.get(server + plan) ?? memoryDisk();
			disks.set(server + plan, disk);
			const log = memoryUpdateLog(disk);
			const append = async (room: string, update: Uint8Array) => {
				if (isFull) throw new CannotKeep('full');
				return log.append(room, update);
			};
			return { ...log, append };
		}
	};
});

const file = () => Y.encodeStateAsUpdate(aPlan().doc);

test('[FILE-4] a file that does not fit on this device is refused, and nothing is listed', async () => {
	isFull = true;
	const answer = await receivePlan(PLAN, { plan: file() });
	expect(answer).toEqual({ ok: false, refusal: 'no-room-here' });
	expect(await device.shelf.list()).toEqual([]);

	isFull = false;
	expect(await receivePlan(PLAN, { plan: file() })).toEqual({ ok: true, value: PLAN });
	expect(await device.shelf.list()).toHaveLength(1);
});

test('[FILE-4] a new plan that does not fit is not begun', async () => {
	isFull = true;
	expect(await newPlan(BEGINNING)).toEqual({ ok: false, refusal: 'no-room-here' });
	expect(await device.shelf.list()).toEqual([]);
});

test('[FILE-4] a list that cannot be written is no plan kept', async () => {
	device.shelf.put = () => Promise.reject(new CannotKeep('full'));
	expect(await newPlan(BEGINNING)).toEqual({ ok: false, refusal: 'no-room-here' });
});

test('[FILE-5] ballots come back with the plan, and into what is in the box already', async () => {
	const ballots = (voter: string) => {
		const box = boxIn(new Y.Doc());
		box.ballots.set(voter, 1);
		return Y.encodeStateAsUpdate(box.doc);
	};
	await receivePlan(PLAN, { plan: file(), ballots: ballots('ana') });
	await receivePlan(PLAN, { plan: file(), ballots: ballots('budi') });
	const { updates } = await device.openLog('nowhere', PLAN).read('ballots');
	const box = boxIn(new Y.Doc());
	for (const update of updates) Y.applyUpdate(box.doc, update);
	expect([...box.ballots.keys()].sort()).toEqual(['ana', 'budi']);
});
