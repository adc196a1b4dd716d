import { describe, expect, test } from 'vitest';

import type { Shelf, ShelfEntry } from '#lib/storage/shelf.ts';

const entry = (plan: string, more: Partial<ShelfEntry> = {}): ShelfEntry => ({
	plan,
	server: 'laptop',
	title: 'A village plan',
	village: 'Sukamaju',
	language: 'id',
	role: 'participant',
	holder: 'holder-1',
	openedAt: '2026-11-23T09:00:00+07:00',
	...more
});

/** What every shelf promises. `newDevice` makes a fresh device and returns what opens its shelf, once per tab. */
export function promisesOfShelf(name: string, newDevice: () => () => Shelf) {
	describe(`a shelf: ${name}`, () => {
		promisesOfPlans(newDevice);
	});
}

function promisesOfPlans(newDevice: () => () => Shelf) {
	test('[KEEP-14] an empty shelf lists nothing and finds nothing', async () => {
		const shelf = newDevice()();
		expect(await shelf.list()).toEqual([]);
		expect(await shelf.get('well', 'laptop')).toBeUndefined();
	});

	test('[KEEP-14] plans are listed newest first, whatever zone their time is written in', async () => {
		const shelf = newDevice()();
		await shelf.put(entry('middle', { openedAt: '2026-11-23T09:00:00+07:00' })); // 02:00 in UTC
		await shelf.put(entry('oldest', { openedAt: '2026-11-23T10:00:00+09:00' })); // 01:00
		await shelf.put(entry('newest', { openedAt: '2026-11-23T03:00:00+00:00' })); // 03:00

		const listed = (await shelf.list()).map(({ plan }) => plan);
		expect(listed).toEqual(['newest', 'middle', 'oldest']);
	});

	test('[KEEP-14] the same plan from two laptops is two entries, and each is taken away alone', async () => {
		const shelf = newDevice()();
		await shelf.put(entry('well', { ticket: 'a.b' }));
		await shelf.put(entry('well', { server: 'host', code: '12345678' }));
		expect(await shelf.get('well', 'laptop')).toEqual(entry('well', { ticket: 'a.b' }));

		await shelf.remove('well', 'laptop');
		expect(await shelf.list()).toEqual([entry('well', { server: 'host', code: '12345678' })]);
	});

	test('[KEEP-14] putting a plan again replaces its entry whole', async () => {
		const shelf = newDevice()();
		await shelf.put(entry('well', { ticket: 'a.b', title: 'Before' }));
		await shelf.put(entry('well', { title: 'After' }));

		expect(await shelf.list()).toEqual([entry('well', { title: 'After' })]);
	});

	test('[KEEP-1] the shelf is as it was when the device is switched on again', async () => {
		const open = newDevice();
		const before = open();
		await before.put(entry('well', { code: '12345678' }));
		before.close();

		const after = open();
		expect(await after.get('well', 'laptop')).toEqual(entry('well', { code: '12345678' }));
	});
}
