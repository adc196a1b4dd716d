import type { TLRecord, TLShape, TLShapeId, TLStore } from 'tldraw';

/**
 * Writes shapes of ours through the door for changes that are not the user's, and takes others away. The editor checks
 * what it is given and throws: a shape it does not take is one shape less, not a board less. Answers how many it wrote.
 */
export function writeShapes(
	store: TLStore,
	puts: readonly Omit<TLShape, 'type' | 'props'>[],
	gone: TLShapeId[]
): number {
	if (puts.length + gone.length === 0) return 0;
	let written = gone.length;
	store.mergeRemoteChanges(() => {
		for (const shape of puts) written += tried(() => store.put([shape as unknown as TLRecord]));
		store.remove(gone);
	});
	return written;
}

function tried(put: () => void): number {
	try {
		put();
		return 1;
	} catch {
		return 0; // told nobody: the list, or the picture, beside the editor shows it all the same
	}
}
