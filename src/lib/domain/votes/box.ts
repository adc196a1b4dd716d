import type * as Y from 'yjs';

/** The ballot box: the document beside the plan that a voter may add to and not look into. */
export interface BallotBox {
	readonly doc: Y.Doc;
	readonly ballots: Y.Map<unknown>;
}

/** Reads a document as a ballot box. */
export function boxIn(doc: Y.Doc): BallotBox {
	return { doc, ballots: doc.getMap('ballots') };
}
