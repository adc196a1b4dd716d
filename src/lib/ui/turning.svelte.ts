import { prefersReducedMotion } from 'svelte/motion';

/** How long the room has for one page, in milliseconds. */
const PAGE_LASTS = 10_000;

/** A list in pages that are about equally full. There is always one, and it may be empty. */
export function pagesOf<T>(items: readonly T[], most: number): T[][] {
	const count = Math.max(1, Math.ceil(items.length / most));
	const each = Math.ceil(items.length / count);
	return Array.from({ length: count }, (_, at) => items.slice(at * each, (at + 1) * each));
}

/** Turns the pages of a wall by itself. Whoever asked for less motion sees the first. Call while a component is being made. */
export class Turning {
	#turned = $state(0);
	readonly #count: () => number;

	constructor(count: () => number) {
		this.#count = count;
		$effect(() => {
			const timer = setInterval(() => {
				if (!prefersReducedMotion.current) this.#turned += 1;
			}, PAGE_LASTS);
			return () => clearInterval(timer);
		});
	}

	/** The page that shows, the first one being 0. */
	get at(): number {
		return this.#turned % this.#count();
	}

	/** Shows the first page again: something new stands there. */
	begin(): void {
		this.#turned = 0;
	}
}
