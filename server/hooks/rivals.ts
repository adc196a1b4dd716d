import * as Y from 'yjs';

import type { Decoded } from './relayHook.ts';

/** How many items of one update may say they stand behind the same one and before different ones, or at the beginning of a list. */
const MOST_RIVALS = 500;

/** Whether so many of an update's news want the same place that Yjs would look at each beside all others. */
export function hasManyRivals(structs: Decoded['structs'], doc: Y.Doc): boolean {
	const places = new Map<string, Set<string>>();
	const lists = new Map<string, string>(); // of those at the beginning of a list: which list
	for (const struct of structs) {
		if (!(struct instanceof Y.Item)) continue;
		const list = listOf(struct, lists);
		if (list !== undefined) lists.set(nameOf(struct.id), list);
		if (!struct.rightOrigin || isKnown(struct, doc)) continue;
		const place = struct.origin ? nameOf(struct.origin) : (list ?? '');
		const rights = places.get(place) ?? new Set();
		places.set(place, rights.add(nameOf(struct.rightOrigin)));
		if (rights.size > MOST_RIVALS) return true;
	}
	return false;
}

function isKnown({ id }: Y.Item, doc: Y.Doc): boolean {
	return Y.getState(doc.store, id.client) > id.clock;
}

/** Who stands before the first of a list stands in the same list; whose first one is not in the update shares one place. */
function listOf(item: Y.Item, lists: ReadonlyMap<string, string>): string | undefined {
	const { origin, rightOrigin, parent } = item;
	if (origin) return undefined;
	if (rightOrigin) return lists.get(nameOf(rightOrigin));
	return parent instanceof Y.ID ? nameOf(parent) : String(parent);
}

function nameOf({ client, clock }: Y.ID): string {
	return `${client}:${clock}`;
}
