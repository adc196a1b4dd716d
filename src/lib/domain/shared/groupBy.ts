/** Things by what they have in common, each group in their order. Those that have it not are left out. */
export function groupBy<T, K>(
	things: readonly T[],
	keyOf: (thing: T) => K | undefined
): Map<K, T[]> {
	const groups = new Map<K, T[]>();
	for (const thing of things) {
		const key = keyOf(thing);
		if (key === undefined) continue;
		const group = groups.get(key);
		if (group) group.push(thing);
		else groups.set(key, [thing]);
	}
	return groups;
}
