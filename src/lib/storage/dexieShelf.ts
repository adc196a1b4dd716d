import type { Table } from 'dexie';

import { dexieDisk } from './dexieDisk.ts';
import { DEVICE_DATABASE, newestFirst, type Shelf, type ShelfEntry } from './shelf.ts';

/** The shelf in IndexedDB. A name is given in tests only. */
export function dexieShelf(name = DEVICE_DATABASE): Shelf {
	const disk = dexieDisk(name, { plans: '[server+plan]' });
	const plans: Table<ShelfEntry, [string, string]> = disk.db.table('plans');

	return {
		list: () => disk.run(async () => newestFirst(await plans.toArray())),
		get: (plan, server) => disk.run(() => plans.get([server, plan])),
		put: (entry) =>
			disk.run(async () => {
				await plans.put(entry);
			}),
		remove: (plan, server) => disk.run(() => plans.delete([server, plan])),
		close: () => disk.close()
	};
}
