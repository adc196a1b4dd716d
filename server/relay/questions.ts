import type { Purse } from './limits.ts';

/** How long a question waits that was one too many, before it is tried again, in milliseconds. */
const WAITS = 500;

/** What one socket asks for: as often as its device may, and beyond that only its newest question, a little later. */
export class Questions {
	#hasAsked = false;
	#newest: (() => void) | undefined;
	#timer: NodeJS.Timeout | undefined;

	constructor(private readonly purse: Pick<Purse, 'mayAsk'>) {}

	/** Has a question answered. A newcomer who has nothing asks for nothing: all of them are told the same. */
	ask(hasNothing: boolean, answer: () => void) {
		const isFree = hasNothing && !this.#hasAsked;
		this.#hasAsked = true;
		if (isFree || (!this.#timer && this.purse.mayAsk())) return answer();
		this.#newest = answer;
		this.#timer ??= this.#later();
	}

	/** Nobody waits for an answer any more. */
	stop() {
		clearTimeout(this.#timer);
		this.#newest = undefined;
	}

	#later(): NodeJS.Timeout {
		return setTimeout(() => {
			const answer = this.#newest;
			const isItsTurn = this.purse.mayAsk();
			this.#timer = isItsTurn ? undefined : this.#later();
			if (!isItsTurn) return;
			this.#newest = undefined;
			answer?.();
		}, WAITS).unref();
	}
}
