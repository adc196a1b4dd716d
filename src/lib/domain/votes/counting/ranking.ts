/** One ranked ballot: tiers from the best down, items by their places. Who is not listed stands below all who are. */
export type Ranked = readonly (readonly number[])[];

/** For each pair, how many ballots put the first above the second: `above[a][b]`. */
export type Pairs = readonly (readonly number[])[];

/** Counts every pair of items on every ballot (voting.md 2.3). */
export function pairsOf(items: number, ballots: readonly Ranked[]): Pairs {
	const above = Array.from({ length: items }, () => new Array<number>(items).fill(0));
	for (const ballot of ballots) {
		const place = placesOn(items, ballot);
		for (const [a, row] of above.entries()) {
			for (let b = 0; b < items; b++) {
				if ((place[a] ?? 0) < (place[b] ?? 0)) row[b] = (row[b] ?? 0) + 1;
			}
		}
	}
	return above;
}

/**
 * Borda with averages, doubled so that it stays whole: each ballot gives an item one for every item below it and takes
 * one for every item above, on top of all the others; equals share what they stand for.
 */
export function bordaTwice(items: number, ballots: readonly Ranked[]): number[] {
	const sums = new Array<number>(items).fill(0);
	for (const ballot of ballots) {
		const listed = ballot.reduce((sum, tier) => sum + tier.length, 0);
		let above = 0;
		for (const tier of ballot) {
			const below = items - above - tier.length;
			for (const item of tier) sums[item] = (sums[item] ?? 0) + (items - 1) + below - above;
			above += tier.length;
		}
		const named = new Set(ballot.flat());
		const rest = items - 1 - listed;
		for (let item = 0; item < items; item++) {
			if (!named.has(item)) sums[item] = (sums[item] ?? 0) + rest;
		}
	}
	return sums;
}

/** The one item that beats every other one to one, if there is such an item. */
export function condorcetWinner(above: Pairs): number | undefined {
	const winner = above.findIndex((row, a) =>
		row.every((count, b) => a === b || count > (above[b]?.[a] ?? 0))
	);
	return winner < 0 ? undefined : winner;
}

/** All winners by Schulze's strongest paths, measured by margins: several where paths are equally strong. */
export function schulzeWinners(above: Pairs): number[] {
	const path = strongestPaths(above);
	return path.flatMap((row, a) =>
		row.every((strength, b) => strength >= (path[b]?.[a] ?? 0)) ? [a] : []
	);
}

function strongestPaths(above: Pairs): number[][] {
	const path = above.map((row, a) =>
		row.map((count, b) => Math.max(0, count - (above[b]?.[a] ?? 0)))
	);
	for (const [via, onward] of path.entries()) {
		for (const [from, row] of path.entries()) {
			const first = row[via] ?? 0;
			if (first === 0 || from === via) continue;
			for (const [to, last] of onward.entries()) {
				if (to !== from) row[to] = Math.max(row[to] ?? 0, Math.min(first, last));
			}
		}
	}
	return path;
}

/** Points for the places of a short list: the first gets as many as the list has places, the next one less. */
export function rankPoints(places: number, ballots: readonly Ranked[], items: number): number[] {
	const sums = new Array<number>(items).fill(0);
	for (const ballot of ballots) {
		for (const [rank, tier] of ballot.entries()) {
			for (const item of tier) sums[item] = (sums[item] ?? 0) + Math.max(0, places - rank);
		}
	}
	return sums;
}

/** Ranks as in a competition: 1, 2, 2, 4. `values`: more is better. */
export function placesBy(values: readonly number[]): number[] {
	return ranksBy(values, (a, b) => b - a);
}

/** The same of anything that can be compared. `compare`: below zero if the first is better. */
export function ranksBy<T>(values: readonly T[], compare: (a: T, b: T) => number): number[] {
	return values.map((value) => 1 + values.filter((other) => compare(other, value) < 0).length);
}

function placesOn(items: number, ballot: Ranked): number[] {
	const place = new Array<number>(items).fill(ballot.length);
	for (const [tier, members] of ballot.entries()) {
		for (const item of members) place[item] = tier;
	}
	return place;
}
