import { expect, test } from 'vitest';

import { CannotKeep } from '#lib/storage/cannotKeep.ts';
import { memoryMediaStore } from '#lib/storage/memoryMediaStore.ts';
import type { MediaState } from '#lib/storage/mediaStore.ts';

import { MOST_HERE, roomyStore, whatGoes } from './roomyStore.ts';

const entry = (hash: string, state: MediaState, usedAt = 1, size = 10) => ({
	plan: 'well',
	hash,
	state,
	usedAt,
	size
});
const bytes = (size: number) => new Uint8Array(size);

test('[MEDIA-18] what can be fetched again goes first, the longest unused before the others; a draft or what waits never does', () => {
	const all = [
		entry('waits', 'waiting'),
		entry('drafted', 'draft'),
		entry('mine', 'sent'),
		entry('new', 'fetched', 9),
		entry('old', 'fetched', 2)
	];
	const going = (size: number) => whatGoes(all, size).map(({ hash }) => hash);
	expect(going(0)).toEqual([]);
	expect(going(5)).toEqual(['old']);
	expect(going(15)).toEqual(['old', 'new']);
	expect(going(1e9)).toEqual(['old', 'new', 'mine']);
});

test('[MEDIA-18] a browser that says its disk is nearly full keeps a tenth of it for the plan', async () => {
	const disk = memoryMediaStore();
	const store = roomyStore(disk, {
		estimate: async () => ({ quota: 1000, usage: 880 }),
		onFail: () => expect.unreachable()
	});
	await disk.put(entry('old', 'fetched', 1), bytes(100));
	await disk.put(entry('new', 'fetched', 2), bytes(100));
	await store.put(entry('mine', 'waiting'), bytes(60));
	expect((await disk.list()).map(({ hash }) => hash)).toEqual(['new', 'mine']);
});

test('[MEDIA-18] where nothing is said of the disk, photos take so much and no more', async () => {
	const disk = memoryMediaStore();
	const store = roomyStore(disk, { onFail: () => expect.unreachable() });
	await disk.put(entry('large', 'fetched'), bytes(MOST_HERE));
	await store.put(entry('mine', 'waiting'), bytes(10));
	expect((await disk.list()).map(({ hash }) => hash)).toEqual(['mine']);
});

test('[MEDIA-18] a disk that takes nothing is said of one’s own photo, which is then held as long as the tab lives', async () => {
	const disk = {
		...memoryMediaStore(),
		put: () => Promise.reject(new CannotKeep('full')),
		read: () => Promise.reject(new CannotKeep('broken'))
	};
	let failed = 0;
	const store = roomyStore(disk, { onFail: () => failed++ });
	await store.put(entry('theirs', 'fetched'), bytes(3));
	expect(failed).toBe(0);
	await store.put(entry('mine', 'waiting'), bytes(3));
	expect(failed).toBe(1);
	expect(await store.read('well', 'mine')).toHaveLength(3);
	expect(await store.read('well', 'other')).toBeUndefined();
	await store.note('well', 'mine', { state: 'sent' });
	expect((await store.list('well')).map(({ state }) => state).sort()).toEqual(['fetched', 'sent']);
});
