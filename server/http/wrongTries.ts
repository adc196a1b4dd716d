const MINUTE = 60_000;

/** How many wrong codes a minute: from one address, and from all together. */
const MOST = { each: 10, all: 100 };

/** A wrong code, where it came from, and when it last did. */
interface Try {
	address: string;
	code: string;
	at: number;
}

/**
 * Counts wrong codes only, because a whole village may join from one address, and each code once: phones
 * that still know last year's code try it again and again and learn nothing by it. Times are
 * milliseconds of a clock that never goes back.
 */
export class WrongTries {
	#tries: Try[] = [];

	constructor(private readonly now: () => number) {}

	/** Whether this address has to wait: then even a right code is not looked at, or guessing would pay. */
	mustWait(address: string): boolean {
		const since = this.now() - MINUTE;
		this.#tries = this.#tries.filter(({ at }) => at > since);
		const own = this.#tries.filter((tried) => tried.address === address).length;
		return own >= MOST.each || new Set(this.#tries.map(({ code }) => code)).size >= MOST.all;
	}

	add(address: string, code: string) {
		const known = this.#tries.find((tried) => tried.address === address && tried.code === code);
		if (known) known.at = this.now();
		else this.#tries.push({ address, code, at: this.now() });
	}
}
