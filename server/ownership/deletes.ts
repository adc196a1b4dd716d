import * as Y from 'yjs';

import type { Decoded } from '../hooks/relayHook.ts';

/** From a clock up to another, the last one not counted. */
export interface Span {
	clock: number;
	end: number;
}

/** Which deletes of an update are let through. */
export interface DeleteLaw {
	/** Up to where this client's changes are known, once the update's own are in. */
	endOf(client: number): number;
	/** Whether this item of the document may be deleted. */
	mayGo(item: Y.Item): boolean;
	/** After how many items that may not be deleted nothing more is looked at. */
	mostCut: number;
}

/** What became of an update's deletes. `ahead`: the client ids of which something was deleted that nobody has seen. */
export interface Deletes {
	kept: Map<number, Span[]>;
	isCut: boolean;
	ahead: Set<number>;
}

/** Cuts out deletes of what the sender may not delete and of what is not there yet. What is deleted already may stay. */
export function cutDeletes(ds: Decoded['ds'], doc: Y.Doc, law: DeleteLaw): Deletes {
	const found: Deletes = { kept: new Map(), isCut: false, ahead: new Set() };
	let cut = 0;
	for (const [client, ranges] of ds.clients) {
		const state = Y.getState(doc.store, client);
		const end = Math.max(state, law.endOf(client));
		const spans = unite(ranges.map(({ clock, len }) => ({ clock, end: clock + len })));
		const kept = spans.flatMap((span) => {
			if (span.end > end) found.ahead.add(client);
			const known = knownPart(span, state, client);
			const added = { clock: Math.max(span.clock, state), end: Math.min(span.end, end) };
			return added.clock < added.end ? [...known, added] : known;
		});
		if (kept.length > 0) found.kept.set(client, unite(kept));
	}
	return { ...found, isCut: cut > 0 };

	function knownPart(span: Span, state: number, client: number): Span[] {
		const kept: Span[] = [];
		const structs = doc.store.clients.get(client) ?? [];
		const upTo = Math.min(span.end, state);
		let index = span.clock < upTo ? Y.findIndexSS(structs, span.clock) : structs.length;
		for (; index < structs.length && cut < law.mostCut; index += 1) {
			const struct = structs[index] as Y.Item | Y.GC;
			if (struct.id.clock >= upTo) break;
			if (!struct.deleted && !law.mayGo(struct as Y.Item)) cut += 1;
			else {
				const end = Math.min(struct.id.clock + struct.length, upTo);
				kept.push({ clock: Math.max(struct.id.clock, span.clock), end });
			}
		}
		return kept;
	}
}

/** The same spans in order, each clock once: a range repeated a thousand times is walked once. */
function unite(spans: Span[]): Span[] {
	const united: Span[] = [];
	for (const { clock, end } of spans.sort((a, b) => a.clock - b.clock)) {
		const last = united.at(-1);
		if (last && clock <= last.end) last.end = Math.max(last.end, end);
		else united.push({ clock, end });
	}
	return united;
}
