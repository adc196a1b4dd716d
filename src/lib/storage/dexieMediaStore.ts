import type { Table } from 'dexie';

import { dexieDisk } from './dexieDisk.ts';
import { MEDIA_DATABASE, type MediaEntry, type MediaStore } from './mediaStore.ts';

interface Bytes {
	plan: string;
	hash: string;
	bytes: Uint8Array;
}

/** Media in IndexedDB, what is known of them apart from their bytes. A name is given in tests only. */
export function dexieMediaStore(name = MEDIA_DATABASE): MediaStore {
	const disk = dexieDisk(name, { entries: '[plan+hash], plan', bytes: '[plan+hash]' });
	const entries: Table<MediaEntry, [string, string]> = disk.db.table('entries');
	const contents: Table<Bytes, [string, string]> = disk.db.table('bytes');
	const both = <T>(work: () => Promise<T>) =>
		disk.run(() => disk.db.transaction('rw', entries, contents, work));

	return {
		put: ({ plan, hash, state, usedAt }, bytes) =>
			both(async () => {
				await contents.put({ plan, hash, bytes: bytes.slice() });
				await entries.put({ plan, hash, state, usedAt, size: bytes.byteLength });
			}),
		read: (plan, hash) => disk.run(async () => (await contents.get([plan, hash]))?.bytes),
		note: (plan, hash, news) =>
			disk.run(async () => {
				await entries.update([plan, hash], news);
			}),
		list: (plan) =>
			disk.run(() =>
				plan === undefined ? entries.toArray() : entries.where('plan').equals(plan).toArray()
			),
		remove: (plan, hash) =>
			both(async () => {
				await contents.delete([plan, hash]);
				await entries.delete([plan, hash]);
			}),
		close: () => disk.close()
	};
}
