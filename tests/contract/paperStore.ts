import { describe, expect, test } from 'vitest';

import type { PaperStore, StoredPaper } from '#lib/storage/paperStore.ts';

const paper = (name: string, more: Partial<StoredPaper> = {}): StoredPaper => ({
	name,
	room: 'plan',
	text: `{"says":"${name}"}`,
	...more
});

/** What every store of papers promises. `newDevice` makes a fresh device and returns what opens its store, once per tab. */
export function promisesOfPaperStore(name: string, newDevice: () => () => PaperStore) {
	describe(`a store of papers: ${name}`, () => {
		test('[VOTE-65] papers are kept by plan, and an empty store has none', async () => {
			const store = newDevice()();
			expect(await store.list('well')).toEqual([]);
			await store.add('well', [paper('a'), paper('b')]);
			await store.add('road', [paper('c')]);
			const names = (await store.list('well')).map((one) => one.name).sort();
			expect(names).toEqual(['a', 'b']);
			expect(await store.list('road')).toEqual([paper('c')]);
		});

		test('[VOTE-65] a paper is added once and never changed', async () => {
			const store = newDevice()();
			await store.add('well', [paper('a')]);
			await store.add('well', [paper('a', { text: 'another text' }), paper('b')]);
			const kept = (await store.list('well')).sort((a, b) => (a.name < b.name ? -1 : 1));
			expect(kept).toEqual([paper('a'), paper('b')]);
		});

		test('[VOTE-65] the same paper in the box and shown to everybody is kept in both places', async () => {
			const store = newDevice()();
			await store.add('well', [paper('a', { room: 'ballots' }), paper('a')]);
			const rooms = (await store.list('well')).map((one) => one.room).sort();
			expect(rooms).toEqual(['ballots', 'plan']);
		});

		test('[VOTE-65] what is given or taken out is a copy: nobody changes what is kept', async () => {
			const store = newDevice()();
			const given = paper('a');
			await store.add('well', [given]);
			given.text = 'changed after';
			const [taken] = await store.list('well');
			taken!.text = 'changed too';
			expect(await store.list('well')).toEqual([paper('a')]);
		});

		test('[VOTE-65] papers are there when the device is switched on again', async () => {
			const open = newDevice();
			const before = open();
			await before.add('well', [paper('a')]);
			before.close();
			expect(await open().list('well')).toEqual([paper('a')]);
		});
	});
}
