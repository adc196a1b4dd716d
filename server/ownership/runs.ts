import * as Y from 'yjs';

import type { Decoded } from '../hooks/relayHook.ts';

/** One change as Yjs reads it from an update. */
export type Struct = Decoded['structs'][number];

/** Whose a client id is: the sender's, nobody's and brought along, nobody's and not wanted, or another device's. */
export type Whose = 'mine' | 'carried' | 'nobodys' | 'foreign';

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
	/** It begins in the middle of a struct, of which the room has the beginning. */
	readonly isRest: boolean;
	/** True once nothing more of it is looked at. */
	isOver: boolean;
}

/** What an update brings that the room has not got, by client id. */
export type News = ReadonlyMap<number, readonly Struct[]>;

/** Sorts an update's news by client id. Those who bring nothing new are left out. `sort` is asked once for all. */
export function runsOf(
	structs: readonly Struct[],
	doc: Y.Doc,
	sort: (news: News) => (client: number) => Whose
): Map<number, Run> {
	const news = new Map<number, Struct[]>();
	const rests = new Set<number>();
	for (const struct of structs) {
		const { client, clock } = struct.id;
		const state = Y.getState(doc.store, client);
		if (clock + struct.length <= state) continue;
		const known = news.get(client);
		if (known) known.push(struct);
		else news.set(client, [clock < state ? restOf(struct, state, doc) : struct]);
		if (clock < state) rests.add(client);
	}
	const whose = sort(news);
	const run = (client: number, of: Struct[]): Run => ({
		client,
		whose: whose(client),
		news: of,
		taken: [],
		end: Y.getState(doc.store, client),
		isRest: rests.has(client),
		isOver: false
	});
	return new Map([...news].map(([client, of]) => [client, run(client, of)]));
}

/** What the room has not got of a struct, behind what it has: Yjs believes what the struct says of where that is. */
function restOf(struct: Struct, state: number, doc: Y.Doc): Struct {
	const { client, clock } = struct.id;
	const id = Y.createID(client, state);
	const length = clock + struct.length - state;
	if (struct instanceof Y.Skip) return new Y.Skip(id, length);
	const before = Y.createID(client, state - 1);
	const known = Y.getItem(doc.store, before) as Y.Item | Y.GC;
	if (!(struct instanceof Y.Item) || !(known instanceof Y.Item)) return new Y.GC(id, length);
	const content = struct.content.copy().splice(state - clock);
	return new Y.Item(id, null, before, null, struct.rightOrigin, null, null, content);
}
