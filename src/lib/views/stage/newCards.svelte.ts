/** A card that was not there a moment ago. */
export interface NewCard {
	id: string;
	text: string;
}

/** How long a card stands alone before it takes its place, in milliseconds. */
const LASTS = 4500;
/** Cards that stand there together. */
const TOGETHER = 2;
/** More at once is not somebody's card: a line came back, or a file was opened. */
const MOST_AT_ONCE = 6;

/**
 * Cards that have just come to this screen, a few at a time, so that the room can read them before they take their
 * place (STAGE-11). What was there when the screen opened is not new.
 */
export class NewCards {
	/** What stands there now. */
	shown = $state.raw<readonly NewCard[]>([]);
	/** How many wait behind them. */
	waiting = $state(0);
	#known: Set<string> | undefined;
	#queue: NewCard[] = [];
	#timer: ReturnType<typeof setTimeout> | undefined;

	/** Looks at the cards as they are now. */
	see(now: readonly NewCard[]): void {
		const known = this.#known;
		this.#known = new Set(now.map(({ id }) => id));
		if (!known) return;
		const fresh = now.filter(({ id }) => !known.has(id));
		if (fresh.length === 0 || fresh.length > MOST_AT_ONCE) return;
		this.#queue.push(...fresh);
		this.waiting = this.#queue.length;
		if (this.shown.length === 0) this.#next();
	}

	stop(): void {
		clearTimeout(this.#timer);
	}

	#next(): void {
		this.shown = this.#queue.splice(0, TOGETHER);
		this.waiting = this.#queue.length;
		this.#timer = this.shown.length > 0 ? setTimeout(() => this.#next(), LASTS) : undefined;
	}
}
