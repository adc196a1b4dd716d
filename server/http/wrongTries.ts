const MINUTE = 60_000;

/** How many wrong codes a minute: from one address, and from all together. */
const MOST = { each: 10, all: 100 };

/**
 * Counts wrong codes only, because a whole village may join from one address. Times are milliseconds
 * of a clock that never goes back.
 */
export class WrongTries {
	#tries: { address: string; at: number }[] = [];

	constructor(private readonly now: () => number) {}

	/** Whether this address has to wait: then even a right code is not looked at, or guessing would pay. */
	mustWait(address: string): boolean {
		const since = this.now() - MINUTE;
		this.#tries = this.#tries.filter(({ at }) => at > since);
		const own = this.#tries.filter((tried) => tried.address === address).length;
		return own >= MOST.each || this.#tries.length >= MOST.all;
	}

	add(address: string) {
		this.#tries.push({ address, at: this.now() });
	}
}
