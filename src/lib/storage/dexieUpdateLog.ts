import type { Table } from 'dexie';

import { dexieDisk } from './dexieDisk.ts';
import { inGroups } from './inGroups.ts';
import type { UpdateLog } from './updateLog.ts';

interface Row {
	id?: number;
	room: string;
	bytes: Uint8Array;
}

/** The log of one plan in IndexedDB. Name it with `databaseName`. */
export function dexieUpdateLog(name: string): UpdateLog {
	const disk = dexieDisk(name, { updates: '++id, room' });
	const updates: Table<Row, number> = disk.db.table('updates');
	const rowsOf = (room: string) => updates.where('room').equals(room);
	const append = inGroups((rows: Row[]) => disk.run(() => updates.bulkAdd(rows)));
	// A view would be stored with the whole buffer behind it.
	const rowOf = (room: string, bytes: Uint8Array): Row => ({ room, bytes: bytes.slice() });

	return {
		read: (room) =>
			disk.run(async () => {
				const rows = await rowsOf(room).toArray();
				return { updates: rows.map((row) => row.bytes), upTo: rows.at(-1)?.id ?? 0 };
			}),
		append: (room, update) => append(rowOf(room, update)),
		replace: (room, snapshot, upTo) =>
			disk.run(() =>
				disk.db.transaction('rw', updates, async () => {
					const ids = await rowsOf(room).primaryKeys();
					await updates.bulkDelete(ids.filter((id) => id <= upTo));
					await updates.add(rowOf(room, snapshot));
				})
			),
		close: () => disk.close()
	};
}
