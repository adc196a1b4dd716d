import { SvelteMap } from 'svelte/reactivity';

import { recall, remember } from '#lib/session/settings.ts';

/** How a step is shown on this desk: as a list, on a board, two boards side by side, or as free drawings. */
export type Show = 'list' | 'board' | 'pair' | 'drawing';

const SHOWS: readonly string[] = ['list', 'board', 'pair', 'drawing'] satisfies Show[];

/** What was chosen since the page was opened: the help beside a step hears of it too. */
const chosen = new SvelteMap<string, Show>();

/** What this device showed last on a step; a list where nobody has chosen. */
export class Shown {
	readonly #key: string;

	constructor(step: string) {
		this.#key = `show.${step}`;
	}

	get now(): Show {
		const kept = chosen.get(this.#key) ?? recall(this.#key) ?? '';
		return SHOWS.includes(kept) ? (kept as Show) : 'list';
	}

	/** Shows the step in this way, and remembers it. */
	choose(show: Show): void {
		chosen.set(this.#key, show);
		remember(this.#key, show);
	}
}
