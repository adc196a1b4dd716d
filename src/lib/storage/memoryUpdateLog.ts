import { CannotKeep } from './cannotKeep.ts';
import type { UpdateLog } from './updateLog.ts';

interface Row {
	at: number;
	room: string;
	bytes: Uint8Array;
}

/** A disk made of memory. Two logs over the same one are two tabs of one browser. */
export interface MemoryDisk {
	rows: Row[];
	last: number;
}

/** An empty disk made of memory. */
export function memoryDisk(): MemoryDisk {
	return { rows: [], last: 0 };
}

/** A log for tests, for the command line, and for a browser that keeps nothing: gone when its disk is. */
export function memoryUpdateLog(disk = memoryDisk()): UpdateLog {
	let open = true;
	const put = (room: string, update: Uint8Array) =>
		disk.rows.push({ at: ++disk.last, room, bytes: update.slice() });
	const whileOpen = async <T>(work: () => T) => {
		if (!open) throw new CannotKeep('blocked');
		return work();
	};

	return {
		read: (room) =>
			whileOpen(() => {
				const rows = disk.rows.filter((row) => row.room === room);
				return { updates: rows.map((row) => row.bytes.slice()), upTo: rows.at(-1)?.at ?? 0 };
			}),
		append: (room, update) => whileOpen(() => void put(room, update)),
		replace: (room, snapshot, upTo) =>
			whileOpen(() => {
				disk.rows = disk.rows.filter((row) => row.room !== room || row.at > upTo);
				put(room, snapshot);
			}),
		close: () => void (open = false)
	};
}
