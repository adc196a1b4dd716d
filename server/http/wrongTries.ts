import { callerAt } from './whence.ts';

const MINUTE = 60_000;

/** How many wrong codes a minute: from one address, and from all together. */
const MOST = { each: 10, all: 100 };

/** A wrong code, who tried it, and when last. */
interface Try {
	caller: string;
	code: string;
	at: number;
}

/**
 * Counts wrong codes only, because a whole village may join from one address, and each code once: phones
 * that still know last year's code try it again and again and learn nothing by it. Who has an IPv6 address has
 * all those of its network, so these count as one. Times are milliseconds of a clock that never goes back.
 */
export class WrongTries {
	#tries: Try[] = [];

	constructor(private readonly now: () => number) {}

	/** Whether this address has to wait: then even a right code is not looked at, or guessing would pay. */
	mustWait(address: string): boolean {
		const since = this.now() - MINUTE;
		this.#tries = this.#tries.filter(({ at }) => at > since);
		const from = callerAt(address);
		const own = this.#tries.filter(({ caller }) => caller === from).length;
		return own >= MOST.each || new Set(this.#tries.map(({ code }) => code)).size >= MOST.all;
	}

	add(address: string, code: string) {
		const caller = callerAt(address);
		const known = this.#tries.find((tried) => tried.caller === caller && tried.code === code);
		if (known) known.at = this.now();
		else this.#tries.push({ caller, code, at: this.now() });
	}
}
