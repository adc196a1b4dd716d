import { Dexie } from 'dexie';

import { CannotKeep, cannotKeep } from './cannotKeep.ts';

/** An open database, and the one way to use it: whatever goes wrong comes out as a `CannotKeep`. */
export interface DexieDisk {
	db: Dexie;
	run<T>(work: () => PromiseLike<T>): Promise<T>;
	close(): void;
}

/** Opens a database whose writes are on the disk when they say so. `tables` as in Dexie's `stores`; only ever add to it. */
export function dexieDisk(name: string, tables: Record<string, string>): DexieDisk {
	const db = new Dexie(name, { chromeTransactionDurability: 'strict' });
	db.version(1).stores(tables);
	db.on('versionchange', () => {
		db.close(); // or a tab with a newer app waits for this one and stays blank
		return false;
	});
	const blocked = new Promise<never>((_, fail) =>
		db.on('blocked', () => {
			fail(new CannotKeep('blocked'));
			return false; // no line in the console: the person is told
		})
	);
	const opened = Promise.race([db.open(), blocked]);
	opened.catch(() => undefined); // said again, to somebody who listens, by each run below

	return {
		db,
		async run(work) {
			try {
				await opened;
				return await work();
			} catch (thrown) {
				throw cannotKeep(thrown);
			}
		},
		close: () => db.close()
	};
}
