import * as Y from 'yjs';

import type { Decoded } from '../hooks/relayHook.ts';

type Struct = Decoded['structs'][number];

/**
 * Whether a document has nothing of an update yet and all it builds on: then what applying it adds is the update
 * itself, and nobody need write that down afresh. Asks once for each struct and delete, in their order.
 */
export function isAllNews({ structs, ds }: Decoded, doc: Y.Doc): boolean {
	const ends = new Map<number, number>();
	const endOf = (client: number) => ends.get(client) ?? Y.getState(doc.store, client);
	const follows = (struct: Struct) => {
		const { client, clock } = struct.id;
		if (struct instanceof Y.Skip || clock !== endOf(client)) return false;
		if (!basesOf(struct).every((base) => base.clock < endOf(base.client))) return false;
		ends.set(client, clock + struct.length);
		return true;
	};
	return structs.length > 0 && structs.every(follows) && isKnown(ds, endOf);
}

function basesOf(struct: Struct): Y.ID[] {
	if (!(struct instanceof Y.Item)) return [];
	return [struct.origin, struct.rightOrigin, struct.parent].filter((id) => id instanceof Y.ID);
}

function isKnown({ clients }: Decoded['ds'], endOf: (client: number) => number): boolean {
	for (const [client, ranges] of clients) {
		const end = endOf(client);
		if (!ranges.every(({ clock, len }) => clock + len <= end)) return false;
	}
	return true;
}
