import { roomPath, ROOMS } from '#lib/protocol/rooms.ts';

import type { Copies } from '../copies/copies.ts';
import type { MediaFolder } from '../media/mediaFolder.ts';
import { namedIn } from '../media/namedIn.ts';
import { ownedBy, type Owners } from '../ownership/owners.ts';
import type { Rooms } from '../relay/rooms.ts';
import type { RoomStore } from '../store/roomStore.ts';

import { noteErased } from './erasedAt.ts';

/** Where a plan is kept, and who looks after it. */
export interface Keeping {
	store: RoomStore;
	rooms: Rooms;
	owners: Owners;
	copies: Pick<Copies, 'erased'>;
	media?: MediaFolder | undefined;
	now?: (() => number) | undefined;
}

const NOTHING: Awaited<ReturnType<typeof ownedBy>> = { keys: [], clients: [] };

/**
 * Leaves of a plan only what it shows now, on the disk too: what was taken away or written over before, and, if a
 * device is named, which client ids were that device's. Photos and recordings no room names any more go too. People may
 * be in its rooms meanwhile; copies follow.
 */
export async function erasePlan(keeping: Keeping, plan: string, device?: string) {
	const { store, rooms, owners, copies, now = Date.now } = keeping;
	const owned = device === undefined ? NOTHING : await ownedBy(store, plan, device);
	const left: Uint8Array[] = [];
	for (const room of ROOMS) {
		await rooms.look(roomPath(plan, room), async (open) => {
			await open.erase(owned.keys);
			left.push(await open.whole());
		});
	}
	await keeping.media?.leaveOnly(plan, namedIn(left));
	owners.takeBack(plan, owned.clients);
	await noteErased(store, plan, now());
	copies.erased(plan);
}
