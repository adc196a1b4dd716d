import * as Y from 'yjs';

import type { RoomStore } from '../store/roomStore.ts';

/** Above this many lines a log is put together into one when its room is opened. */
const MOST_LINES = 500;

/** A document as its log tells it, and the number of the log's last line. */
export interface Loaded {
	doc: Y.Doc;
	number: number;
}

/** What applying an update did: the bytes it added, and whether part of it builds on changes not seen here. */
export interface Applied {
	added: Uint8Array | undefined;
	hasGap: boolean;
}

/** Reads a room from its log. Rejects rather than giving back less than was acknowledged. */
export async function loadDocument(
	store: RoomStore,
	room: string,
	onCompactFail: (error: unknown) => void
): Promise<Loaded> {
	const entries = await store.read(room);
	const doc = new Y.Doc();
	doc.transact(() => {
		for (const { update } of entries) Y.applyUpdate(doc, update);
	});
	if (heldBack(doc)) throw new Error(`the log of ${room} does not tell the whole document`);
	const number = entries.at(-1)?.number ?? 0;
	if (entries.length > MOST_LINES) {
		// A full disk must not keep people out of a room that can be read.
		await store.compact(room, { number, update: Y.encodeStateAsUpdate(doc) }).catch(onCompactFail);
	}
	return { doc, number };
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
