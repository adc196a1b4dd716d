/** How much a second, and how much at once. */
export interface Allowance {
	rate: number;
	burst: number;
}

/** A purse that fills again with time. The clock, in milliseconds, is given, so that tests can hold it. */
export class Budget {
	#left: number;
	#at: number;

	constructor(
		private readonly allowance: Allowance,
		private readonly now: () => number
	) {
		this.#left = allowance.burst;
		this.#at = now();
	}

	/** Takes out of the purse, or leaves it as it is if there is not enough. */
	take(amount: number): boolean {
		this.#fill();
		if (amount > this.#left) return false;
		this.#left -= amount;
		return true;
	}

	/** True when nothing was taken for so long that nobody needs to remember it. */
	get isFull(): boolean {
		this.#fill();
		return this.#left >= this.allowance.burst;
	}

	#fill() {
		const { rate, burst } = this.allowance;
		const now = this.now();
		// A clock that was set back gives nothing and takes nothing.
		const more = (Math.max(0, now - this.#at) / 1000) * rate;
		this.#left = Math.min(burst, this.#left + more);
		this.#at = now;
	}
}
