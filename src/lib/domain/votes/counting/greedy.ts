import { tallyOf, type Election } from './election.ts';
import { signOf } from './fraction.ts';
import type { Ladder, TieMet } from './ties.ts';

/** What a rule chose, in the order in which it chose. */
export interface Chosen {
	order: number[];
	/** Money spent. */
	cost: number;
	ties: TieMet[];
}

/** How a greedy rule goes down the list. */
export interface GreedyWay {
	/** By votes, or by votes for each unit of money. */
	by?: 'tally' | 'density';
	/** What happens at the first that does not fit: it is passed over, or everything ends there. */
	stops?: boolean;
	/** Already chosen: the rest of the money fills up behind it. */
	after?: readonly number[];
}

/** Goes down the list from the most votes and takes what fits (voting.md 2.6). What nobody chose is never taken. */
export function greedy(election: Election, ladder: Ladder, way: GreedyWay = {}): Chosen {
	const { items, budget } = election;
	const tally = tallyOf(election);
	const compare = way.by === 'density' ? byDensity(election, tally) : byTally(tally);
	const priceOf = (item: number) => items[item]?.cost ?? 0;
	const taken = new Set(way.after ?? []);
	const waiting = items
		.map((_, item) => item)
		.filter((item) => !taken.has(item) && (tally[item] ?? 0) > 0)
		.sort((a, b) => compare(a, b) || ladder(a, b));

	const run: Chosen = { order: [], cost: sumOf([...taken].map(priceOf)), ties: [] };
	for (const [place, item] of waiting.entries()) {
		if (run.cost + priceOf(item) > budget) {
			if (way.stops) break;
			continue;
		}
		const equal = waiting.slice(place).filter((other) => compare(item, other) === 0);
		// Equal items that all fit need no ladder.
		const isTie = equal.length > 1 && run.cost + sumOf(equal.map(priceOf)) > budget;
		if (isTie) run.ties.push({ items: equal, first: item });
		run.cost += priceOf(item);
		run.order.push(item);
	}
	return run;
}

function sumOf(amounts: readonly number[]): number {
	return amounts.reduce((sum, amount) => sum + amount, 0);
}

function byTally(tally: readonly number[]) {
	return (a: number, b: number) => (tally[b] ?? 0) - (tally[a] ?? 0);
}

/** Votes for each unit of money, compared without dividing. What costs nothing comes first. */
function byDensity({ items }: Election, tally: readonly number[]) {
	const [costs, votes] = [items.map(({ cost }) => BigInt(cost)), tally.map(BigInt)];
	return (a: number, b: number) =>
		signOf((votes[b] ?? 0n) * (costs[a] ?? 0n) - (votes[a] ?? 0n) * (costs[b] ?? 0n));
}
