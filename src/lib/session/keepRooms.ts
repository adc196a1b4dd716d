import type * as Y from 'yjs';

import { keepOnDisk, type Keeping } from '#lib/storage/keepOnDisk.ts';
import { tabsOf } from '#lib/storage/tabs.ts';
import { databaseName, type UpdateLog } from '#lib/storage/updateLog.ts';

import type { Lines, OpenRoom } from './lines.ts';
import type { Safety } from './safety.svelte.ts';

/** Where the rooms of one plan are kept, and the lines that carry them on. */
export interface KeepRooms {
	docs: Record<OpenRoom, Y.Doc>;
	disk: { log: UpdateLog; server: string; plan: string };
	lines: Lines;
	safety: Safety;
}

/** The rooms of an open plan on this device's disk. */
export interface KeptRooms {
	/** One room, as soon as the disk has been read, or cannot be. */
	of(room: OpenRoom): Promise<Keeping>;
	/** Resolves when all of them have been. */
	read: Promise<void>;
	/** Resolves when all that was done so far is on the disk, or cannot be. */
	flush(): Promise<void>;
	stop(): void;
}

/** Keeps each room on the disk first and hands every change on to the relay after that. */
export function keepRooms({ docs, disk, lines, safety }: KeepRooms): KeptRooms {
	const keep = (room: OpenRoom) =>
		keepOnDisk(docs[room], {
			room,
			log: disk.log,
			tabs: tabsOf(databaseName(disk.server, disk.plan), room),
			onChange(origin) {
				if (isOurs(origin)) safety.writing += 1;
			},
			onKept(update, origin, { kept }) {
				if (!kept) safety.keeps = false;
				if (!isOurs(origin)) return;
				safety.writing -= 1;
				lines.send(room, update);
			},
			onFail: () => (safety.keeps = false)
		});
	const rooms = { plan: keep('plan'), ballots: keep('ballots') };
	const all = Promise.all(Object.values(rooms));
	const flush = async () => void (await Promise.all((await all).map((room) => room.flush())));
	return {
		of: (room) => rooms[room],
		read: all.then(() => undefined),
		flush,
		stop() {
			void all.then((keepings) => keepings.forEach(({ stop }) => stop()));
			void flush().then(() => disk.log.close());
		}
	};
}

/** A hand on this device, a file, a migration, an undo: all that nobody else can have sent yet. */
function isOurs(origin: unknown): boolean {
	const from = (origin as { from?: unknown } | null)?.from;
	return from !== 'relay' && from !== 'disk' && from !== 'tab';
}
