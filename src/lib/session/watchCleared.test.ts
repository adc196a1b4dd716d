import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import * as Y from 'yjs';

import { addIdea, ideasOf } from '#lib/domain/ideas/ideas.ts';
import { planIn } from '#lib/domain/plan.ts';
import { boxIn } from '#lib/domain/votes/box.ts';
import { memoryShelf } from '#lib/storage/memoryShelf.ts';
import { memoryDisk, memoryUpdateLog } from '#lib/storage/memoryUpdateLog.ts';

import { browserStorage } from '../../../tests/support/browserStorage.ts';
import { yes } from '../../../tests/support/plans.ts';
import { sitting } from '../../../tests/support/sitting.ts';
import type { Device } from './device.ts';
import { blank, keptEntry } from './entries.ts';
import { personHere } from './person.ts';
import { recall, remember } from './settings.ts';
import { watchCleared } from './watchCleared.ts';

const PLAN = 'p'.repeat(22);
let device: Device;
let disk = memoryDisk();

vi.mock('./device.ts', () => ({ thisDevice: async () => device }));

/** As somebody clears the browser's data: nothing is left. */
function clear(keeps = true) {
	browserStorage();
	disk = memoryDisk();
	device = { shelf: memoryShelf(), keeps, openLog: () => memoryUpdateLog(disk) };
}

beforeEach(() => {
	vi.useFakeTimers();
	clear();
});
afterEach(() => void vi.useRealTimers());

const aWhile = () => vi.advanceTimersByTimeAsync(6000);

async function anaIsIn() {
	const { ana, stamp } = sitting();
	const person = personHere();
	remember(`picture.${PLAN}`, 'bird red');
	await device.shelf.put({
		...blank(PLAN, 'laptop', person),
		role: 'participant',
		code: 'ABCD1234'
	});
	yes(addIdea(ana, { text: 'Air mati' }, stamp('ana')));
	let told = 0;
	let again = 0;
	const open = () =>
		watchCleared(
			{ id: PLAN, plan: ana, box: boxIn(new Y.Doc()), person },
			{ tell: () => told++, again: () => again++ }
		);
	const stop = open();
	await aWhile();
	return { person, stop, open, told: () => told, again: () => again };
}

test('[KEEP-18] what was cleared under an open plan is kept anew: who it is, the plan on its shelf, all that was said', async () => {
	const { person, stop, told } = await anaIsIn();
	expect(told()).toBe(0);
	clear();
	await aWhile();
	expect(told()).toBe(1);
	expect([recall('person'), recall(`picture.${PLAN}`)]).toEqual([person, 'bird red']);
	expect(await device.shelf.list()).toMatchObject([
		{ plan: PLAN, holder: person, code: 'ABCD1234' }
	]);
	const doc = new Y.Doc();
	for (const update of (await memoryUpdateLog(disk).read('plan')).updates)
		Y.applyUpdate(doc, update);
	expect(ideasOf(planIn(doc)).map(({ text }) => text)).toEqual(['Air mati']);
	await aWhile();
	expect(told()).toBe(1); // once for each time
	stop();
});

test('[KEEP-18] a device that keeps nothing has nothing to put back', async () => {
	clear(false);
	const { stop, told } = await anaIsIn();
	clear(false);
	await aWhile();
	expect([told(), recall('person')]).toEqual([0, undefined]);
	stop();
});

test('[KEEP-19] what was remembered beside the databases is kept in them too: the page that finds it gone is opened once more as who it was', async () => {
	const before = await anaIsIn();
	remember('draft.slip', 'a secret');
	await aWhile();
	before.stop();
	const { person } = before;
	browserStorage();
	const shelf = JSON.stringify(await device.shelf.list());
	expect(shelf).not.toContain('a secret');

	expect(personHere()).not.toBe(person); // somebody new, until the shelf is asked
	const stop = before.open();
	await aWhile();
	expect([recall('person'), recall(`picture.${PLAN}`)]).toEqual([person, 'bird red']);
	expect([before.again(), before.told()]).toEqual([1, 0]);
	stop();
	before.open()();
	expect([before.again(), before.told()]).toEqual([1, 1]); // opened anew, it says so, once
	before.open()();
	expect(before.told()).toBe(1);
});

test('[KEEP-19] a code that is scanned again after that makes nobody new: the shelf still knows who this was', async () => {
	const before = await anaIsIn();
	remember('key.device', 'hers');
	await aWhile();
	before.stop();
	browserStorage();
	const holder = personHere(); // somebody new joins
	const joined = { ...blank(PLAN, 'laptop', holder), role: 'participant' as const, ticket: 'new' };
	await device.shelf.put(keptEntry(await device.shelf.get(PLAN, 'laptop'), joined));
	const stop = before.open();
	await aWhile();
	stop();
	expect([recall('person'), recall('key.device')]).toEqual([before.person, 'hers']);
	expect(before.again()).toBe(1);
	const [entry] = await device.shelf.list();
	expect(entry).toMatchObject({ holder: before.person, settings: { 'key.device': 'hers' } });
	expect(entry?.ticket).toBeUndefined();
});

test('[KEEP-19] two plans joined as two people, in two tabs, leave each other alone', async () => {
	const first = await anaIsIn();
	browserStorage();
	const other = personHere();
	const joined = blank('q'.repeat(22), 'laptop', other);
	await device.shelf.put({ ...joined, settings: { person: other } });
	await aWhile();
	await aWhile();
	first.stop();
	expect(recall('person')).toBe(other);
	expect([first.again(), first.told()]).toEqual([0, 0]);
	const here = await device.shelf.get(PLAN, 'laptop');
	expect(here).toMatchObject({ holder: first.person, settings: { person: first.person } });
});

test('[KEEP-19] what stands on the shelf outlives a new ticket, and a new ticket what is kept beside it', async () => {
	const { stop, person } = await anaIsIn();
	const shelf = device.shelf;
	const entry = (await shelf.get(PLAN, 'laptop'))!;
	expect(entry.settings).toMatchObject({ person });
	const asOpened = { ...blank(PLAN, 'laptop', person), ticket: 'fresh' };
	await shelf.put(keptEntry(entry, asOpened));
	expect(await shelf.get(PLAN, 'laptop')).toMatchObject({ ticket: 'fresh', settings: { person } });

	remember(`picture.${PLAN}`, 'fish blue');
	const read = shelf.list;
	shelf.list = async () => {
		const list = await read();
		await shelf.put({ ...list[0]!, ticket: 'fresher', desks: ['d'] }); // comes while the watch looks
		return list;
	};
	await aWhile();
	stop();
	expect(await shelf.get(PLAN, 'laptop')).toMatchObject({
		...{ ticket: 'fresher', desks: ['d'] },
		settings: { [`picture.${PLAN}`]: 'fish blue' }
	});
});

test('[KEEP-19] where nothing can be remembered the page is not opened again and again', async () => {
	const before = await anaIsIn();
	before.stop();
	const room = { isFull: true };
	browserStorage(room);
	const stop = before.open();
	await aWhile();
	await aWhile();
	expect(before.again()).toBe(0);
	stop();
});
