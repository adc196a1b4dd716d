/** A signed paper, kept for itself: `name` is the hash of its text, so that nothing here is ever changed. */
export interface StoredPaper {
	name: string;
	room: 'plan' | 'ballots';
	text: string;
}

/** Papers a device has verified, by plan. They are only ever added: there is no way to take one out. */
export interface PaperStore {
	list(plan: string): Promise<StoredPaper[]>;
	/** Adds what is not there yet; what is there stays as it is. */
	add(plan: string, papers: readonly StoredPaper[]): Promise<void>;
	close(): void;
}

/** The database of papers of all plans on a device. */
export const PAPER_DATABASE = 'rembuk-papers';
