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
	/** Resolves when the disk has been read, or cannot be. */
	read: Promise<void>;
	/** Resolves when all that was done so far is on the disk, or cannot be. */
	flush(): Promise<void>;
	stop(): void;
}

/** Keeps each room on the disk first and hands every change on to the relay after that. */
export function keepRooms({ docs, disk, lines, safety }: KeepRooms): KeptRooms {
	const keepings = (Object.keys(docs) as OpenRoom[]).map((room) =>
		keepOnDisk(docs[room], {
			room,
			log: disk.log,
			tabs: tabsOf(databaseName(disk.server, disk.plan), room),
			onKept(update, origin, { kept }) {
				if (!kept) safety.keeps = false;
				if (isOurs(origin)) lines.send(room, update);
			},
			onFail: () => (safety.keeps = false)
		})
	);
	return {
		read: Promise.all(keepings).then(() => undefined),
		flush: () => settled(keepings),
		stop() {
			for (const keeping of keepings) void keeping.then(({ stop }) => stop());
			void settled(keepings).then(() => disk.log.close());
		}
	};
}

/** A hand on this device, a file, a migration, an undo: all that nobody else can have sent yet. */
function isOurs(origin: unknown): boolean {
	const from = (origin as { from?: unknown } | null)?.from;
	return from !== 'relay' && from !== 'disk' && from !== 'tab';
}

async function settled(keepings: Promise<Keeping>[]): Promise<void> {
	await Promise.all(keepings.map(async (keeping) => (await keeping).flush()));
}
