import * as Y from 'yjs';

const EMPTY = Uint8Array.of(0, 0);

/** An update that puts one card on the board, as a phone that was never there before would send it. */
export function card(text: string): Uint8Array {
	const doc = new Y.Doc();
	doc.getMap('cards').set(text, text);
	return Y.encodeStateAsUpdate(doc);
}

/** The cards an update holds, when somebody with an empty board gets it. */
export function cardsIn(update: Uint8Array | undefined): string[] {
	const doc = new Y.Doc();
	Y.applyUpdate(doc, update ?? EMPTY);
	return [...doc.getMap('cards').keys()].sort();
}

/** One phone's board, and the updates it made, one for each card. */
export function phoneThatWrites(...texts: string[]): { doc: Y.Doc; updates: Uint8Array[] } {
	const doc = new Y.Doc();
	const updates: Uint8Array[] = [];
	doc.on('update', (update: Uint8Array) => updates.push(update));
	for (const text of texts) doc.getMap('cards').set(text, text);
	return { doc, updates };
}
