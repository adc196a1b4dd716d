import { expect, test, vi } from 'vitest';
import * as Y from 'yjs';

import { memoryUpdateLog } from '#lib/storage/memoryUpdateLog.ts';

import { keepRooms } from './keepRooms.ts';
import type { Lines } from './lines.ts';
import { Safety } from './safety.svelte.ts';

/** A disk that writes only when it is told to. */
function slowDisk() {
	const log = memoryUpdateLog();
	const append = log.append.bind(log);
	const writes: (() => void)[] = [];
	log.append = (room, update) =>
		new Promise((resolve, reject) => {
			writes.push(() => void append(room, update).then(resolve, reject));
		});
	return { log, write: () => writes.splice(0).forEach((now) => now()) };
}

test('[KEEP-17] while a change is on its way to the disk nobody reads that it is saved', async () => {
	const { log, write } = slowDisk();
	const safety = new Safety();
	const docs = { plan: new Y.Doc(), ballots: new Y.Doc() };
	const sent: string[] = [];
	const lines = { send: (room: string) => sent.push(room) } as unknown as Lines;
	const kept = keepRooms({ docs, disk: { log, server: 's', plan: 'p' }, lines, safety });
	await kept.read;
	expect(safety.where).toBe('on-device');

	docs.plan.getArray('words').push(['air mati']);
	docs.ballots.getArray('words').push(['ya']);
	expect(safety.where).toBe('saving');
	safety.note('plan', { link: 'open', caughtUp: true, waiting: 0 });
	expect(safety.where).toBe('saving'); // a line with nothing to send yet does not make it safe

	write();
	await vi.waitFor(() => expect(sent).toEqual(['plan', 'ballots']));
	expect(safety.where).toBe('at-laptop');

	const theirs = new Y.Doc();
	theirs.getArray('words').push(['jalan rusak']);
	Y.applyUpdate(docs.plan, Y.encodeStateAsUpdate(theirs), { from: 'relay' });
	expect(safety.where).toBe('at-laptop'); // what others wrote is theirs to keep
	write();
});
