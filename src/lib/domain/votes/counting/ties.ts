import type { Election } from './election.ts';
import { tallyOf } from './election.ts';

/** Several items were exactly equal where it mattered, and the announced ladder put one of them first. */
export interface TieMet {
	items: number[];
	first: number;
}

/** The ladder of a budget vote: lower cost, then more votes, then the order drawn before opening (VOTE-26). */
export type Ladder = (a: number, b: number) => number;

/** Makes the ladder. `lot`: items in the order drawn, by their places; the list's own order unless one was drawn. */
export function ladderOf(election: Election, lot?: readonly number[]): Ladder {
	const tally = tallyOf(election);
	const costs = election.items.map(({ cost }) => cost);
	const drawn = new Map((lot ?? []).map((item, place) => [item, place]));
	const placeOf = (item: number) => drawn.get(item) ?? item;
	return (a, b) =>
		(costs[a] ?? 0) - (costs[b] ?? 0) ||
		(tally[b] ?? 0) - (tally[a] ?? 0) ||
		placeOf(a) - placeOf(b);
}

/** The first of equals by the ladder, and the tie if there was one. `equals` is not empty. */
export function firstOf(
	equals: readonly number[],
	ladder: Ladder
): { first: number; tie?: TieMet } {
	const items = [...equals].sort(ladder);
	const [first = 0] = items;
	return items.length > 1 ? { first, tie: { items, first } } : { first };
}
