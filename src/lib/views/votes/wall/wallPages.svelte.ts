import { Turning } from '#lib/ui/turning.svelte.ts';

import { turnOf } from './turnKeys.ts';

/** Pages of a wall that turn by themselves, and by a key one on or back. Make it while a component is being made. */
export class WallPages {
	#byHand = $state(0);
	readonly #count: () => number;
	readonly #turning: Turning;

	constructor(count: () => number) {
		this.#count = count;
		this.#turning = new Turning(count);
	}

	/** The page that shows, the first one being 0. */
	get at(): number {
		const count = this.#count();
		return (((this.#turning.at + this.#byHand) % count) + count) % count;
	}

	/** For the keys of the window. */
	readonly onkeydown = (event: KeyboardEvent): void => {
		const by = turnOf(event);
		if (by !== undefined && Number.isFinite(by)) this.#byHand += by;
	};
}
