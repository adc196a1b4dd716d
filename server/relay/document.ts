import * as Y from 'yjs';

import type { LogSize } from '../keeping/tidying.ts';
import type { RoomStore } from '../store/roomStore.ts';

/** A document as its log tells it, and that log. `number`: its last line. */
export interface Loaded extends LogSize {
	doc: Y.Doc;
}

/** What applying an update did: the bytes it added, and whether part of it builds on changes not seen here. */
export interface Applied {
	added: Uint8Array | undefined;
	hasGap: boolean;
}

/** Reads a room from its log. Rejects rather than giving back less than was acknowledged. */
export async function loadDocument(store: RoomStore, room: string): Promise<Loaded> {
	const entries = await store.read(room);
	const doc = new Y.Doc();
	doc.transact(() => {
		for (const { update } of entries) Y.applyUpdate(doc, update);
	});
	if (heldBack(doc)) throw new Error(`the log of ${room} does not tell the whole document`);
	const bytes = entries.reduce((sum, { update }) => sum + update.length, 0);
	return { doc, number: entries.at(-1)?.number ?? 0, lines: entries.length, bytes };
}

/** From so many bytes on an update is no small part of a larger buffer that lives as long as it does. */
const OWN_BUFFER = 64 * 1024;

/** Applies an update that is all news, so that it is itself what it adds. If this throws, the document must not be used any more. */
export function applyNews(doc: Y.Doc, update: Uint8Array): Applied {
	Y.applyUpdate(doc, update);
	if (heldBack(doc)) throw new Error('part of what is all news was held back');
	return { added: update.length < OWN_BUFFER ? Uint8Array.from(update) : update, hasGap: false };
}

/**
 * Applies an update and tells what it really added. Parts that build on changes not seen here are dropped, so
 * that every update is judged by itself. If this throws, the document must not be used any more.
 */
export function applyTo(doc: Y.Doc, update: Uint8Array): Applied {
	const emitted: Uint8Array[] = [];
	const hear = (bytes: Uint8Array) => emitted.push(bytes);
	doc.on('update', hear);
	try {
		Y.applyUpdate(doc, update);
	} finally {
		doc.off('update', hear);
	}
	const hasGap = heldBack(doc);
	doc.store.pendingStructs = null;
	doc.store.pendingDs = null;
	return { added: emitted.length > 1 ? Y.mergeUpdates(emitted) : emitted[0], hasGap };
}

/** Whether a document already has all of an update. Throws on bytes that are no update. */
export function hasAllOf(doc: Y.Doc, update: Uint8Array): boolean {
	const { structs, ds } = Y.decodeUpdate(update);
	if (structs.length === 0 && ds.clients.size === 0) return true;
	return Y.snapshotContainsUpdate(Y.snapshot(doc), update);
}

function heldBack(doc: Y.Doc): boolean {
	return doc.store.pendingStructs !== null || doc.store.pendingDs !== null;
}
