/** Rising numbers as people write them: 3, 5, 9–12. */
export function ranges(numbers: readonly number[]): string {
	const runs: [number, number][] = [];
	for (const number of numbers) {
		const last = runs.at(-1);
		if (last && last[1] === number - 1) last[1] = number;
		else runs.push([number, number]);
	}
	return runs.map(([from, to]) => said(from, to)).join(', ');
}

function said(from: number, to: number): string {
	if (from === to) return String(from);
	return to === from + 1 ? `${from}, ${to}` : `${from}–${to}`;
}
