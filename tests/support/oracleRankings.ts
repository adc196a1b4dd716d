import type { Ranked } from '#lib/domain/votes/counting/ranking.ts';

/** The tier an item stands in on a ballot; behind all of them if it is not listed. */
const tierOf = (ballot: Ranked, item: number) => {
	const at = ballot.findIndex((tier) => tier.includes(item));
	return at < 0 ? ballot.length : at;
};

const all = (items: number) => Array.from({ length: items }, (_, item) => item);

/** Borda, doubled, as a league table: on each ballot an item has two for each one it beats and one for each draw. */
export function oracleBorda(items: number, ballots: readonly Ranked[]): number[] {
	const points = (ballot: Ranked, a: number, b: number) =>
		1 + Math.sign(tierOf(ballot, b) - tierOf(ballot, a));
	return all(items).map((a) =>
		ballots.reduce(
			(sum, ballot) =>
				sum + all(items).reduce((some, b) => some + (a === b ? 0 : points(ballot, a, b)), 0),
			0
		)
	);
}

/** How many ballots put a above b. */
export function oracleAbove(ballots: readonly Ranked[], a: number, b: number): number {
	return ballots.filter((ballot) => tierOf(ballot, a) < tierOf(ballot, b)).length;
}

/** Schulze by walking every path from one to another without meeting anybody twice; for a handful of items. */
export function oracleSchulze(items: number, ballots: readonly Ranked[]): number[] {
	const margin = (a: number, b: number) =>
		Math.max(0, oracleAbove(ballots, a, b) - oracleAbove(ballots, b, a));
	const strongest = (from: number, to: number, met: readonly number[]): number => {
		const ways = all(items)
			.filter((via) => via !== to && !met.includes(via))
			.map((via) => Math.min(margin(from, via), strongest(via, to, [...met, via])));
		return Math.max(margin(from, to), ...ways);
	};
	const beats = (a: number, b: number) => strongest(a, b, [a]) > strongest(b, a, [b]);
	return all(items).filter((a) => all(items).every((b) => a === b || !beats(b, a)));
}

/** Comparisons by asking, pair by pair, who has more on their side: two for a win, one for a draw. */
export function oraclePairs(
	items: number,
	ballots: readonly (readonly (readonly [number, number, number | null])[])[]
): number[] {
	return all(items).map((a) =>
		all(items).reduce((sum, b) => {
			const asked = ballots
				.flat()
				.filter((said) => a !== b && [a, b].every((one) => said.slice(0, 2).includes(one)));
			const [mine, theirs] = [a, b].map((one) => asked.filter(([, , who]) => who === one).length);
			return sum + (asked.length === 0 ? 0 : 1 + Math.sign((mine ?? 0) - (theirs ?? 0)));
		}, 0)
	);
}
