import type { Role } from '#lib/protocol/rooms.ts';

import { Refused, type RelayHook } from './relayHook.ts';

const MB = 1024 * 1024;

/** The largest update taken from a role, in bytes: the facilitator may bring a whole plan back at once. */
export const LARGEST_UPDATE: Record<Role, number> = {
	facilitator: 8 * MB,
	participant: MB,
	viewer: MB
};

/** Refuses an update that is larger than its writer's role allows. */
export function sizeLimits(): RelayHook {
	return {
		name: 'size-limits',
		onUpdate({ seat: { role }, update }) {
			if (update.length > LARGEST_UPDATE[role]) throw new Refused('too-large');
		}
	};
}
