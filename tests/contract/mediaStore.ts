import { describe, expect, test } from 'vitest';

import type { MediaState, MediaStore } from '#lib/storage/mediaStore.ts';

const HASH = ['a', 'b', 'c'].map((letter) => letter.repeat(64)) as [string, string, string];
const entry = (hash: string, state: MediaState = 'waiting', plan = 'well') => ({
	plan,
	hash,
	state,
	usedAt: 1
});
const bytes = (...values: number[]) => Uint8Array.from(values);

/** What every store of media promises. `newDevice` makes a fresh device and returns what opens its store, once per tab. */
export function promisesOfMediaStore(name: string, newDevice: () => () => MediaStore) {
	describe(`a store of media: ${name}`, () => {
		test('[MEDIA-15] a picture is kept by plan and hash, and found again after the device was off', async () => {
			const open = newDevice();
			const store = open();
			expect(await store.read('well', HASH[0])).toBeUndefined();
			await store.put(entry(HASH[0]), bytes(1, 2, 3));
			store.close();
			const again = open();
			expect([...((await again.read('well', HASH[0])) ?? [])]).toEqual([1, 2, 3]);
			expect(await again.read('road', HASH[0])).toBeUndefined();
			expect(await again.list('well')).toEqual([{ ...entry(HASH[0]), size: 3 }]);
			expect(await again.list('road')).toEqual([]);
		});

		test('[MEDIA-15] what is listed says where it stands, for one plan or for all', async () => {
			const store = newDevice()();
			await store.put(entry(HASH[0]), bytes(1));
			await store.put(entry(HASH[1], 'fetched', 'road'), bytes(1, 2));
			await store.note('well', HASH[0], { state: 'sent' });
			await store.note('road', HASH[1], { usedAt: 7 });
			await store.note('road', HASH[2], { usedAt: 7 });
			const all = (await store.list()).sort((a, b) => a.size - b.size);
			expect(all.map(({ state, usedAt, size }) => [state, usedAt, size])).toEqual([
				['sent', 1, 1],
				['fetched', 7, 2]
			]);
			expect(await store.list('road')).toHaveLength(1);
		});

		test('[MEDIA-15] what is put twice is one thing, and what is removed is gone with its bytes', async () => {
			const store = newDevice()();
			await store.put(entry(HASH[0], 'draft'), bytes(1));
			await store.put(entry(HASH[0], 'waiting'), bytes(1));
			await store.put(entry(HASH[1]), bytes(2));
			expect((await store.list('well')).map(({ state }) => state)).toEqual(['waiting', 'waiting']);
			await store.remove('well', HASH[0]);
			expect(await store.read('well', HASH[0])).toBeUndefined();
			expect((await store.list()).map(({ hash }) => hash)).toEqual([HASH[1]]);
		});

		test('[MEDIA-15] a piece of a larger buffer is kept alone, and what is given is not changed by who gave it', async () => {
			const store = newDevice()();
			const buffer = bytes(9, 1, 2, 9);
			await store.put(entry(HASH[0]), buffer.subarray(1, 3));
			buffer.fill(0);
			const read = await store.read('well', HASH[0]);
			expect([...(read ?? [])]).toEqual([1, 2]);
			expect(read?.buffer.byteLength).toBe(2);
		});
	});
}
