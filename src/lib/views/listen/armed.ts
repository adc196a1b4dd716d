/** A second touch that comes sooner than this is a trembling finger, in milliseconds. */
export const TREMBLE = 350;

/** What was heard last, and under which name: touched again it is done (LISTEN-2, LISTEN-3). */
export class Armed<Thing> {
	#thing: Thing | undefined;
	#name = '';
	#at = 0;
	readonly #now: () => number;

	constructor(now = () => performance.now()) {
		this.#now = now;
	}

	get thing(): Thing | undefined {
		return this.#thing;
	}

	/** It was said. Nothing else is done by the next touch. */
	hear(thing: Thing | undefined, name = ''): void {
		if (thing === this.#thing && name === this.#name) return;
		[this.#thing, this.#name, this.#at] = [thing, name, this.#now()];
	}

	/** It was done. The same touch trembling on does it no second time. */
	done(): void {
		this.#at = this.#now();
	}

	/** True if this touch does it. What has another name by now ("Really?") is heard under that name first. */
	isHeard(thing: Thing, name: string): boolean {
		const isSame = thing === this.#thing && name === this.#name;
		return isSame && this.#now() - this.#at >= TREMBLE;
	}
}
