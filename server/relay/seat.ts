import type { Right, Role, Room } from '#lib/protocol/rooms.ts';

/** Who sits at a socket, as its ticket says. `clients` grows when the device says more of its Yjs client ids. */
export interface Seat {
	plan: string;
	room: Room;
	role: Role;
	right: Right;
	holder: string;
	device: string;
	clients: Set<number>;
	/** Where it comes from, for limits; never written down whole. */
	address: string;
}
