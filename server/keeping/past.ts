import { promisify } from 'node:util';
import { deflateRaw, inflateRaw } from 'node:zlib';

import * as decoding from 'lib0/decoding';
import * as encoding from 'lib0/encoding';
import * as Y from 'yjs';

import type { LogEntry, RoomStore } from '../store/roomStore.ts';

const deflated = promisify(deflateRaw);
const inflated = promisify(inflateRaw);

/** How many bytes of past a room keeps word for word; above that the older half keeps only what became of it. */
const MOST_PAST = 8 * 1024 * 1024;

/** Packs updates that leave a log: each with its length before it, all of them deflated. */
export async function packPage(gone: Pick<LogEntry, 'update'>[]): Promise<Uint8Array> {
	const to = encoding.createEncoder();
	for (const { update } of gone) encoding.writeVarUint8Array(to, update);
	return deflated(encoding.toUint8Array(to));
}

/** The updates of a page, in the order they were written. */
export async function unpackPage(bytes: Uint8Array): Promise<Uint8Array[]> {
	const from = decoding.createDecoder(await inflated(bytes));
	const updates: Uint8Array[] = [];
	while (decoding.hasContent(from)) updates.push(decoding.readVarUint8Array(from));
	return updates;
}

/** Every update of a room there still is, oldest first: those of its past, then those of its log. */
export async function* historyOf(store: RoomStore, room: string): AsyncGenerator<Uint8Array> {
	const log = await store.read(room); // before the past: what leaves the log meanwhile is in both, not in neither
	const pages = await store.past(room);
	for (const { bytes } of pages) yield* await unpackPage(bytes);
	const told = pages.at(-1)?.number ?? 0;
	for (const { number, update } of log) if (number > told) yield update;
}

/** Keeps a room's past within its limit: of its older half stays the document it led to, without the steps. */
export async function thinPast(store: RoomStore, room: string, most = MOST_PAST) {
	const pages = await store.past(room);
	const size = pages.reduce((sum, { bytes }) => sum + bytes.length, 0);
	const old = pages.slice(0, Math.ceil(pages.length / 2));
	const last = old.at(-1);
	if (size <= most || pages.length < 2 || !last) return;
	const doc = new Y.Doc();
	for (const { bytes } of old) {
		for (const update of await unpackPage(bytes)) {
			Y.applyUpdate(doc, update);
			await new Promise((next) => setImmediate(next)); // the room goes on meanwhile
		}
	}
	const update = Y.encodeStateAsUpdate(doc);
	await store.thin(room, { number: last.number, bytes: await packPage([{ update }]) });
}
