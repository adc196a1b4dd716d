/** A record without its author, whom it was written for, and its place key: what a file for others holds. */
export type WithoutPersons<T> = Omit<T, 'createdBy' | 'onBehalfOf' | 'order' | 'binned'>;

/** Takes out of a record what is nobody else's business. */
export function forFiles<T extends { id: string }>(record: T): WithoutPersons<T> {
	const kept = Object.entries(record).filter(([key]) => !LEFT_OUT.has(key));
	return Object.fromEntries(kept) as WithoutPersons<T>;
}

const LEFT_OUT = new Set(['createdBy', 'onBehalfOf', 'order', 'binned']);
