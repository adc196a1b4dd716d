import { expect, test, vi } from 'vitest';
import * as Y from 'yjs';

import { BY_HAND, device, said, say, troubledLog } from '../../../tests/support/device.ts';
import { MANY_UPDATES, type Keep } from './keepOnDisk.ts';
import { FROM_FILE } from './origins.ts';

const FROM_RELAY = { from: 'relay' };

test('[KEEP-1] what was said is there when the device is switched on again', async () => {
	const { on } = device();
	const before = await on();
	say(before.doc, 'well');
	say(before.doc, 'road');
	await before.flush();
	before.stop();

	expect(said((await on()).doc)).toEqual(['well', 'road']);
});

test('[KEEP-4] an edit made while the disk is being read is kept', async () => {
	const { log, hold, letGo } = troubledLog();
	const { on } = device(log);
	const doc = new Y.Doc();
	hold();
	const starting = on({}, doc);
	say(doc, 'well');
	letGo();
	await (await starting).flush();

	expect(said((await on()).doc)).toEqual(['well']);
});

test('[KEEP-5] an edit is handed on when it is on the disk, not before, and in the order it was made', async () => {
	const { log, hold, letGo } = troubledLog();
	const { on, told } = device(log);
	const { doc, flush } = await on();
	hold();
	say(doc, 'well');
	say(doc, 'road');
	await Promise.resolve();
	expect(told).toEqual([]);

	letGo();
	await flush();
	expect(told).toEqual([
		{ words: ['well'], origin: BY_HAND, kept: true },
		{ words: ['road'], origin: BY_HAND, kept: true }
	]);
});

test('[KEEP-8] what comes from the disk is not stored again; what the relay or a file brings is', async () => {
	const { on, told, log } = device();
	const before = await on();
	say(before.doc, 'from the relay', FROM_RELAY);
	say(before.doc, 'from a file', FROM_FILE);
	await before.flush();
	before.stop();
	expect(told.map(({ origin }) => origin)).toEqual([FROM_RELAY, FROM_FILE]);

	const { flush } = await on();
	await flush();
	expect((await log.read('plan')).updates).toHaveLength(2);
	expect(told).toHaveLength(2);
});

test('[KEEP-25] what is read from the disk is not written out once more for those who listen', async () => {
	const { on } = device();
	const before = await on();
	say(before.doc, 'well');
	await before.flush();
	before.stop();

	const doc = new Y.Doc();
	const emit = vi.spyOn(doc, 'emit');
	const updates = () => emit.mock.calls.filter(([name]) => name === 'update').length;
	await on({}, doc);
	expect([said(doc), updates()]).toEqual([['well'], 0]);
	say(doc, 'road');
	expect(updates()).toBe(1);
});

test('[KEEP-25] what an observer changes while the disk is being read is kept and sent', async () => {
	const { log, on, told } = device();
	const before = await on();
	say(before.doc, 'well');
	await before.flush();
	before.stop();

	const doc = new Y.Doc();
	doc.getArray('words').observe(() => said(doc).includes('answered') || say(doc, 'answered'));
	await (await on({}, doc)).flush();
	const { words, ...how } = told.at(-1)!; // which of two devices comes first is chance
	expect([[...words].sort(), how]).toEqual([['answered', 'well'], { origin: BY_HAND, kept: true }]);
	expect((await log.read('plan')).updates).toHaveLength(2);
	expect(said((await on()).doc)).toEqual(['well', 'answered']);
});

test('[KEEP-3] many small updates are put together when the room is opened, and nothing is lost', async () => {
	const { on, log } = device();
	const before = await on();
	for (let i = 0; i <= MANY_UPDATES; i++) say(before.doc, `idea ${i}`);
	await before.flush();
	before.stop();

	const { doc, flush } = await on();
	say(doc, 'said meanwhile');
	await flush();
	const { updates } = await log.read('plan');
	expect(updates.length).toBeLessThanOrEqual(2);
	expect(said((await on()).doc)).toHaveLength(MANY_UPDATES + 2);
});

test('[KEEP-1] after stopping, edits of the doc are nobody’s business here', async () => {
	const { on, told } = device();
	const { doc, stop, flush } = await on();
	stop();
	say(doc, 'well');
	await flush();
	expect(told).toEqual([]);
});

test('[KEEP-5] a listener that throws does not hold up what is kept after it', async () => {
	const { on, told } = device();
	const thrown = vi.fn();
	process.once('unhandledRejection', thrown);
	const onKept = vi.fn<Keep['onKept']>().mockImplementationOnce(() => {
		throw new Error('a bug in a listener');
	});
	const { doc, flush } = await on({ onKept });
	say(doc, 'well');
	say(doc, 'road');
	await flush();

	expect(onKept).toHaveBeenCalledTimes(2);
	await vi.waitFor(() => expect(thrown).toHaveBeenCalled());
	expect(told).toEqual([]);
});
