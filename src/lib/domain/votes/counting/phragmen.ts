import { demandOf } from './demand.ts';
import { supportersOf, type Election } from './election.ts';
import { compareFractions, fraction, gcd, type Fraction } from './fraction.ts';
import type { Chosen } from './greedy.ts';
import { firstOf, type Ladder } from './ties.ts';

/** A run of Phragmén's rule: when each item could be bought, as money each voter had been given by then. */
export interface Dripped extends Chosen {
	steps: { item: number; at: Fraction }[];
}

/**
 * Sequential Phragmén (voting.md 2.6): money drips into every purse alike, an item is bought the moment its supporters
 * can pay it, and their purses are empty then. It ends when the item that is due would overspend. Approvals only.
 */
export function phragmen(election: Election, ladder: Ladder): Dripped {
	const { items, budget } = election;
	const count = supportersOf(election);
	const groupsOf = demandOf(election).map(({ groups }) => groups);
	const drips = new Drips(election);
	const dueAt = (item: number): Fraction => {
		const { sum, den } = drips.spentBy(groupsOf[item] ?? []);
		return { num: BigInt(items[item]?.cost ?? 0) * den + sum, den: den * BigInt(count[item] ?? 1) };
	};
	let waiting = items.flatMap(({ cost }, item) =>
		cost <= budget && (count[item] ?? 0) > 0 ? [item] : []
	);
	const run: Dripped = { order: [], cost: 0, ties: [], steps: [] };
	while (waiting.length > 0) {
		const { at, items: due } = earliest(waiting, dueAt);
		const { first, tie } = firstOf(due, ladder);
		const cost = items[first]?.cost ?? 0;
		if (run.cost + cost > budget) break;
		if (tie) run.ties.push(tie);
		drips.empty(at, groupsOf[first] ?? []);
		run.order.push(first);
		run.cost += cost;
		run.steps.push({ item: first, at });
		waiting = waiting.filter((item) => item !== first);
	}
	return run;
}

function earliest(waiting: readonly number[], dueAt: (item: number) => Fraction) {
	let least: Fraction | undefined;
	let items: number[] = [];
	for (const item of waiting) {
		const at = dueAt(item);
		const order = least ? compareFractions(at, least) : -1;
		if (order < 0) [least, items] = [at, [item]];
		else if (order === 0) items.push(item);
	}
	const { num, den } = least ?? fraction(0n);
	return { at: fraction(num, den), items };
}

/** When purses were last emptied. Few moments, many purses: what people gave is a sum over moments. */
class Drips {
	readonly #counts: number[];
	/** The moments over one denominator; the beginning is the first. */
	#moments = [0n];
	#den = 1n;
	/** At which of these moments each group's purse was emptied. */
	readonly #since: number[];

	constructor({ voices }: Election) {
		this.#counts = voices.map(({ count }) => count);
		this.#since = voices.map(() => 0);
	}

	/** What was dripped to these groups before their purses were emptied, over a denominator. */
	spentBy(groups: Iterable<number>): { sum: bigint; den: bigint } {
		const people = this.#moments.map(() => 0);
		for (const group of groups) {
			const at = this.#since[group] ?? 0;
			people[at] = (people[at] ?? 0) + (this.#counts[group] ?? 0);
		}
		const sum = people.reduce(
			(all, some, at) => all + BigInt(some) * (this.#moments[at] ?? 0n),
			0n
		);
		return { sum, den: this.#den };
	}

	/** Their purses are emptied at this moment. */
	empty({ num, den }: Fraction, groups: Iterable<number>): void {
		const factor = den / gcd(den, this.#den);
		this.#den *= factor;
		this.#moments = this.#moments.map((moment) => moment * factor);
		const at = this.#moments.push(num * (this.#den / den)) - 1;
		for (const group of groups) this.#since[group] = at;
	}
}
