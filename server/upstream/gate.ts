import { setTimeout as sleep } from 'node:timers/promises';

/** How long to wait after a try that failed: twice as long each time, in milliseconds. */
export interface Pauses {
	first: number;
	longest: number;
}

/**
 * Lets one try at a time through to the host, for all rooms together, with longer pauses while it fails. One at a
 * time, because a name that cannot be looked up holds one of the few threads the disk needs too.
 */
export class Gate {
	#last: Promise<unknown> = Promise.resolve();
	#failures = 0;
	#openAt = 0;

	constructor(
		private readonly pauses: Pauses,
		private readonly signal: AbortSignal
	) {}

	/** Waits for its turn and for the pause, and tries. Rejects as the try does, or when it is over. */
	through<T>(attempt: () => Promise<T>): Promise<T> {
		const turn = this.#last.then(async () => {
			await sleep(Math.max(0, this.#openAt - performance.now()), undefined, {
				signal: this.signal,
				ref: false
			});
			return attempt();
		});
		const tried = turn.catch((error: unknown) => {
			this.failed();
			throw error;
		});
		this.#last = tried.catch(() => undefined); // told to whoever tried
		return tried;
	}

	/** Something went wrong, also after a try that was let through. */
	failed() {
		const { first, longest } = this.pauses;
		const pause = Math.min(longest, first * 2 ** Math.min(this.#failures, 20));
		this.#failures += 1;
		this.#openAt = performance.now() + pause * (0.75 + Math.random() / 2); // laptops do not knock together
	}

	/** The host and we are level: the next pause is a short one again. */
	worked() {
		this.#failures = 0;
		this.#openAt = 0;
	}

	/** Whether the last thing that happened was a failure. */
	get isShut(): boolean {
		return this.#failures > 0;
	}
}
