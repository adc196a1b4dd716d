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
	const { items, budget, voices } = election;
	const count = supportersOf(election);
	const groupsOf = items.map((_, item) =>
		voices.flatMap(({ gives }, group) => (gives.has(item) ? [group] : []))
	);
	/** When each group's purse was last emptied, over one denominator. */
	let den = 1n;
	const since = voices.map(() => 0n);
	const dueAt = (item: number): Fraction => {
		const spent = (groupsOf[item] ?? []).reduce(
			(sum, group) => sum + (since[group] ?? 0n) * BigInt(voices[group]?.count ?? 0),
			0n
		);
		return {
			num: BigInt(items[item]?.cost ?? 0) * den + spent,
			den: den * BigInt(count[item] ?? 1)
		};
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
		const factor = at.den / gcd(at.den, den);
		for (const [group, moment] of since.entries()) since[group] = moment * factor;
		den *= factor;
		for (const group of groupsOf[first] ?? []) since[group] = at.num * (den / at.den);
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
