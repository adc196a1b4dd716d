import { demandOf } from './demand.ts';
import type { Election } from './election.ts';
import { runShares, shareOf, type Run, type Shares, type Worth } from './equalShares.ts';
import { fraction, type Fraction } from './fraction.ts';
import { greedy, type Chosen } from './greedy.ts';
import type { Ladder } from './ties.ts';

/** Where raising the shares ends: only when the next would spend too much, or also when nothing more fits. */
export type Stop = 'overspend' | 'nothing-fits';

/** A run of Equal Shares with raised shares, and how far they were raised. */
export interface Completed extends Shares {
	/** Runs, the first one with the plain share among them. */
	runs: number;
	why: Stop | 'all-bought';
}

/** What Add1 may be told. `increment`: by how much each share is raised, in whole units of money. */
export interface AddOne {
	worth?: Worth;
	stop?: Stop;
	increment?: number;
}

/** A hundredth of a share in whole units of money, and never less than one: finer steps changed nothing in real elections. */
export function usualIncrement({ budget, voters }: Pick<Election, 'budget' | 'voters'>): number {
	const [money, people] = [BigInt(budget), BigInt(Math.max(1, voters))];
	return Math.max(1, Number((2n * money + 100n * people) / (200n * people)));
}

/**
 * Equal Shares alone leaves money over. Here every share is raised by the same step, and all is counted again, until
 * more would be spent than there is; the last outcome that fits stands (voting.md 2.6, Add1). Tells the money spent
 * after each run, so that whoever counts can rest or give up in between.
 */
export function* raisingShares(
	election: Election,
	ladder: Ladder,
	how: AddOne = {}
): Generator<number, Completed> {
	const { worth = 'cost', stop = 'overspend', increment = usualIncrement(election) } = how;
	const plain = shareOf(election);
	const raised = (runs: number): Fraction =>
		fraction(plain.num + BigInt(increment) * BigInt(runs) * plain.den, plain.den);
	const wanted = wantedIn(election);
	const demand = demandOf(election);
	const runWith = (share: Fraction) => runShares(election, ladder, worth, share, demand);
	let last = runWith(plain);
	for (let runs = 1; ; runs++) {
		const { order, cost } = last.run;
		if (stop === 'nothing-fits' && nothingFits(election, last.run))
			return completed(last, runs, 'nothing-fits');
		if (order.length === wanted) return completed(last, runs, 'all-bought');
		yield cost;
		const next = runWith(raised(runs));
		if (next.run.cost > election.budget) return completed(last, runs, 'overspend');
		last = next;
	}
}

/** Spends what is left by votes, as a step of its own behind what was chosen. */
export function fill(election: Election, ladder: Ladder, chosen: Chosen): Chosen {
	const more = greedy(election, ladder, { after: chosen.order });
	return { ...more, ties: [...chosen.ties, ...more.ties] };
}

function completed({ run, purses }: Run, runs: number, why: Completed['why']): Completed {
	return { ...run, left: purses.left(), runs, why };
}

function wantedIn({ items, voices }: Election): number {
	const wanted = new Set(voices.flatMap(({ gives }) => [...gives.keys()]));
	return [...wanted].filter((item) => (items[item]?.cost ?? 0) > 0).length;
}

function nothingFits(
	{ items, budget }: Election,
	{ order, cost }: Pick<Chosen, 'order' | 'cost'>
): boolean {
	const taken = new Set(order);
	return items.every((item, place) => taken.has(place) || cost + item.cost > budget);
}
