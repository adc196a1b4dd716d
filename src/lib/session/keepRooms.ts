import type * as Y from 'yjs';

import { byHand } from '#lib/domain/shared/origin.ts';
import type { RelayRefusal } from '#lib/protocol/frames.ts';
import type { Right, Room } from '#lib/protocol/rooms.ts';
import { keepOnDisk, type Keeping } from '#lib/storage/keepOnDisk.ts';
import { mergeUpdate } from '#lib/storage/mergeUpdate.ts';
import { tabsOf } from '#lib/storage/tabs.ts';
import { databaseName, type UpdateLog } from '#lib/storage/updateLog.ts';
import { followRelay } from '#lib/sync/followRelay.ts';
import type { RelayHear, RelayLink } from '#lib/sync/relayLink.ts';

import type { Safety } from './safety.svelte.ts';

/** The rooms a screen opens. Names and attendance have a room of their own, which comes with its issue. */
export type OpenRoom = Extract<Room, 'plan' | 'ballots'>;

/** What keeping the rooms of one plan needs, and whom to tell. */
export interface KeepRooms {
	docs: Record<OpenRoom, Y.Doc>;
	disk: { log: UpdateLog; server: string; plan: string };
	safety: Safety;
	onRefused(reason: RelayRefusal): void;
	/** The relay wants another ticket than the one it was given. */
	onNoTicket(): void;
}

/** The rooms of an open plan, on this device's disk and, after `follow`, on the line. */
export interface KeptRooms {
	/** Resolves when the disk has been read, or cannot be. */
	read: Promise<void>;
	follow(ticket: string, right: (room: OpenRoom) => Right): void;
	merge(room: OpenRoom, update: Uint8Array): 'merged' | 'broken';
	flush(): Promise<void>;
	stop(): void;
}

/** Keeps each room on the disk first and hands every change on to the relay after that. */
export function keepRooms(keep: KeepRooms): KeptRooms {
	const { docs, disk, safety } = keep;
	const rooms = Object.keys(docs) as OpenRoom[];
	const links = new Map<OpenRoom, RelayLink>();
	const keepings = rooms.map((room) =>
		keepOnDisk(docs[room], {
			room,
			log: disk.log,
			tabs: tabsOf(databaseName(disk.server, disk.plan), room),
			onKept(update, origin, { kept }) {
				if (!kept) safety.keeps = false;
				if (isOurs(origin)) links.get(room)?.send(update);
			},
			onFail: () => (safety.keeps = false)
		})
	);
	const unfollow = () => {
		for (const link of links.values()) link.stop();
		links.clear();
	};

	return {
		read: Promise.all(keepings).then(() => undefined),
		follow(ticket, right) {
			unfollow();
			for (const room of rooms) {
				const hear = hearing(keep, room, unfollow);
				const { plan } = disk;
				const follow = {
					base: relayBase(),
					plan,
					room,
					ticket,
					right: right(room),
					doc: docs[room]
				};
				links.set(room, followRelay({ ...follow, hear }));
			}
		},
		merge: (room, update) => mergeUpdate(docs[room], update),
		flush: () => settled(keepings),
		stop() {
			unfollow();
			for (const keeping of keepings) void keeping.then(({ stop }) => stop());
			void settled(keepings).then(() => disk.log.close());
		}
	};
}

function hearing(keep: KeepRooms, room: OpenRoom, unfollow: () => void): RelayHear {
	const { safety } = keep;
	return {
		onState: (link) => safety.note(room, link === 'open' ? { link } : { link, caughtUp: false }),
		onWaiting: (waiting) => safety.note(room, { waiting }),
		onCaughtUp: () => safety.note(room, { caughtUp: true }),
		onWelcome: () => undefined, // a new epoch needs no special care: each catch-up brings all the relay lacks
		onRefused: ({ reason }) => keep.onRefused(reason),
		onClosed(_reason, then) {
			if (then !== 'new-ticket') return;
			unfollow();
			keep.onNoTicket();
		},
		onTrouble: () => undefined // one unreadable frame; the next catch-up asks for it again
	};
}

function isOurs(origin: unknown): boolean {
	const from = (origin as { from?: unknown } | null)?.from;
	return byHand(origin) || from === 'file' || from === 'migration';
}

async function settled(keepings: Promise<Keeping>[]): Promise<void> {
	await Promise.all(keepings.map(async (keeping) => (await keeping).flush()));
}

function relayBase(): string {
	return location.origin.replace(/^http/, 'ws');
}
