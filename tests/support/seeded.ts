/** A source of chance that a number decides, so that a storm that failed once can be made again. */
export interface Seeded {
	/** A whole number from 0 up to, but not including, `n`. */
	int(n: number): number;
	/** One of a list that is not empty. */
	oneOf<T>(list: readonly T[]): T;
	/** True about this often: 0 never, 1 always. */
	chance(p: number): boolean;
}

/** Mulberry32: 32 bits of state, good enough to shake a plan, and short enough to trust. */
export function seeded(seed: number): Seeded {
	let state = seed >>> 0;

	const next = () => {
		state = (state + 0x6d2b79f5) >>> 0;
		let mixed = Math.imul(state ^ (state >>> 15), state | 1);
		mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
		return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
	};
	const int = (n: number) => Math.floor(next() * n);

	return {
		int,
		oneOf: (list) => {
			if (list.length === 0) throw new Error('Nothing to choose from');
			return list[int(list.length)]!;
		},
		chance: (p) => next() < p
	};
}
