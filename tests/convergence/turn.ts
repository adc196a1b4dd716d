import type { Plan } from '#lib/domain/plan.ts';
import type { Stamp } from '#lib/domain/shared/stamp.ts';

/** One person's turn in a storm: the plan on their device, and the chances it takes. */
export interface Turn {
	plan: Plan;
	/** Every update of the plan since this device was switched on, as it came. */
	log: Uint8Array[];
	by: string;
	/** Identity and time of a new record, by a clock that may be days wrong. */
	stamp(): Stamp;
	/** Some words nobody said before. */
	words(): string;
	/** A whole number below `n`. */
	int(n: number): number;
	chance(share: number): boolean;
	oneOf<T>(list: readonly T[]): T;
	/** The id of one of these records, or one that does not exist. */
	idOf(list: readonly { id: string }[]): string;
	/** A day in 2027, `YYYY-MM-DD`. */
	day(): string;
}

/** What somebody may do: calls one command, whatever it answers. */
export type Move = (turn: Turn) => unknown;

/** One part of the method in a storm. */
export interface Part {
	/** Every command of the part, under its own name (a second way of calling it: `name…`, a space and a word). */
	moves: Record<string, Move>;
	/** Everything a screen can show of this part, as plain values in their order. */
	seen(plan: Plan): unknown;
	/** What must be true on every device at every moment. Throws when it is not. */
	holds?(plan: Plan): void;
}
