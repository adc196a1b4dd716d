import * as Y from 'yjs';

import type { Plan } from '../plan.ts';
import { instant } from '../shared/dates.ts';
import type { PersonId } from '../shared/ids.ts';
import { compare } from '../shared/stamp.ts';
import { handsOf, whose } from './hands.ts';
import { isNumber, Spots, type ChangeSpot } from './spots.ts';

/** What one hand did to one record within about ten minutes, as far as a plan still shows it. */
export interface Deed {
	/** Nobody and no time for what was changed before there were signatures. */
	by?: PersonId;
	/** ISO 8601, by that device's clock: when these ten minutes began. */
	at?: string;
	/** The number of the device, for "take back everything this device did". */
	client: number;
	root: string;
	id: string;
	/** True when the record, or the entry, was made by it. */
	made: boolean;
	/** The fields it wrote, also those that others wrote over since. */
	fields: string[];
}

/**
 * Who changed what, and when, read off the plan itself: who, what and in which ten minutes stays known for ever, the
 * words that were written over do not. Those are in a log (see `replay.ts`). Oldest first.
 */
export function historyOf(plan: Plan): Deed[] {
	const hand = whose(handsOf(plan));
	const deeds = new Map<string, Deed>();
	for (const { client, clock, spot } of spotsOf(plan)) {
		const owner = hand(client, clock);
		const key = `${client}.${owner?.clock ?? ''} ${spot.root} ${spot.id}`;
		const deed = deeds.get(key) ?? begun(client, owner, spot);
		if (spot.field === undefined) deed.made = true;
		else if (!deed.fields.includes(spot.field)) deed.fields.push(spot.field);
		deeds.set(key, deed);
	}
	return inTime([...deeds.values()]);
}

/** What became of one record, oldest first. */
export function historyOfRecord(plan: Plan, root: string, id: string): Deed[] {
	return historyOf(plan).filter((deed) => deed.root === root && deed.id === id);
}

/** Every change a plan still shows a trace of, what devices write by themselves left out. */
function spotsOf({ doc }: Plan): { client: number; clock: number; spot: ChangeSpot }[] {
	const spots = new Spots(doc);
	return [...doc.store.clients.values()].flat().flatMap((struct) => {
		const spot = struct instanceof Y.Item ? spots.of(struct) : undefined;
		return spot && spot.root !== 'hands' && !isNumber(spot) ? [{ ...struct.id, spot }] : [];
	});
}

function begun(
	client: number,
	owner: { by: PersonId; at: string } | undefined,
	{ root, id }: { root: string; id: string }
): Deed {
	const who = owner && { by: owner.by, at: owner.at };
	return { ...who, client, root, id, made: false, fields: [] };
}

/** By time; what has none came first. Nothing but the order of these lines depends on clocks. */
function inTime(deeds: Deed[]): Deed[] {
	const timed = deeds.map((deed) => ({ deed, time: deed.at === undefined ? 0 : instant(deed.at) }));
	timed.sort(
		(a, b) =>
			a.time - b.time ||
			a.deed.client - b.deed.client ||
			compare(a.deed.root, b.deed.root) ||
			compare(a.deed.id, b.deed.id)
	);
	return timed.map(({ deed }) => deed);
}
