/**
 * Where a chain of "stands with" ends. Two people apart can close a ring without knowing: it ends at the first of
 * its members in `order`, so that one of them is always seen.
 */
export function endOf<T>(
	from: T,
	next: (one: T) => T | undefined,
	order: (a: T, b: T) => number
): T {
	const path = new Set([from]);
	let end = from;
	for (let at = next(from); at; at = next(at)) {
		if (path.has(at)) return [...path].slice([...path].indexOf(at)).sort(order)[0] ?? at;
		path.add(at);
		end = at;
	}
	return end;
}
