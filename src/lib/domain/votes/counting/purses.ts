import type { Demand } from './demand.ts';
import type { Election } from './election.ts';
import { fraction, numberOf, signOf, type Fraction } from './fraction.ts';
import { EMPTY, FULL, Histories } from './histories.ts';

/** Two doubles that differ by more than this part are surely in this order; closer ones are compared exactly. */
export const CLOSE = 1e-9;
/** As a part of a share, more than all the rounding that thousands of payments can add up to. */
const SLACK = 1e-12;

/** Purses that are alike in a purchase: how much each has over the denominator, for what weight, and how many people. */
interface Alike {
	whole: bigint;
	weight: number;
	people: number;
}

/**
 * What each group of equal ballots still has to spend, exactly by its history; beside it doubles, which decide wherever
 * nothing is close.
 */
export class Purses {
	readonly #counts: Float64Array;
	readonly #about: Float64Array;
	readonly #history: Int32Array;
	readonly #histories: Histories;
	readonly #slack: number;

	constructor({ voices }: Election, share: Fraction) {
		const about = numberOf(share);
		this.#counts = Float64Array.from(voices, ({ count }) => count);
		this.#about = new Float64Array(voices.length).fill(about);
		this.#history = new Int32Array(voices.length).fill(FULL);
		this.#histories = new Histories(share);
		this.#slack = about * SLACK;
	}

	/**
	 * About what one unit of weight pays if the supporters buy an item together: those who cannot pay their part pay
	 * all they have. Nothing if they surely or perhaps have too little; ask `exactPart` where it is close.
	 */
	aboutPart(cost: number, demand: Demand): number | 'too-little' | 'close' {
		const [has, all] = this.#together(demand);
		if (Math.abs(has - cost) <= CLOSE * cost) return 'close';
		if (has < cost) return 'too-little';
		// Whoever cannot pay the part of all cannot pay the part of the others either, which is larger: no need to sort.
		let part = cost / all;
		for (;;) {
			const { left, rich, poor } = this.#without(cost, demand, part);
			if (rich <= 0) return 'close';
			if (left / rich <= part || poor === 0) return part;
			part = left / rich;
		}
	}

	/** The same exactly, or nothing if the supporters have too little together. */
	exactPart(cost: number, demand: Demand): Fraction | undefined {
		const about = this.aboutPart(cost, demand);
		if (about === 'too-little') return undefined;
		const quick = about === 'close' ? undefined : this.#quickPart(cost, demand, about);
		return quick ?? this.#sortedPart(cost, demand);
	}

	/** Takes the part for each unit of weight out of every supporter's purse. Returns how many people have nothing left. */
	pay(part: Fraction, { groups, weights }: Demand): number {
		const about = numberOf(part);
		this.#histories.pays(part);
		let empty = 0;
		for (let at = 0; at < groups.length; at += 1) {
			const [group, weight] = [groups[at] ?? 0, weights[at] ?? 0];
			const rest = this.#restOf(group, weight, about);
			this.#about[group] = Math.max(0, rest);
			if (rest > 0) this.#history[group] = this.#histories.after(this.#history[group] ?? 0, weight);
			else {
				this.#history[group] = EMPTY;
				empty += this.#counts[group] ?? 0;
			}
		}
		return empty;
	}

	/** What each group still has for one of its people, exactly. */
	left(): Fraction[] {
		const known = new Map<number, Fraction>();
		return Array.from(this.#history, (history) => {
			const left =
				known.get(history) ?? fraction(this.#histories.wholeOf(history), this.#histories.den);
			known.set(history, left);
			return left;
		});
	}

	/** How many people have how much left, exactly; the fullest first, and those who chose nothing among them. */
	grouped(silent: number): { people: number; left: Fraction }[] {
		const byHistory = new Map<number, number>();
		const add = (history: number, people: number) =>
			byHistory.set(history, (byHistory.get(history) ?? 0) + people);
		for (const [group, history] of this.#history.entries()) add(history, this.#counts[group] ?? 0);
		if (silent > 0) add(FULL, silent);
		const people = new Map<bigint, number>();
		for (const [history, count] of byHistory) {
			const whole = this.#histories.wholeOf(history);
			people.set(whole, (people.get(whole) ?? 0) + count);
		}
		return [...people]
			.sort(([a], [b]) => signOf(b - a))
			.map(([whole, count]) => ({ people: count, left: fraction(whole, this.#histories.den) }));
	}

	/** What all supporters have together, and all their weight. */
	#together({ groups, mass }: Demand): [has: number, all: number] {
		let [has, all] = [0, 0];
		for (let at = 0; at < groups.length; at += 1) {
			has += (this.#about[groups[at] ?? 0] ?? 0) * (this.#counts[groups[at] ?? 0] ?? 0);
			all += mass[at] ?? 0;
		}
		return [has, all];
	}

	/** What the others have to pay, and their weight, if whoever has less than the part pays all they have. */
	#without(cost: number, { groups, weights, mass }: Demand, part: number) {
		let [left, rich, poor] = [cost, 0, 0];
		for (let at = 0; at < groups.length; at += 1) {
			const group = groups[at] ?? 0;
			const purse = this.#about[group] ?? 0;
			if (purse >= part * (weights[at] ?? 0)) rich += mass[at] ?? 0;
			else {
				left -= purse * (this.#counts[group] ?? 0);
				poor += 1;
			}
		}
		return { left, rich, poor };
	}

	/**
	 * The exact part where doubles tell surely who pays all they have: the part that follows has to lie clearly between
	 * the fullest of those and the emptiest of the others. Nothing where it does not.
	 */
	#quickPart(cost: number, demand: Demand, about: number): Fraction | undefined {
		const { rich, fullest, emptiest, poor } = this.#split(demand, about);
		const { den } = this.#histories;
		const left = BigInt(cost) * den - poor;
		if (rich <= 0 || left <= 0n) return undefined;
		const part = fraction(left, den * BigInt(rich));
		const [value, margin] = [numberOf(part), this.#slack + CLOSE * numberOf(part)];
		return fullest <= value - margin && emptiest >= value + margin ? part : undefined;
	}

	/** The weight of those who have at least the part, what the others have exactly, and how near the two come. */
	#split({ groups, weights, mass }: Demand, part: number) {
		const spent = new Float64Array(this.#histories.count);
		let [people, rich, fullest, emptiest] = [0, 0, 0, Infinity];
		for (let at = 0; at < groups.length; at += 1) {
			const group = groups[at] ?? 0;
			const ratio = (this.#about[group] ?? 0) / (weights[at] ?? 1);
			if (ratio >= part) {
				rich += mass[at] ?? 0;
				emptiest = Math.min(emptiest, ratio);
			} else {
				fullest = Math.max(fullest, ratio);
				people += this.#spend(spent, group);
			}
		}
		return { rich, fullest, emptiest, poor: this.#histories.sumOf(people, spent) };
	}

	/** Adds what the people of a group have paid; an empty purse holds nothing, whatever was paid out of it. */
	#spend(spent: Float64Array, group: number): number {
		const [history, people] = [this.#history[group] ?? EMPTY, this.#counts[group] ?? 0];
		if (history === EMPTY) return 0;
		this.#histories.spend(spent, history, people);
		return people;
	}

	/** The exact part by going from the emptiest purse up, purses that are alike together. */
	#sortedPart(cost: number, demand: Demand): Fraction | undefined {
		const order = this.#alike(demand).sort((a, b) =>
			signOf(a.whole * BigInt(b.weight) - b.whole * BigInt(a.weight))
		);
		const { den } = this.#histories;
		let left = BigInt(cost) * den;
		let weight = order.reduce((sum, one) => sum + BigInt(one.weight * one.people), 0n);
		for (const { whole, weight: own, people } of order) {
			if (whole * weight >= left * BigInt(own)) return fraction(left, den * weight);
			left -= whole * BigInt(people);
			weight -= BigInt(own * people);
		}
		return undefined;
	}

	#alike({ groups, weights }: Demand): Alike[] {
		const found = new Map<number, Map<number, number>>();
		for (let at = 0; at < groups.length; at += 1) {
			const [group, weight] = [groups[at] ?? 0, weights[at] ?? 0];
			const known = found.get(weight) ?? new Map<number, number>();
			const history = this.#history[group] ?? 0;
			found.set(weight, known.set(history, (known.get(history) ?? 0) + (this.#counts[group] ?? 0)));
		}
		return [...found].flatMap(([weight, known]) =>
			[...known].map(([history, people]) => ({
				...{ weight, people },
				whole: this.#histories.wholeOf(history)
			}))
		);
	}

	/** What a purse has left after its part, as a double whose sign is exact. */
	#restOf(group: number, weight: number, about: number): number {
		const [history, purse] = [this.#history[group] ?? 0, this.#about[group] ?? 0];
		const rest = purse - about * weight;
		if (history === EMPTY) return 0;
		if (Math.abs(rest) > this.#slack + CLOSE * about * weight) return rest;
		const whole = this.#histories.restOf(history, weight);
		if (whole <= 0n) return 0;
		return Math.max(Number.MIN_VALUE, numberOf({ num: whole, den: this.#histories.den }));
	}
}
