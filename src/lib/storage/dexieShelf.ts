import type { Table } from 'dexie';

import { dexieDisk } from './dexieDisk.ts';
import { DEVICE_DATABASE, newestFirst, type Shelf, type ShelfEntry } from './shelf.ts';

interface Setting {
	name: string;
	value: string;
}

/** The shelf in IndexedDB. A name is given in tests only. */
export function dexieShelf(name = DEVICE_DATABASE): Shelf {
	const disk = dexieDisk(name, { plans: '[server+plan]', settings: 'name' });
	const plans: Table<ShelfEntry, [string, string]> = disk.db.table('plans');
	const settings: Table<Setting, string> = disk.db.table('settings');
	const recall = async (setting: string) => (await settings.get(setting))?.value;
	const remember = async (setting: string, value: string) => {
		await settings.put({ name: setting, value });
	};

	return {
		list: () => disk.run(async () => newestFirst(await plans.toArray())),
		get: (plan, server) => disk.run(() => plans.get([server, plan])),
		put: (entry) =>
			disk.run(async () => {
				await plans.put(entry);
			}),
		remove: (plan, server) => disk.run(() => plans.delete([server, plan])),
		recall: (setting) => disk.run(() => recall(setting)),
		remember: (setting, value) => disk.run(() => remember(setting, value)),
		recallOr: (setting, value) =>
			disk.run(() =>
				disk.db.transaction('rw', settings, async () => {
					const known = await recall(setting);
					if (known === undefined) await remember(setting, value);
					return known ?? value;
				})
			),
		close: () => disk.close()
	};
}
