import { encode, type QrCodeGenerateResult } from 'uqr';

import type { Squares, ToShow } from '#lib/session/bridge/toShow.ts';

/** How many codes a second: what a cheap phone draws, and a cheap camera sees. */
export const SPEEDS = { slow: 3, usual: 5, fast: 8 } as const;

/** How fast the codes change. */
export type Speed = keyof typeof SPEEDS;

/** About every fourth code is missed by a hand-held phone: so many more are shown until all of it is read. */
const MISSED = 1.3;

/** The sequence of codes on a phone's screen, one after the other without end. */
export class LightShow {
	speed = $state<Speed>('usual');
	squares = $state<Squares>('usual');
	#number = $state(0);
	readonly #of: ToShow;
	readonly #show = $derived.by(() => this.#of.in(this.squares));
	/** The code to show now. */
	readonly code: QrCodeGenerateResult = $derived(
		encode(this.#show.text(this.#number), { ecc: 'L', border: 4 })
	);
	readonly parts = $derived(this.#show.parts);
	readonly seconds = $derived(Math.ceil((this.parts / SPEEDS[this.speed]) * MISSED));

	constructor(of: ToShow) {
		this.#of = of;
	}

	/** Shows one code after the other; from the first again where speed or size changed. Returns how to stop. */
	run(): () => void {
		this.#number = 0;
		void this.squares;
		const next = setInterval(() => (this.#number += 1), 1000 / SPEEDS[this.speed]);
		return () => clearInterval(next);
	}
}
