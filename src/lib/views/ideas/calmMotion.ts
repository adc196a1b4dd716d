/** How long a card takes to its place, in milliseconds. */
const GLIDE = 300;

/** Who comes sooner than this after another finds no time to be watched, in milliseconds. */
const APART = 1500;

/** Cards glide while they come one by one. When the whole hall sends at once they stand where they belong: to read, not to watch. */
export class CalmMotion {
	#last: string | undefined;
	#cameAt = -Infinity;
	#glide = GLIDE;

	/** How long to glide now that this is the newest, in milliseconds; 0 while others have just come. */
	after(newest: string | undefined, now: number = performance.now()): number {
		if (newest === this.#last) return this.#glide;
		this.#glide = now - this.#cameAt < APART ? 0 : GLIDE;
		this.#last = newest;
		this.#cameAt = now;
		return this.#glide;
	}
}
