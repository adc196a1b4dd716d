/**
 * Where each chain of "stands with" ends. Two people apart can close a ring without knowing: it ends at the first of
 * its members in `order`, so that one of them is always seen. Every link is walked once, however long a chain is.
 */
export function endsOf<T>(
	all: Iterable<T>,
	next: (one: T) => T | undefined,
	order: (a: T, b: T) => number
): Map<T, T> {
	const ends = new Map<T, T>();
	for (const one of all) {
		const path = new Set<T>();
		let [at, last]: [T | undefined, T] = [one, one];
		while (at !== undefined && !path.has(at) && !ends.has(at)) {
			path.add(at);
			last = at;
			at = next(at);
		}
		const end = at === undefined ? last : (ends.get(at) ?? firstOfRing([...path], at, order));
		for (const each of path) ends.set(each, end);
	}
	return ends;
}

/** The ring begins where a path came back to. */
function firstOfRing<T>(path: T[], at: T, order: (a: T, b: T) => number): T {
	return path.slice(path.indexOf(at)).sort(order)[0] ?? at;
}
