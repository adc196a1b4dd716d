import * as Y from 'yjs';

import { planIn, type Plan } from '../plan.ts';
import type { PersonId } from '../shared/ids.ts';
import { handsOf, whose, type Hand } from './hands.ts';
import { Spots, type ChangeSpot } from './spots.ts';

/** The updates of a plan as a device or a relay kept them, oldest first. With them, every moment can be seen again. */
export type PlanLog = readonly Uint8Array[];

/** One update of a log: whose it was, and what it changed. */
export interface Moment {
	/** How many updates of the log lead up to it, itself among them: for `planAt`. */
	upTo: number;
	by?: PersonId;
	at?: string;
	client?: number;
	spots: ChangeSpot[];
}

/** A sitting again, moment by moment. An update that cannot be read, or that brought nothing new, is no moment. */
export function momentsOf(log: PlanLog): Moment[] {
	const plan = blank();
	const places = new Spots(plan.doc);
	const moments: (Omit<Moment, 'by' | 'at'> & { clock?: number })[] = [];
	let upTo = 0;
	plan.doc.on('afterTransaction', (transaction) => {
		const spots = places.in(transaction).filter(({ root }) => root !== 'hands');
		const [first] = newIn(transaction);
		if (spots.length > 0) moments.push({ upTo, spots, ...first });
	});
	for (const update of log) {
		upTo += 1;
		take(plan, update);
	}
	const hand = whose(handsOf(plan));
	return moments.map(({ clock, ...moment }) => {
		const owner = moment.client === undefined ? undefined : hand(moment.client, clock ?? 0);
		return { ...moment, ...(owner && { by: owner.by, at: owner.at }) };
	});
}

/** The plan as it was after so many updates of its log. It is a copy: nothing done to it reaches the plan. */
export function planAt(log: PlanLog, upTo: number): Plan {
	const plan = blank();
	for (const update of log.slice(0, upTo)) take(plan, update);
	return plan;
}

/**
 * A shorter log that tells the same: what one hand did within ten minutes becomes one update. Nothing that was
 * written is lost, only the moments in between.
 */
export function shortened(log: PlanLog): Uint8Array[] {
	const hand = whose(handsOf(planAt(log, log.length)));
	const groups: { key: string; updates: Uint8Array[] }[] = [];
	for (const update of log.filter((each) => structsIn(each) !== undefined)) {
		const key = keyOf(update, hand);
		const last = groups.at(-1);
		if (last && (key === undefined || key === last.key)) last.updates.push(update);
		else groups.push({ key: key ?? '', updates: [update] });
	}
	return groups.map(({ updates }) => Y.mergeUpdates(updates));
}

/** A plan that keeps everything ever written, for looking back. */
export function blank(now?: () => string): Plan {
	return planIn(new Y.Doc({ gc: false }), now);
}

/** Applies an update of a log; a broken one is passed over, the others still tell their part. */
export function take(plan: Plan, update: Uint8Array, origin?: unknown): void {
	try {
		Y.applyUpdate(plan.doc, update, origin);
	} catch {
		// Half an update may be in: that is what Yjs keeps for when the rest of it comes.
	}
}

/** The first thing an update wrote: whose it is. Nothing for one that only took away, or that cannot be read. */
export function firstIn(update: Uint8Array): { client: number; clock: number } | undefined {
	return structsIn(update)?.[0]?.id;
}

/** What only took something away belongs to whoever wrote before it: then there is no key. */
function keyOf(
	update: Uint8Array,
	hand: (client: number, clock: number) => Hand | undefined
): string | undefined {
	const first = firstIn(update);
	return first && `${first.client}.${hand(first.client, first.clock)?.clock ?? ''}`;
}

function structsIn(update: Uint8Array) {
	try {
		return Y.decodeUpdate(update).structs;
	} catch {
		return undefined; // `take` passes it over as well, and it would spoil what it is melted with
	}
}

function newIn({ beforeState, afterState }: Y.Transaction): { client: number; clock: number }[] {
	return [...afterState].flatMap(([client, clock]) => {
		const before = beforeState.get(client) ?? 0;
		return clock > before ? [{ client, clock: clock - 1 }] : [];
	});
}
