/** How a step is shown on this desk: as a list, on a board, two boards side by side, or as free drawings. */
export type Show = 'list' | 'board' | 'pair' | 'drawing';

const SHOWS: readonly string[] = ['list', 'board', 'pair', 'drawing'] satisfies Show[];

/** What this device showed last on a step; a list where nobody has chosen, and where nothing can be remembered. */
export class Shown {
	#now = $state<Show>('list');
	readonly #key: string;

	constructor(step: string) {
		this.#key = `rembuk.show.${step}`;
		const kept = read(this.#key);
		if (kept !== undefined) this.#now = kept;
	}

	get now(): Show {
		return this.#now;
	}

	/** Shows the step in this way, and remembers it. */
	choose(show: Show): void {
		this.#now = show;
		try {
			localStorage.setItem(this.#key, show);
		} catch {
			// a browser that keeps nothing: the choice holds until the page is left
		}
	}
}

function read(key: string): Show | undefined {
	try {
		const kept = localStorage.getItem(key);
		return kept !== null && SHOWS.includes(kept) ? (kept as Show) : undefined;
	} catch {
		return undefined; // the same browser
	}
}
