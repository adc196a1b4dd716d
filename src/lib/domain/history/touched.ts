import * as Y from 'yjs';

import type { Plan } from '../plan.ts';
import type { PersonId } from '../shared/ids.ts';
import { handsOf, whose } from './hands.ts';
import { isNumber, Spots } from './spots.ts';

/** What was written in one record or entry, and by whom, as far as they signed. */
export interface Touched {
	by: Set<PersonId>;
	fields: Set<string>;
}

/** What a plan has that is newer than a state of it, by `root id`. What only took something away leaves no such trace. */
export function touchedSince(plan: Plan, state: ReadonlyMap<number, number>): Map<string, Touched> {
	const spots = new Spots(plan.doc);
	const hand = whose(handsOf(plan));
	const found = new Map<string, Touched>();
	for (const [client, structs] of plan.doc.store.clients) {
		const known = state.get(client) ?? 0;
		for (const struct of newest(structs, known)) {
			const spot = spots.of(struct);
			if (!spot || isNumber(spot)) continue;
			const key = `${spot.root} ${spot.id}`;
			const touched = found.get(key) ?? { by: new Set(), fields: new Set() };
			const by = hand(client, Math.max(struct.id.clock, known))?.by;
			if (by !== undefined) touched.by.add(by);
			if (spot.field !== undefined) touched.fields.add(spot.field);
			found.set(key, touched);
		}
	}
	return found;
}

/** How far a document goes, device by device. */
export function stateOf(doc: Y.Doc): Map<number, number> {
	return Y.decodeStateVector(Y.encodeStateVector(doc));
}

/** The items of one device that end after a clock, the last one first. */
function newest(structs: readonly (Y.Item | Y.GC)[], known: number): Y.Item[] {
	const found: Y.Item[] = [];
	for (let at = structs.length - 1; at >= 0; at--) {
		const struct = structs[at];
		if (!struct || struct.id.clock + struct.length <= known) break;
		if (struct instanceof Y.Item) found.push(struct);
	}
	return found;
}
