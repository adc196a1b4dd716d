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

/** Every card this page has seen: one that was erased and comes back is no new one. */
const SEEN = new Set<string>();

/**
 * Cards that have just come to this screen, a few at a time, so that the room can read them before they take their
 * place (STAGE-11). What was there when the screen opened is not new, nor what the room has seen before.
 */
export class NewCards {
	/** What stands there now. */
	shown = $state.raw<readonly NewCard[]>([]);
	/** How many wait behind them. */
	waiting = $state(0);
	readonly #seen: Set<string>;
	#isOpen = false;
	#queue: NewCard[] = [];
	#timer: ReturnType<typeof setTimeout> | undefined;

	constructor(seen = SEEN) {
		this.#seen = seen;
	}

	/** Looks at the cards as they are now. */
	see(now: readonly NewCard[]): void {
		const fresh = now.filter(({ id }) => !this.#seen.has(id));
		for (const { id } of fresh) this.#seen.add(id);
		const isFirst = !this.#isOpen;
		this.#isOpen = true;
		if (isFirst || fresh.length === 0 || fresh.length > MOST_AT_ONCE) return;
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
