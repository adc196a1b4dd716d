import { expect, test } from 'vitest';

import { aMoment, aWhile, docWith, hall, rest } from '../../../tests/support/hall.ts';
import { SmallRelay } from '../../../tests/support/smallRelay.ts';
import { gate } from '../../../tests/server/support/stores.ts';
import type { OnDisk } from './relayLink.ts';

const { phone } = hall();

/** A disk that is read when a test says so, and writes when a test says so. */
function slowDisk() {
	const [read, written] = [gate(), gate()];
	const kept: OnDisk = { flush: () => written.opened };
	return { disk: read.opened.then(() => kept), isRead: read.open, isWritten: written.open };
}

test('[SYNC-14] what the disk brings after the relay has asked reaches the relay, and only then are both level', async () => {
	const relay = new SmallRelay();
	relay.doc.getArray('words').push(['well']);
	const { disk, isRead, isWritten } = slowDisk();
	const yesterday = docWith();
	const ana = phone(relay, 'write', yesterday, disk);
	isWritten();
	await aMoment();
	expect(ana.words()).toEqual(['well']); // the room is on the screen, whatever the disk does
	expect(ana.heard).not.toContain('caught up');

	yesterday.getArray('words').push(['written out of reach']);
	isRead();
	await rest();
	expect(relay.doc.getArray('words').toArray().sort()).toEqual(['well', 'written out of reach']);
	expect(ana.heard.at(-1)).toBe('caught up');
	expect(ana.waiting()).toBe(0);
});

test('[SYNC-14] both are level once, also if the relay’s own answer comes last', async () => {
	const relay = new SmallRelay();
	relay.answers = false;
	const ana = phone(relay, 'write', docWith('yesterday'));
	await rest();
	expect(relay.updates).toHaveLength(1);
	expect(ana.heard).not.toContain('caught up');
	relay.answer();
	await aWhile();
	expect(ana.heard.filter((word) => word === 'caught up')).toHaveLength(1);
});

test('[SYNC-8] a catch-up waits until all that is in it is on the device', async () => {
	const relay = new SmallRelay();
	const { disk, isRead, isWritten } = slowDisk();
	const ana = phone(relay, 'write', docWith('being written'), disk);
	isRead();
	await aWhile();
	expect(relay.updates).toEqual([]);

	isWritten();
	await rest();
	expect(relay.doc.getArray('words').toArray()).toEqual(['being written']);
	expect(ana.waiting()).toBe(0);
});

test('[SYNC-8] an edit made while a catch-up waits for the disk goes behind it', async () => {
	const relay = new SmallRelay();
	let flushes = 0;
	const { disk, isRead, isWritten } = slowDisk();
	const second = disk.then((kept) => ({
		flush: () => ((flushes += 1) === 2 ? kept.flush() : Promise.resolve())
	}));
	const ana = phone(relay, 'write', docWith('well'), second);
	isRead();
	await rest();
	expect(ana.waiting()).toBe(1);
	ana.say('road');
	await rest();
	expect([relay.updates.length, ana.waiting()]).toEqual([0, 2]);

	isWritten();
	await rest();
	expect(relay.doc.getArray('words').toArray()).toEqual(['well', 'road']);
	expect(ana.waiting()).toBe(0);
});

test('[SYNC-12] a line that was stopped or cut while a catch-up waited sends nothing of it', async () => {
	const relay = new SmallRelay();
	const [cut, stopped] = [slowDisk(), slowDisk()];
	const ana = phone(relay, 'write', docWith('of Ana'), cut.disk);
	const budi = phone(relay, 'write', docWith('of Budi'), stopped.disk);
	for (const one of [cut, stopped]) one.isRead();
	await rest();
	budi.stop();
	relay.greets = false;
	relay.close(1006);
	await aWhile();
	for (const one of [cut, stopped]) one.isWritten();
	await aWhile();
	expect(relay.updates).toEqual([]);
	expect(ana.heard.filter((word) => word === 'caught up')).toEqual([]);

	relay.greet();
	await rest();
	expect(relay.doc.getArray('words').toArray()).toEqual(['of Ana']);
	expect(ana.waiting()).toBe(0);
});

test('[SYNC-22] what stands on the device is not fetched again: a line begins when the disk was read, or a moment later', async () => {
	const relay = new SmallRelay();
	const { disk, isRead } = slowDisk();
	phone(relay, 'write', docWith(), disk);
	await rest();
	expect(relay.visits).toHaveLength(0);
	isRead();
	await rest();
	expect(relay.visits).toHaveLength(1);

	phone(relay, 'write', docWith(), slowDisk().disk); // never read
	await rest();
	expect(relay.visits).toHaveLength(1);
	await aMoment();
	expect(relay.visits).toHaveLength(2);

	phone(relay, 'write', docWith(), slowDisk().disk, true); // it has never had this plan
	await rest();
	expect(relay.visits).toHaveLength(3);
});

test('[SYNC-22] a link that was stopped while it waited for the disk begins nothing', async () => {
	const relay = new SmallRelay();
	const { disk, isRead } = slowDisk();
	phone(relay, 'write', docWith(), disk).stop();
	isRead();
	await aMoment();
	expect(relay.visits).toEqual([]);
});
