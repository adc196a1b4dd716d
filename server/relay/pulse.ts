/** How many pings may stay unanswered, the first of them behind a document: at 20 seconds each, as long as a client waits for it. */
const PATIENCE = 9;

/**
 * Whether the one at the other end is still there. A ping waits behind what was sent before it, so on a slow
 * line a document of some size delays the answer without anybody being gone.
 */
export class Pulse {
	#pinged = 0;
	#answered = 0;
	/** The last ping that went out before the last document. */
	#before = -1;

	/** The words of the next ping, or nothing if whoever should have answered is gone. */
	next(): string | undefined {
		const isLoading = this.#answered <= this.#before;
		if (this.#pinged - this.#answered >= (isLoading ? PATIENCE : 1)) return undefined;
		return String((this.#pinged += 1));
	}

	/** A ping came back, with the words it went with. Anything else a peer may say here counts for nothing. */
	answered(words: string) {
		const number = Number(words);
		if (number > this.#answered && number <= this.#pinged) this.#answered = number;
	}

	/** A document is on its way. */
	loads() {
		this.#before = this.#pinged;
	}
}
