import type * as Y from 'yjs';

import { RELAY_REFUSALS, type RelayRefusal } from '#lib/protocol/frames.ts';

import { decodeWhole } from '../hooks/decodeWhole.ts';
import { refusalAt, type Change, type Decoded, type RelayHook } from '../hooks/relayHook.ts';

import { isAllNews } from './allNews.ts';
import { applyNews, applyTo, hasAllOf, type Applied } from './document.ts';
import type { Seat } from './seat.ts';

/** An update, who sent it, and whether it was sent to tell all that the room is missing. */
export interface Arrival {
	seat: Seat;
	update: Uint8Array;
	isAnswer: boolean;
}

/** What became of an update: refused, or applied, all of it or less. */
export type TakenIn =
	| { refused: RelayRefusal }
	| (Applied & {
			/** Client ids that belong to the sender's device from now on. */
			claims: number[];
			/** Something that is not the sender's to write was left out. */
			isCut: boolean;
	  });

/** How long a participant's update may take to apply, in milliseconds: what takes longer would take as long at every start. */
const LONGEST = 2000;

/** Asks every hook about an update and applies what they let through. If it throws, the document must not be used any more. */
export function takeIn(
	hooks: readonly RelayHook[],
	doc: Y.Doc,
	arrival: Arrival,
	now = () => performance.now()
): TakenIn {
	const { update } = arrival;
	let read: Decoded | undefined;
	const change: Change = {
		...arrival,
		doc,
		decoded: (most) => (read ??= decodeWhole(update, most)),
		addsNothing: () => hasAllOf(doc, update),
		claims: [],
		isCut: false,
		waits: false
	};
	const reason = refusalAt(hooks, 'onUpdate', change);
	if (reason)
		return { refused: RELAY_REFUSALS.find((known) => known === reason) ?? 'broken-update' };
	const apply = change.update === update && isAllNews(change.decoded(), doc) ? applyNews : applyTo;
	read = undefined; // of a whole plan it is as large as what Yjs makes of it
	const began = now();
	const { added, hasGap } = apply(doc, change.update);
	if (arrival.seat.role === 'participant' && now() - began > LONGEST)
		throw new Error('it took too long to apply');
	const claims = added ? change.claims : [];
	return { added, hasGap: hasGap || change.waits, claims, isCut: change.isCut };
}
