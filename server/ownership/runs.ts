import * as Y from 'yjs';

import type { Decoded } from '../hooks/relayHook.ts';

/** One change as Yjs reads it from an update. */
export type Struct = Decoded['structs'][number];

/** Whose a client id is: the sender's, nobody's and brought along, or another device's. */
export type Whose = 'mine' | 'carried' | 'foreign';

/** What an update says in the name of one client id, and how far it was looked at. */
export interface Run {
	readonly client: number;
	readonly whose: Whose;
	/** What the room has not got yet, in order. */
	readonly news: Struct[];
	/** What of it may stand. */
	readonly taken: Struct[];
	/** The clock up to which the room and `taken` reach. */
	end: number;
	/** True once nothing more of it is looked at. */
	isOver: boolean;
}

/** Sorts an update's news by client id. Those who bring nothing new are left out. */
export function runsOf(
	structs: readonly Struct[],
	doc: Y.Doc,
	whose: (client: number, news: ReadonlySet<number>) => Whose
): Map<number, Run> {
	const news = new Map<number, Struct[]>();
	for (const struct of structs) {
		const { client, clock } = struct.id;
		if (clock + struct.length <= Y.getState(doc.store, client)) continue;
		const known = news.get(client);
		if (known) known.push(struct);
		else news.set(client, [struct]);
	}
	const clients = new Set(news.keys());
	const run = (client: number, of: Struct[]): Run => ({
		client,
		whose: whose(client, clients),
		news: of,
		taken: [],
		end: Y.getState(doc.store, client),
		isOver: false
	});
	return new Map([...news].map(([client, of]) => [client, run(client, of)]));
}
