import * as Y from 'yjs';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';

import { addIdea } from '#lib/domain/ideas/ideas.ts';
import { beginRehearsal, isRehearsal } from '#lib/domain/meeting/rehearsal.ts';
import { planIn, type Plan } from '#lib/domain/plan.ts';
import { CannotKeep } from '#lib/storage/cannotKeep.ts';
import { memoryShelf } from '#lib/storage/memoryShelf.ts';
import { memoryDisk, memoryUpdateLog, type MemoryDisk } from '#lib/storage/memoryUpdateLog.ts';

import { browserStorage } from '../../../../tests/support/browserStorage.ts';
import { aPlan, stamps, yes } from '../../../../tests/support/plans.ts';
import type { Device } from '../device.ts';
import { blank } from '../entries.ts';
import { readPlansHere } from '../readHere.ts';
import { newSafeSecret, safeSecretOf } from '../safeSecret.ts';
import { keepDraft } from '../settings.ts';
import { practiceHere, rememberPractice } from './practiceHere.ts';
import { dropPractice } from './practicePlan.ts';
import { practiceToOpen } from './practiceToOpen.ts';

const PRACTICE = 'p'.repeat(22);
const REAL = 'r'.repeat(22);
const HEAD = { title: 'Latihan: rapat pertama', village: 'Desa contoh', language: 'id' };

let device: Device;
let disks: Map<string, MemoryDisk>;
let items: Map<string, string>;
/** The plan as the relay has it, and whether the relay answers. */
let atRelay: Plan;
let line: { caughtUp: Promise<void>; erases: boolean };

vi.mock('../device.ts', () => ({ thisDevice: async () => device }));
vi.mock('../lead.ts', () => ({
	lead: async ({ plan }: { plan: string }) => ({ ok: true, value: { plan, ticket: 'ticket' } })
}));
vi.mock('../rehearsedRoom.ts', () => ({
	openRehearsedRoom: () => ({
		plan: atRelay,
		doc: atRelay.doc,
		caughtUp: line.caughtUp,
		waiting: 0,
		stop: () => undefined
	})
}));
vi.mock('../relayApi.ts', () => ({
	call: async () => (line.erases ? { ok: true, value: {} } : { ok: false, refusal: 'no-relay' })
}));

const logOf = (plan: string) => memoryUpdateLog(disks.get(plan));

function practice(): Plan {
	const [plan, stamp] = [planIn(new Y.Doc()), stamps('lead')];
	yes(beginRehearsal(plan, HEAD, stamp()));
	yes(addIdea(plan, { text: 'Sumur kering' }, stamp()));
	return plan;
}

beforeEach(async () => {
	items = browserStorage();
	line = { caughtUp: Promise.resolve(), erases: true };
	disks = new Map([PRACTICE, REAL].map((plan) => [plan, memoryDisk()]));
	device = { shelf: memoryShelf(), keeps: true, openLog: (_, plan) => logOf(plan) };
	atRelay = practice();
	for (const [id, { doc }] of Object.entries({ [PRACTICE]: atRelay, [REAL]: aPlan() })) {
		await device.shelf.put(blank(id, 'here', 'lead'));
		for (const room of ['plan', 'ballots', 'people'])
			await logOf(id).append(room, Y.encodeStateAsUpdate(doc));
	}
	rememberPractice(PRACTICE);
});
afterEach(() => void vi.useRealTimers());

const drop = (plan = PRACTICE, onerased: () => void = () => undefined) =>
	dropPractice(plan, HEAD, onerased);

const listed = async () => (await device.shelf.list()).map(({ plan }) => plan).sort();

/** Whether anything of a plan can be read in a room of this device's disk. */
async function isKept(plan: string, room: string): Promise<boolean> {
	const doc = new Y.Doc();
	for (const update of (await logOf(plan).read(room)).updates) Y.applyUpdate(doc, update);
	return doc.share.size > 0;
}

test('[GUIDE-1] a practice says of itself what it is, and no table of this laptop’s plans counts it', async () => {
	expect([isRehearsal(practice()), isRehearsal(aPlan())]).toEqual([true, false]);
	const here = await readPlansHere();
	expect(here.map(({ entry }) => entry.plan)).toEqual([REAL]);
});

test('[GUIDE-8] a real plan that somebody made say it is a practice stays in the tables, and cannot be thrown away', async () => {
	const real = aPlan();
	real.meta.set('rehearsal', true);
	atRelay = real;
	yes(addIdea(real, { text: 'Air mati' }, stamps('ana')()));
	await logOf(REAL).append('plan', Y.encodeStateAsUpdate(real.doc));
	expect((await readPlansHere()).map(({ entry }) => entry.plan)).toEqual([REAL]);
	expect(await drop(REAL)).toBe('no-practice');
	expect(real.ideas.size).toBe(1);
	expect(await listed()).toEqual([PRACTICE, REAL]);
});

test('[GUIDE-6] a practice goes whole: what was said, who led, its keys and drafts, and nothing of another plan', async () => {
	newSafeSecret(PRACTICE);
	newSafeSecret(REAL);
	for (const plan of [PRACTICE, REAL]) keepDraft(`set-up.${plan}`, 'a draft');
	expect(await drop()).toBe('gone');
	expect(atRelay.ideas.size).toBe(0);
	expect(await listed()).toEqual([REAL]);
	for (const room of ['plan', 'ballots', 'people']) {
		expect([await isKept(PRACTICE, room), await isKept(REAL, room)]).toEqual([false, true]);
	}
	expect([safeSecretOf(PRACTICE), practiceHere()]).toEqual([undefined, undefined]);
	expect(safeSecretOf(REAL)).toBeDefined();
	expect([...items.keys()].filter((name) => name.includes(PRACTICE))).toEqual([]);
	expect([...items.keys()].filter((name) => name.includes(REAL))).toHaveLength(2);
});

test('[GUIDE-10] a line that hangs is not waited for without end: nothing is gone, and the desk was never closed', async () => {
	vi.useFakeTimers();
	line.caughtUp = new Promise(() => undefined);
	let isClosed = false;
	const dropping = drop(PRACTICE, () => void (isClosed = true));
	await vi.advanceTimersByTimeAsync(60_000);
	expect(await dropping).toBe('no-relay');
	expect([isClosed, atRelay.ideas.size, practiceHere()]).toEqual([false, 1, PRACTICE]);
	expect(await listed()).toEqual([PRACTICE, REAL]);
});

test('[GUIDE-10] where the relay does not erase, the desk is not closed', async () => {
	line.erases = false;
	let isClosed = false;
	expect(await drop(PRACTICE, () => void (isClosed = true))).toBe('no-relay');
	expect([isClosed, practiceHere()]).toEqual([false, PRACTICE]);
});

test('[GUIDE-10] a disk that does not take it is said, and it is thrown away the second time', async () => {
	const { shelf } = device;
	device.shelf = { ...shelf, remove: () => Promise.reject(new CannotKeep('blocked')) };
	expect(await drop()).toBe('still-on-disk');
	expect(practiceHere()).toBe(PRACTICE);
	device.shelf = shelf;
	expect(await drop()).toBe('gone');
	expect(await listed()).toEqual([REAL]);
});

test('[GUIDE-9] a practice that is off the list is forgotten, so that another can be begun', async () => {
	expect(await practiceToOpen()).toBe(PRACTICE);
	await device.shelf.remove(PRACTICE, 'here');
	device.keeps = false; // a private window has no list after a reload
	expect(await practiceToOpen()).toBe(PRACTICE);
	device.keeps = true;
	expect(await practiceToOpen()).toBeUndefined();
	expect(practiceHere()).toBeUndefined();
});
