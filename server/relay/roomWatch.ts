import type { Peer } from './peer.ts';
import type { Room } from './room.ts';

/** Who looks after second copies is told what happens in rooms. It must not throw, and must not wait. */
export interface RoomWatch {
	/** Somebody was welcomed. */
	joined(room: Room, peer: Peer): void;
	/** More of a room is on the disk, up to this log number. */
	kept(room: Room, number: number): void;
}
