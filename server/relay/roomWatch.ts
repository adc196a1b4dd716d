import type { Peer } from './peer.ts';

/** What whoever watches sees of a room. */
export interface WatchedRoom {
	readonly name: string;
	/** The log's last line on the disk. */
	readonly number: number;
	readonly peers: ReadonlySet<Peer>;
}

/** Who looks after second copies is told what happens in rooms. It must not throw, and must not wait. */
export interface RoomWatch {
	/** Somebody was welcomed. */
	joined(room: WatchedRoom, peer: Peer): void;
	/** More of a room is on the disk, up to this log number. */
	kept(room: WatchedRoom, number: number): void;
}
