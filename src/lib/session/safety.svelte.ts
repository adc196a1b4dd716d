import type { RelayState } from '#lib/sync/relayLink.ts';
import type { Room } from '#lib/protocol/rooms.ts';

/**
 * Where the last change of this device is: only in this tab, just going onto this device, on it, on the laptop's disk,
 * or somewhere else as well.
 */
export type Whereabouts = 'only-open' | 'saving' | 'on-device' | 'at-laptop' | 'second-copy';

interface RoomState {
	link: RelayState;
	caughtUp: boolean;
	waiting: number;
	copied: boolean;
}

/** True where there is a room, and this holds for each. */
function every(of: Partial<Record<Room, RoomState>>, test: (room: RoomState) => boolean): boolean {
	const rooms = Object.values(of);
	return rooms.length > 0 && rooms.every(test);
}

const NOTHING_HEARD: RoomState = {
	link: 'connecting',
	caughtUp: false,
	waiting: 0,
	copied: false
};

/** Where each change is safe, as honestly as this device can know it. */
export class Safety {
	#rooms = $state<Partial<Record<Room, RoomState>>>({});
	/** Cleared when this device can keep nothing: a full disk, a private window. */
	keeps = $state(true);
	/** Changes whose bytes are on their way to this device's disk. */
	writing = $state(0);

	readonly connected = $derived(
		every(this.#rooms, ({ link, caughtUp }) => link === 'open' && caughtUp)
	);
	readonly waiting = $derived(
		Object.values(this.#rooms).reduce((sum, { waiting }) => sum + waiting, 0)
	);
	/** Nothing of this device is only here. */
	readonly arrived = $derived(this.connected && this.waiting + this.writing === 0);
	readonly where: Whereabouts = $derived.by(() => {
		if (this.arrived)
			return every(this.#rooms, ({ copied }) => copied) ? 'second-copy' : 'at-laptop';
		if (!this.keeps) return 'only-open';
		return this.writing > 0 ? 'saving' : 'on-device';
	});

	/** Notes what a room's line says. */
	note(room: Room, change: Partial<RoomState>): void {
		const before = this.#rooms[room] ?? NOTHING_HEARD;
		this.#rooms[room] = { ...before, ...change };
	}
}
