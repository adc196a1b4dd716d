import type { Role } from '#lib/protocol/rooms.ts';

import { Refused, type Decoded, type RelayHook } from './relayHook.ts';

const MB = 1024 * 1024;

/** The largest update taken from a role, in bytes: the facilitator may bring a whole plan back at once. */
export const LARGEST_UPDATE: Record<Role, number> = {
	facilitator: 8 * MB,
	participant: MB,
	viewer: MB
};

/** The most single changes in one update: a participant's whole plan after years is far below, a desk may bring more. */
export const MOST_PARTS: Record<Role, number> = {
	facilitator: 1_000_000,
	participant: 50_000,
	viewer: 50_000
};

/** Refuses an update that is larger than its writer's role allows. */
export function sizeLimits(): RelayHook {
	return {
		name: 'size-limits',
		onUpdate({ seat: { role }, update, decoded }) {
			if (update.length > LARGEST_UPDATE[role]) throw new Refused('too-large');
			// Short words for much: a frame of half a megabyte could keep everybody waiting for seconds.
			if (update.length > MOST_PARTS[role]) refuseMany(decoded, MOST_PARTS[role]);
		}
	};
}

/** Refuses more structs than these as soon as they are noticed; what cannot be read, the next hook refuses. */
function refuseMany(decoded: (most: number) => Decoded, most: number) {
	try {
		decoded(most);
	} catch (error) {
		if (error instanceof Refused) throw error;
	}
}
