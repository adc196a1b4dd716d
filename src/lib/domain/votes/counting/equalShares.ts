import { demandOf, type Demand } from './demand.ts';
import type { Election } from './election.ts';
import { compareFractions, fraction, numberOf, type Fraction } from './fraction.ts';
import type { Chosen } from './greedy.ts';
import { CLOSE, Purses } from './purses.ts';
import { firstOf, type Ladder } from './ties.ts';

/** What a vote or point for an item is worth: the item's cost (so that money, not the number of items, is shared), or one. */
export type Worth = 'cost' | 'unit';

/** One purchase, to be told to the room. */
export interface Purchase {
	item: number;
	/** What each supporter pays for one vote or point, unless it has less left. */
	part: Fraction;
	/** The item's cost divided by that part: as if so many people had paid alike. */
	effective: Fraction;
	/** People who have nothing left now. */
	empty: number;
}

/** A run of Equal Shares. */
export interface Shares extends Chosen {
	steps: Purchase[];
	/** What each voter had at the beginning. */
	share: Fraction;
	/** What each group of equal ballots has left, for one of its people. */
	left: Fraction[];
}

/** What each voter may spend: the budget divided by everybody who voted. */
export function shareOf({ budget, voters }: Election): Fraction {
	return fraction(BigInt(budget), BigInt(Math.max(1, voters)));
}

/**
 * The Method of Equal Shares (voting.md 2.6): everybody has the same purse; the item whose supporters pay least for
 * what it is worth is bought, split as equally as their purses allow; again, until nobody can afford anything.
 */
export function equalShares(
	election: Election,
	ladder: Ladder,
	worth: Worth = 'cost',
	share = shareOf(election)
): Shares {
	const { run, purses } = runShares(election, ladder, worth, share, demandOf(election));
	return { ...run, left: purses.left() };
}

/** A run before anybody looked into the purses: raising shares counts many, and tells of one. */
export interface Run {
	run: Omit<Shares, 'left'>;
	purses: Purses;
}

/** One run, for who has the demand of the election already. */
export function runShares(
	election: Election,
	ladder: Ladder,
	worth: Worth,
	share: Fraction,
	demand: readonly Demand[]
): Run {
	const purses = new Purses(election, share);
	const wanted = new Wanted(election, purses, worth, demand);
	const run: Run['run'] = { order: [], cost: 0, ties: [], steps: [], share };
	for (let best = wanted.best(); best; best = wanted.best()) {
		const { first, tie } = firstOf(best.items, ladder);
		if (tie) run.ties.push(tie);
		const cost = election.items[first]?.cost ?? 0;
		const part = best.parts.get(first) ?? fraction(0n);
		const wanting = demand[first];
		const empty = wanting ? purses.pay(part, wanting) : 0;
		wanted.remove(first);
		run.order.push(first);
		run.cost += cost;
		const effective = fraction(BigInt(cost) * part.den, part.num);
		run.steps.push({ item: first, part, effective, empty });
	}
	return { run, purses };
}

interface Candidate {
	item: number;
	cost: number;
	demand: Demand;
	/** The least price seen; purses only get emptier, so it never falls. */
	price: number;
}

interface Best {
	items: number[];
	parts: Map<number, Fraction>;
}

/** The items somebody wants and nobody has bought yet. */
class Wanted {
	readonly #purses: Purses;
	readonly #worth: Worth;
	#candidates: Candidate[];

	constructor({ items }: Election, purses: Purses, worth: Worth, demand: readonly Demand[]) {
		this.#purses = purses;
		this.#worth = worth;
		this.#candidates = demand.flatMap((each, item) => {
			const cost = items[item]?.cost ?? 0;
			return cost > 0 && each.groups.length > 0 ? [{ item, cost, demand: each, price: 0 }] : [];
		});
	}

	remove(item: number) {
		this.#candidates = this.#candidates.filter((candidate) => candidate.item !== item);
	}

	/** The cheapest of those that can be bought, all of them if several are exactly equal; nothing if there is none. */
	best(): Best | undefined {
		this.#candidates.sort((a, b) => a.price - b.price);
		const close: Candidate[] = [];
		const lost = new Set<Candidate>();
		let least = Infinity;
		for (const candidate of this.#candidates) {
			if (candidate.price > least * (1 + CLOSE)) break;
			const price = this.#priceOf(candidate);
			if (price === undefined) {
				lost.add(candidate); // purses do not fill again
				continue;
			}
			candidate.price = price;
			least = Math.min(least, price);
			close.push(candidate);
		}
		if (lost.size > 0) this.#candidates = this.#candidates.filter((one) => !lost.has(one));
		return this.#exactly(close.filter(({ price }) => price <= least * (1 + CLOSE)));
	}

	#priceOf({ cost, demand }: Candidate): number | undefined {
		const about = this.#purses.aboutPart(cost, demand);
		if (about === 'too-little') return undefined;
		if (about !== 'close') return this.#worth === 'cost' ? about / cost : about;
		const part = this.#purses.exactPart(cost, demand);
		if (!part) return undefined;
		const value = numberOf(part);
		return this.#worth === 'cost' ? value / cost : value;
	}

	#exactly(close: readonly Candidate[]): Best | undefined {
		const parts = new Map<number, Fraction>();
		let items: number[] = [];
		let least: Fraction | undefined;
		for (const { item, cost, demand } of close) {
			const part = this.#purses.exactPart(cost, demand);
			if (!part) continue;
			parts.set(item, part);
			const price = this.#worth === 'cost' ? { num: part.num, den: part.den * BigInt(cost) } : part;
			const order = least ? compareFractions(price, least) : -1;
			if (order < 0) [least, items] = [price, [item]];
			else if (order === 0) items.push(item);
		}
		return items.length > 0 ? { items, parts } : undefined;
	}
}
