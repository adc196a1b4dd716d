import { readRoomPath, RIGHTS } from '#lib/protocol/rooms.ts';
import { contentsOf } from '#lib/protocol/ticket.ts';

import { Refused, type RelayHook } from './relayHook.ts';

/** A ticket opens the rooms of its plan that its role may see. A room that is not there is answered the same. */
export function ownPlanOnly(): RelayHook {
	return {
		name: 'own-plan-only',
		onJoin({ pathname, token }) {
			const ticket = contentsOf(token ?? '');
			const room = readRoomPath(pathname);
			const isOpen =
				ticket && room?.plan === ticket.plan && RIGHTS[room.room][ticket.role] !== 'none';
			if (!isOpen) throw new Refused('notForYou');
		}
	};
}
