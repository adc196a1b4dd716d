/** The other ends of the arrows at each thing, in their order. `from` and `to` name the two ends of an arrow. */
export function neighbours<End extends string>(
	arrows: readonly Readonly<Record<End, string>>[],
	from: End,
	to: End
): Map<string, string[]> {
	const found = new Map<string, string[]>();
	for (const arrow of arrows) {
		const known = found.get(arrow[from]);
		if (known) known.push(arrow[to]);
		else found.set(arrow[from], [arrow[to]]);
	}
	return found;
}
