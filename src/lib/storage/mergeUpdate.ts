import * as Y from 'yjs';

import { FROM_FILE } from './origins.ts';

/** Brings a whole plan out of a file into an open one. Tried on a copy first, so that a damaged file changes nothing. */
export function mergeUpdate(doc: Y.Doc, update: Uint8Array): 'merged' | 'broken' {
	if (!canTake(doc, update)) return 'broken';
	Y.applyUpdate(doc, update, FROM_FILE);
	return 'merged';
}

function canTake(doc: Y.Doc, update: Uint8Array): boolean {
	const copy = new Y.Doc();
	try {
		Y.applyUpdate(copy, Y.encodeStateAsUpdate(doc));
		const waitedBefore = waits(copy);
		Y.applyUpdate(copy, update);
		return waitedBefore || !waits(copy); // a file that refers to what nobody has was cut off
	} catch {
		return false; // not readable as an update: the answer is 'broken'
	} finally {
		copy.destroy();
	}
}

function waits(doc: Y.Doc): boolean {
	return doc.store.pendingStructs !== null || doc.store.pendingDs !== null;
}
