import { gcd, type Fraction } from './fraction.ts';

/** The history of a purse that is exactly empty. */
export const EMPTY = -1;
/** The history of a purse nobody has taken anything out of. */
export const FULL = 0;

/**
 * What was taken out of purses, payment after payment, exactly. Purses with one history hold the same, so most sums need
 * no fraction for each person: only how many took part in each payment.
 */
export class Histories {
	readonly #share: Fraction;
	readonly #payments: Fraction[] = [];
	/** Everything over one denominator: the share, and each payment for one unit of weight. */
	#den: bigint;
	#shareOver: bigint;
	#parts: bigint[] = [];
	/** A history is the one before it, and one payment more. */
	readonly #before = [EMPTY];
	readonly #payment = [-1];
	readonly #weight = [0];
	#next = new Map<number, Map<number, number>>();

	constructor(share: Fraction) {
		this.#share = share;
		this.#den = share.den;
		this.#shareOver = share.num;
	}

	get den(): bigint {
		return this.#den;
	}

	/** How many payments there have been. */
	get count(): number {
		return this.#payments.length;
	}

	/** One more payment, of so much for each unit of weight. */
	pays(part: Fraction): void {
		this.#payments.push(part);
		this.#den *= part.den / gcd(part.den, this.#den);
		this.#shareOver = this.#share.num * (this.#den / this.#share.den);
		this.#parts = this.#payments.map(({ num, den }) => num * (this.#den / den));
		this.#next = new Map();
	}

	/** The history of a purse that takes part in the newest payment and is not empty after it. */
	after(history: number, weight: number): number {
		const known = this.#next.get(weight) ?? new Map<number, number>();
		this.#next.set(weight, known);
		const found = known.get(history);
		if (found !== undefined) return found;
		const next = this.#before.push(history) - 1;
		this.#payment.push(this.count - 1);
		this.#weight.push(weight);
		known.set(history, next);
		return next;
	}

	/** What one purse holds, over the denominator. */
	wholeOf(history: number): bigint {
		if (history === EMPTY) return 0n;
		const spent = new Float64Array(this.count);
		this.spend(spent, history, 1);
		return this.sumOf(1, spent);
	}

	/** Adds what so many people with a history have paid, as units of weight in each payment. */
	spend(spent: Float64Array, history: number, people: number): void {
		for (let at = history; at > FULL; at = this.#before[at] ?? FULL) {
			const payment = this.#payment[at] ?? 0;
			spent[payment] = (spent[payment] ?? 0) + people * (this.#weight[at] ?? 0);
		}
	}

	/** What so many people hold together who have paid so much, over the denominator. */
	sumOf(people: number, spent: Float64Array): bigint {
		let sum = BigInt(people) * this.#shareOver;
		for (const [payment, units] of spent.entries()) {
			if (units > 0) sum -= BigInt(units) * (this.#parts[payment] ?? 0n);
		}
		return sum;
	}

	/** What a purse holds after one more part for each unit of weight, over the denominator; below zero if it has less. */
	restOf(history: number, weight: number): bigint {
		return this.wholeOf(history) - BigInt(weight) * (this.#parts.at(-1) ?? 0n);
	}
}
