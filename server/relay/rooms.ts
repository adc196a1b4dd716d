import { Refused } from '../hooks/relayHook.ts';

import type { Peer } from './peer.ts';
import { Room, type RoomKeeping } from './room.ts';

/** How many sockets one room takes: more than a village has, less than a laptop can bear. */
const MOST_PEERS = 600;

/** The rooms somebody is in. Each is read once however many come at the same time, and let go with the last one. */
export class Rooms {
	readonly #open = new Map<string, Promise<Room>>();
	readonly #lookers = new WeakMap<Room, number>();

	constructor(private readonly keeping: RoomKeeping) {}

	/** Lets a peer into a room, reading it first if need be. Rejects if its log cannot be read or it is full. */
	async join(name: string, peer: Peer): Promise<Room> {
		return this.#enter(name, (room) => {
			if (room.peers.size >= MOST_PEERS) throw new Refused('roomFull');
			room.peers.add(peer);
		});
	}

	/** A room that is open. */
	opened(name: string): Promise<Room> | undefined {
		return this.#open.get(name);
	}

	/** Looks into a room without being in it, reading it first if need be. Rejects if its log cannot be read. */
	async look<T>(name: string, see: (room: Room) => Promise<T>): Promise<T> {
		const room = await this.#enter(name, (open) => this.#counts(open, 1));
		try {
			return await see(room);
		} finally {
			this.#counts(room, -1);
			void this.leave(room);
		}
	}

	/** Lets a peer go, and the room with the last one, as soon as everything is on the disk. */
	async leave(room: Room, peer?: Peer) {
		if (peer) room.peers.delete(peer);
		const opening = this.#open.get(room.name);
		await room.flushed();
		if (room.peers.size === 0) await room.rest();
		await room.flushed(); // somebody may have come, written and left meanwhile
		const current = await opening?.catch(() => undefined); // a failed reading is no room to let go
		// Nothing may wait between this question and its answer: two rooms of one name would share log numbers.
		const isEmpty = room.peers.size + this.#lookersIn(room) === 0;
		if (opening && current === room && isEmpty) this.#forget(room.name, opening);
	}

	/** Resolves when every room has everything on the disk. */
	async flushed() {
		const rooms = await Promise.allSettled(this.#open.values());
		await Promise.all(rooms.flatMap((r) => (r.status === 'fulfilled' ? r.value.flushed() : [])));
	}

	get size(): number {
		return this.#open.size;
	}

	/** Opens a room and holds it, with nothing between knowing that it is the open one and `hold`. */
	async #enter(name: string, hold: (room: Room) => void): Promise<Room> {
		const opening = this.#open.get(name) ?? this.#read(name);
		const room = await opening;
		// The last one may have left, or the store failed, between our two lines.
		if (this.#open.get(name) === opening && !room.isSpoiled) {
			hold(room);
			return room;
		}
		if (room.isSpoiled) this.#forget(name, opening);
		return this.#enter(name, hold);
	}

	#counts(room: Room, more: number) {
		this.#lookers.set(room, this.#lookersIn(room) + more);
	}

	#lookersIn(room: Room): number {
		return this.#lookers.get(room) ?? 0;
	}

	#read(name: string): Promise<Room> {
		const opening = Room.open(this.keeping, name);
		this.#open.set(name, opening);
		opening.catch(() => this.#forget(name, opening)); // whoever joins hears of it
		return opening;
	}

	#forget(name: string, opening: Promise<Room>) {
		if (this.#open.get(name) === opening) this.#open.delete(name);
	}
}
