import * as Y from 'yjs';

import { roomPath } from '#lib/protocol/rooms.ts';

import { log } from '../log.ts';
import type { Owners } from '../ownership/owners.ts';
import { ownWork, type Taken } from '../ownership/ownWork.ts';
import type { Mode } from '../ownership/work.ts';

import { Refused, type Change, type RelayHook } from './relayHook.ts';
import { DEEPEST } from './soundStructure.ts';

/** What is known of client ids; without `left` a device may own any number, and without `deskAnswered` no desk has. */
type KnownOwners = Pick<Owners, 'of'> & Partial<Pick<Owners, 'left' | 'deskAnswered'>>;

/**
 * Lets a participant write as itself and put things where they may stand. Who leads may carry what anybody wrote,
 * and owns what it said it writes as.
 */
export function ownWorkOnly(
	owners: KnownOwners,
	modeOf: (plan: string) => Exclude<Mode, 'drop'>
): RelayHook {
	return {
		name: 'own-work-only',
		onUpdate(change) {
			const { plan, role, right, device } = change.seat;
			if (role === 'facilitator') change.claims = claimsIn(change, owners);
			if (role !== 'participant') return;
			const mode = right === 'drop' ? 'drop' : modeOf(plan);
			const taken = workOf(change, mode, owners);
			if (taken.forged > 0) {
				const who = { plan: plan.slice(0, 6), device: device.slice(0, 6), clients: taken.forged };
				log.warn(who, 'somebody wrote as another device; it was left out');
			}
			const isEarly = taken.forged > 0 || !hasAnswered(change, owners);
			const reason = refusalOf(taken, change.isAnswer && isEarly);
			if (reason) throw new Refused(reason);
			Object.assign(change, pick(taken));
		}
	};
}

/** `isEarly`: no desk has answered, or one that had less; who only carries what its owner has yet to bring hears no reproach. */
function refusalOf(taken: Taken, isEarly: boolean) {
	if (taken.isTooMany) return 'too-large';
	if (taken.isTooDeep) return 'broken-update';
	if (!taken.isNothing || !taken.isCut) return undefined;
	return isEarly ? 'waits' : 'not-yours';
}

function hasAnswered({ seat }: Change, owners: KnownOwners): boolean {
	return owners.deskAnswered?.(roomPath(seat.plan, seat.room)) ?? false;
}

function workOf(change: Change, mode: Mode, owners: KnownOwners): Taken {
	const { seat, update, doc, isAnswer } = change;
	const { device, clients: declared } = seat;
	const decoded = change.decoded();
	return ownWork({
		update,
		decoded,
		doc,
		isAnswer,
		mode,
		device,
		declared,
		ownerOf: (client) => owners.of(seat.plan, client),
		mayOwn: owners.left?.(seat) ?? Infinity,
		deskAnswered: hasAnswered(change, owners),
		deepest: DEEPEST
	});
}

function pick({ update, claims, isCut, waits }: Taken) {
	return { update, claims, isCut, waits };
}

function claimsIn({ decoded, seat, doc }: Change, owners: KnownOwners): number[] {
	if (seat.clients.size === 0) return [];
	const news = decoded().structs.filter(
		({ id, length }) =>
			seat.clients.has(id.client) && id.clock + length > Y.getState(doc.store, id.client)
	);
	const clients = [...new Set(news.map(({ id }) => id.client))];
	const free = clients.filter((client) => owners.of(seat.plan, client) === undefined);
	return free.slice(0, owners.left?.(seat) ?? Infinity);
}
