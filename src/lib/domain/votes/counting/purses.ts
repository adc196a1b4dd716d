import type { Election } from './election.ts';
import { fraction, gcd, numberOf, signOf, type Fraction } from './fraction.ts';

/** One group of equal ballots that wants an item, and how strongly. */
export interface Supporter {
	group: number;
	weight: number;
}

/** Two doubles that differ by more than this part are surely in this order; closer ones are compared exactly. */
export const CLOSE = 1e-9;

/**
 * What each group of equal ballots still has to spend, exactly: whole numbers over one denominator, and beside
 * them doubles, which decide wherever nothing is close.
 */
export class Purses {
	readonly #counts: number[];
	readonly #whole: bigint[];
	/** The denominator each of them was last written over: most purses are not asked for most of the time. */
	readonly #over: bigint[];
	readonly #about: number[];
	#den: bigint;

	constructor({ voices }: Election, share: Fraction) {
		this.#counts = voices.map(({ count }) => count);
		this.#whole = voices.map(() => share.num);
		this.#about = voices.map(() => numberOf(share));
		this.#den = share.den;
		this.#over = voices.map(() => share.den);
	}

	/**
	 * About what one unit of weight pays if the supporters buy an item together: those who cannot pay their part pay
	 * all they have. Nothing if they surely or perhaps have too little; ask `exactPart` where it is close.
	 */
	aboutPart(cost: number, supporters: readonly Supporter[]): number | 'too-little' | 'close' {
		const has = supporters.reduce((sum, { group }) => sum + this.#has(group), 0);
		if (Math.abs(has - cost) <= CLOSE * cost) return 'close';
		if (has < cost) return 'too-little';
		// Whoever cannot pay the part of all cannot pay the part of the others either, which is larger: no need to sort.
		let part = cost / this.#weightOf(supporters);
		for (;;) {
			let [left, weight, poor] = [cost, 0, 0];
			for (const supporter of supporters) {
				if (this.#aboutRatio(supporter) >= part) weight += this.#weight(supporter);
				else {
					left -= this.#has(supporter.group);
					poor++;
				}
			}
			if (weight <= 0) return 'close';
			if (left / weight <= part || poor === 0) return part;
			part = left / weight;
		}
	}

	/** The same exactly, or nothing if the supporters have too little together. */
	exactPart(cost: number, supporters: readonly Supporter[]): Fraction | undefined {
		const order = [...supporters].sort((a, b) => this.#compareRatio(a, b));
		let left = BigInt(cost) * this.#den;
		let weight = BigInt(this.#weightOf(supporters));
		for (const { group, weight: own } of order) {
			const purse = this.#wholeOf(group);
			if (purse * weight >= left * BigInt(own)) return fraction(left, this.#den * weight);
			left -= purse * BigInt(this.#counts[group] ?? 0);
			weight -= BigInt(own * (this.#counts[group] ?? 0));
		}
		return undefined;
	}

	/** Takes the part for each unit of weight out of every supporter's purse. Returns how many people have nothing left. */
	pay(part: Fraction, supporters: readonly Supporter[]): number {
		const { num, den } = part;
		this.#den *= den / gcd(den, this.#den);
		const unit = num * (this.#den / den);
		const about = numberOf(part);
		let empty = 0;
		for (const { group, weight } of supporters) {
			const rest = this.#wholeOf(group) - unit * BigInt(weight);
			this.#whole[group] = rest > 0n ? rest : 0n;
			this.#about[group] = rest > 0n ? Math.max(0, (this.#about[group] ?? 0) - about * weight) : 0;
			if (rest <= 0n) empty += this.#counts[group] ?? 0;
		}
		return empty;
	}

	/** What each group still has for one of its people, exactly. */
	left(): Fraction[] {
		return this.#whole.map((_, group) => fraction(this.#wholeOf(group), this.#den));
	}

	/** How many people have how much left, exactly; the fullest first, and those who chose nothing among them. */
	grouped(silent: number, share: Fraction): { people: number; left: Fraction }[] {
		const people = new Map<bigint, number>();
		const add = (whole: bigint, count: number) =>
			people.set(whole, (people.get(whole) ?? 0) + count);
		for (const [group, count] of this.#counts.entries()) add(this.#wholeOf(group), count);
		if (silent > 0) add((share.num * this.#den) / share.den, silent);
		return [...people]
			.sort(([a], [b]) => signOf(b - a))
			.map(([whole, count]) => ({ people: count, left: fraction(whole, this.#den) }));
	}

	/** A purse over the denominator of today. */
	#wholeOf(group: number): bigint {
		const [whole = 0n, over = 1n] = [this.#whole[group], this.#over[group]];
		if (over === this.#den) return whole;
		const today = whole * (this.#den / over);
		this.#whole[group] = today;
		this.#over[group] = this.#den;
		return today;
	}

	#has(group: number): number {
		return (this.#about[group] ?? 0) * (this.#counts[group] ?? 0);
	}

	#weight({ group, weight }: Supporter): number {
		return weight * (this.#counts[group] ?? 0);
	}

	#weightOf(supporters: readonly Supporter[]): number {
		return supporters.reduce((sum, supporter) => sum + this.#weight(supporter), 0);
	}

	#aboutRatio({ group, weight }: Supporter): number {
		return (this.#about[group] ?? 0) / weight;
	}

	#compareRatio(a: Supporter, b: Supporter): number {
		const [x, y] = [this.#aboutRatio(a), this.#aboutRatio(b)];
		if (Math.abs(x - y) > CLOSE * Math.max(x, y)) return x - y;
		const [left, right] = [this.#wholeOf(a.group), this.#wholeOf(b.group)];
		return signOf(left * BigInt(b.weight) - right * BigInt(a.weight));
	}
}
