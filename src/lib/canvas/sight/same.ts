/** True for two lists of the same things in the same order. */
export function isSameList(a: readonly unknown[], b: readonly unknown[]): boolean {
	return a.length === b.length && a.every((each, at) => each === b[at]);
}

/** True for two sets of the same things. */
export function isSameSet(a: ReadonlySet<unknown>, b: ReadonlySet<unknown>): boolean {
	return a.size === b.size && [...a].every((each) => b.has(each));
}
