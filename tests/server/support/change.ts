import * as Y from 'yjs';

import { RIGHTS } from '#lib/protocol/rooms.ts';
import { decodeWhole } from '#server/hooks/decodeWhole.ts';
import type { Change } from '#server/hooks/relayHook.ts';
import type { Seat } from '#server/relay/seat.ts';

/** The plan of `house.ts`; not imported, because that opens a whole house. */
const plan = 'plan-of-the-village-01';

/** Somebody in a room, as a ticket would seat them. */
export function seatOf(given: Partial<Omit<Seat, 'right'>> = {}): Seat {
	const { role = 'participant', room = 'plan' } = given;
	return {
		plan,
		holder: 'holder-1',
		device: 'device-of-somebody-001',
		clients: new Set(),
		address: '127.0.0.1',
		...given,
		role,
		room,
		right: RIGHTS[room][role]
	};
}

/** An update as a hook gets to see it, about to be applied to a document. */
export function changeOf(update: Uint8Array, given: Partial<Change> = {}): Change {
	return {
		seat: seatOf(),
		update,
		doc: new Y.Doc(),
		decoded: (most) => decodeWhole(update, most),
		addsNothing: () => false,
		isAnswer: false,
		claims: [],
		isCut: false,
		waits: false,
		...given
	};
}
