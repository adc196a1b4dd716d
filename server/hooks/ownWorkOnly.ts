import * as Y from 'yjs';

import { log } from '../log.ts';
import type { Owners } from '../ownership/owners.ts';
import { ownWork, type Mode, type Taken } from '../ownership/ownWork.ts';

import { Refused, type Change, type RelayHook } from './relayHook.ts';
import { DEEPEST } from './soundStructure.ts';

/**
 * Lets a participant write as itself and put things where they may stand. Who leads may carry what anybody wrote,
 * and owns what it said it writes as.
 */
export function ownWorkOnly(
	owners: Pick<Owners, 'of'>,
	modeOf: (plan: string) => Exclude<Mode, 'drop'>
): RelayHook {
	return {
		name: 'own-work-only',
		onUpdate(change) {
			const { plan, role, right, device } = change.seat;
			const ownerOf = (client: number) => owners.of(plan, client);
			if (role === 'facilitator') change.claims = claimsIn(change, ownerOf);
			if (role !== 'participant') return;
			const mode = right === 'drop' ? 'drop' : modeOf(plan);
			const taken = workOf(change, mode, ownerOf);
			if (taken.forged > 0) {
				const who = { plan: plan.slice(0, 6), device: device.slice(0, 6), clients: taken.forged };
				log.warn(who, 'somebody wrote as another device; it was left out');
			}
			if (taken.isTooDeep) throw new Refused('broken-update');
			if (taken.isNothing && taken.isCut) throw new Refused('not-yours');
			Object.assign(change, pick(taken));
		}
	};
}

function workOf(
	change: Change,
	mode: Mode,
	ownerOf: (client: number) => string | undefined
): Taken {
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
		ownerOf,
		deepest: DEEPEST
	});
}

function pick({ update, claims, isCut, waits }: Taken) {
	return { update, claims, isCut, waits };
}

function claimsIn(
	{ decoded, seat, doc }: Change,
	ownerOf: (client: number) => string | undefined
): number[] {
	if (seat.clients.size === 0) return [];
	const news = decoded().structs.filter(
		({ id, length }) =>
			seat.clients.has(id.client) && id.clock + length > Y.getState(doc.store, id.client)
	);
	const clients = new Set(news.map(({ id }) => id.client));
	return [...clients].filter((client) => ownerOf(client) === undefined);
}
