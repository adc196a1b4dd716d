import { cardReader, type CardReader } from '#lib/aside/cards/cardReader.ts';
import type { Photo } from '#lib/aside/cards/cardsOn.ts';
import type { SeenCard } from '#lib/aside/cards/readCards.ts';
import {
	HeldCards,
	type CardAnswer,
	type SideCounts
} from '#lib/domain/meeting/cards/heldCards.ts';
import type { Side } from '#lib/domain/meeting/cards/patterns.ts';

export type { SeenCard };

/** Where the answers of a reading wait, so that a reload loses none: a text, empty for nothing. */
export interface CardShelf {
	read(): string;
	keep(text: string): void;
}

/** A reading of cards as a screen shows it: the newest picture's cards, and what all pictures together say. */
export class CardReading {
	/** What the newest picture shows, for the frames around it. */
	seen = $state.raw<readonly SeenCard[]>([]);
	/** How many cards were handed out: the numbers from one to this. */
	readonly most: number = $derived.by(() => this.#most);
	#most = $state(0);
	#turn = $state(0); // whenever the cards said something new
	#held: HeldCards;
	#reader: CardReader | undefined;
	readonly #shelf: CardShelf;

	constructor(shelf: CardShelf, most: number) {
		this.#shelf = shelf;
		this.#most = most;
		this.#held = new HeldCards(answersIn(shelf.read()));
	}

	readonly answers: readonly (readonly [number, CardAnswer])[] = $derived.by(() => {
		void this.#turn;
		return [...this.#held.answers].filter(([number]) => number <= this.#most);
	});
	readonly counts: SideCounts = $derived.by(() => (void this.#turn, this.#held.counts(this.#most)));
	readonly missing: number[] = $derived.by(() => (void this.#turn, this.#held.missing(this.#most)));
	readonly doubled: readonly number[] = $derived.by(() => (void this.#turn, this.#held.doubled));
	readonly isClosed: boolean = $derived.by(() => (void this.#turn, this.#held.isClosed));

	/** Says how many cards were handed out. */
	handOut(most: number): void {
		this.#most = most;
	}

	/** Reads a picture beside the screen and takes up what it shows. */
	async look(photo: Photo): Promise<void> {
		this.#reader ??= cardReader();
		const seen = await this.#reader.read(photo);
		if (!this.#reader) return; // the page was left meanwhile
		this.seen = seen;
		this.#held.see(seen, this.#most, performance.now());
		this.#changed();
	}

	/** Puts a card right by hand; without a side the camera has it again. */
	putRight(number: number, side?: Side): void {
		this.#held.putRight(number, side);
		this.#changed();
	}

	/** Closes: from now on no card changes anything. */
	close(): void {
		this.#held.isClosed = true;
		this.#changed();
	}

	/** Goes on after closing. */
	goOn(): void {
		this.#held.isClosed = false;
		this.#changed();
	}

	/** Forgets every answer: they were written down as sums, or somebody begins anew. */
	forget(): void {
		this.#held = new HeldCards();
		this.seen = [];
		this.#changed();
	}

	/** Ends the worker; call it when the page is left. */
	stop(): void {
		this.#reader?.stop();
		this.#reader = undefined;
	}

	#changed(): void {
		this.#turn += 1;
		const { answers } = this.#held;
		this.#shelf.keep(answers.size > 0 ? JSON.stringify([...answers]) : '');
	}
}

function answersIn(kept: string): [number, CardAnswer][] {
	try {
		return JSON.parse(kept || '[]') as [number, CardAnswer][];
	} catch {
		return []; // somebody else wrote under this name
	}
}
