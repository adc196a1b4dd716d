/** One comparison: two items by their places, and which was preferred; nothing for "equal". */
export type Comparison = readonly [number, number, number | null];

/** What comparisons came to. */
export interface Compared {
	/** Twice the times each item was preferred; "equal" counts one for both. */
	preferredTwice: number[];
	/** 1, 2, 2, 4. */
	ranks: number[];
	/** Pairs nobody compared. */
	missing: [number, number][];
	/** Every circle of three: the first over the second over the third over the first. */
	circles: [number, number, number][];
	/** The item that is preferred to every other one, if there is one. */
	winner: number | undefined;
	/** `preferred[a][b]`: how many preferred a of these two. */
	preferred: number[][];
}

/** Whether each pair was compared at most once, and each answer names one of the two. */
export function areValidComparisons(items: number, answers: readonly Comparison[]): boolean {
	const seen = new Set<string>();
	return answers.every(([a, b, preferred]) => {
		const key = a < b ? `${a} ${b}` : `${b} ${a}`;
		const isNew = !seen.has(key);
		seen.add(key);
		const fits = [a, b].every((item) => Number.isSafeInteger(item) && item >= 0 && item < items);
		return isNew && fits && a !== b && [a, b, null].includes(preferred);
	});
}

/**
 * Counts a matrix of comparisons (voting.md 2.5), of one group or of many people together: for many, the majority of
 * each pair decides who was preferred in it.
 */
export function countComparisons(
	items: number,
	ballots: readonly (readonly Comparison[])[]
): Compared {
	const balance = balances(ballots);
	const places = Array.from({ length: items }, (_, item) => item);
	const beats = (a: number, b: number) => (balance.get(keyOf(a, b)) ?? 0) * (a < b ? 1 : -1) > 0;
	const isKnown = (a: number, b: number) => balance.has(keyOf(a, b));
	const preferredTwice = places.map((a) =>
		places.reduce((sum, b) => {
			if (a === b || !isKnown(a, b)) return sum;
			return sum + (beats(a, b) ? 2 : Number(!beats(b, a)));
		}, 0)
	);
	return {
		preferredTwice,
		ranks: preferredTwice.map((n) => 1 + preferredTwice.filter((other) => other > n).length),
		missing: places.flatMap((a) =>
			places.filter((b) => a < b && !isKnown(a, b)).map((b): [number, number] => [a, b])
		),
		circles: circlesIn(places, beats),
		winner: places.find((a) => places.every((b) => a === b || beats(a, b))),
		preferred: preferences(items, ballots)
	};
}

/** For each compared pair, in the order of the list: above zero if more prefer the first. */
function balances(ballots: readonly (readonly Comparison[])[]): Map<number, number> {
	const balance = new Map<number, number>();
	for (const [a, b, preferred] of ballots.flat()) {
		const low = Math.min(a, b);
		const said = preferred === null ? 0 : preferred === low ? 1 : -1;
		balance.set(keyOf(a, b), (balance.get(keyOf(a, b)) ?? 0) + said);
	}
	return balance;
}

function preferences(items: number, ballots: readonly (readonly Comparison[])[]): number[][] {
	const preferred = Array.from({ length: items }, () => new Array<number>(items).fill(0));
	for (const [a, b, winner] of ballots.flat()) {
		const row = winner === null ? undefined : preferred[winner];
		const other = winner === a ? b : a;
		if (row) row[other] = (row[other] ?? 0) + 1;
	}
	return preferred;
}

/** Each circle once, beginning with its first item in the list. */
function circlesIn(
	places: readonly number[],
	beats: (a: number, b: number) => boolean
): [number, number, number][] {
	return places.flatMap((a) =>
		places
			.filter((b) => b > a && beats(a, b))
			.flatMap((b) =>
				places
					.filter((c) => c > a && beats(b, c) && beats(c, a))
					.map((c): [number, number, number] => [a, b, c])
			)
	);
}

function keyOf(a: number, b: number): number {
	return a < b ? a * 1024 + b : b * 1024 + a;
}
