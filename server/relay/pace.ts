/** What a room's news may wait for, in milliseconds: who is alone in a quiet room waits for nobody. */
const SHORTEST = 2;
const LONGEST = 20;

/** Waiting and writing together should take no longer, so that a slow disk is not waited for twice. */
const TOGETHER = 23;

/** A room in which nothing was written for so long is quiet. */
const QUIET = 100;

/** From so many readers on it pays to wait as long as may be: each frame that is not sent saves them all one. */
const MANY = 50;

/** How long a group waits for others: not at all in a quiet room, longer the more readers each frame goes to. */
export class Pace {
	#wroteAt = -Infinity;
	#writing = 0;

	/** How long what comes now should wait for more, with so many readers. */
	wait(readers: number, now: number): number {
		if (now - this.#wroteAt > QUIET) return SHORTEST;
		const longest = Math.min(LONGEST, TOGETHER - this.#writing) * Math.min(1, readers / MANY);
		return Math.max(SHORTEST, longest);
	}

	/** A group was written. */
	wrote(from: number, to: number) {
		this.#wroteAt = to;
		this.#writing += (to - from - this.#writing) / 8;
	}
}
