import { SIDES, type Side } from './patterns.ts';

/** A card as one picture shows it; no side while it is held slanting. */
export interface Held {
	number: number;
	side: Side | undefined;
}

/** How many pictures in a row have to agree, and how long after another one a picture still belongs to that row. */
export const AGREE = 3;
const ROW = 2000;

/** How many cards show each side. */
export type SideCounts = Record<Side, number>;

/** The answer of one card. */
export interface CardAnswer {
	side: Side;
	/** A person put it right: the camera no longer changes it. */
	byHand?: true;
}

interface Row {
	side: Side | undefined;
	pictures: number;
	at: number;
}

/**
 * What cards say, from one picture to the next. A single picture proves nothing, so an answer counts when some in a row
 * agree; whoever turns a card changes the answer the same way, until the reading is closed (CARD-5). Numbers belong to
 * cards and to nobody's name.
 */
export class HeldCards {
	readonly #rows = new Map<number, Row>();
	readonly #answers: Map<number, CardAnswer>;
	/** Numbers that were at two places of the newest picture: neither of them counts (CARD-6). */
	doubled: readonly number[] = [];
	isClosed = false;

	/** `answers`: those of a reading that goes on after a reload. */
	constructor(answers: Iterable<readonly [number, CardAnswer]> = []) {
		this.#answers = new Map(answers);
	}

	/** Takes up a picture, made at a moment in milliseconds. Cards with a number above `most` were given to nobody. */
	see(picture: readonly Held[], most: number, at: number): void {
		if (this.isClosed) return;
		const known = picture.filter(({ number }) => number >= 1 && number <= most);
		const numbers = known.map(({ number }) => number);
		this.doubled = [...new Set(numbers.filter((number, place) => numbers.indexOf(number) < place))];
		for (const { number, side } of known)
			this.#next(number, this.#isDoubled(number) ? undefined : side, at);
	}

	#isDoubled(number: number): boolean {
		return this.doubled.includes(number);
	}

	#next(number: number, side: Side | undefined, at: number): void {
		const before = this.#rows.get(number);
		const goesOn = before !== undefined && before.side === side && at - before.at <= ROW;
		const row = { side, at, pictures: goesOn ? before.pictures + 1 : 1 };
		this.#rows.set(number, row);
		if (side === undefined || row.pictures < AGREE || this.#answers.get(number)?.byHand) return;
		this.#answers.set(number, { side });
	}

	/** Puts a card right by hand, or without a side gives it back to the camera (CARD-7). */
	putRight(number: number, side?: Side): void {
		if (this.isClosed) return;
		this.#rows.delete(number);
		if (side) this.#answers.set(number, { side, byHand: true });
		else this.#answers.delete(number);
	}

	/** The answers so far, by number. */
	get answers(): ReadonlyMap<number, CardAnswer> {
		return this.#answers;
	}

	/** How many cards up to `most` show each side: the only thing of a reading that is written down (CARD-8). */
	counts(most: number): SideCounts {
		const counts = Object.fromEntries(SIDES.map((side) => [side, 0])) as SideCounts;
		for (const [number, { side }] of this.#answers) if (number <= most) counts[side] += 1;
		return counts;
	}

	/** The numbers up to `most` that have not answered. */
	missing(most: number): number[] {
		const all = Array.from({ length: most }, (_, at) => at + 1);
		return all.filter((number) => !this.#answers.has(number));
	}
}
