import { prefersReducedMotion } from 'svelte/motion';

import { whenItChanges } from '#lib/ui/whenItChanges.ts';

/** How long the room has for one page, in milliseconds. */
export const PAGE_LASTS = 12_000;

/**
 * Turns the pages of a wall by itself, until a hand does. The list is laid out in columns as wide as the wall, so that
 * how many lines fit on a page is the browser's business; a page is a column. Whoever asked for less motion sees the first.
 */
export class Pages {
	at = $state(0);
	count = $state(1);
	#list: HTMLElement | undefined;
	/** Turned by hand: it stays so until it is let go. */
	#isHeld = false;
	/** The line that has to be seen, whichever page it comes to stand on. */
	#line: Element | undefined;

	/** Turns on, or back, and stays there. */
	by(pages: number): void {
		[this.#isHeld, this.#line] = [true, undefined];
		this.at = Math.min(this.count - 1, Math.max(0, this.at + pages));
		this.#look();
	}

	/** Stays where a line is; without one the pages turn by themselves. */
	stayAt(line: Element | undefined): void {
		[this.#isHeld, this.#line] = [line !== undefined, line];
		this.#look();
	}

	#look(): void {
		const list = this.#list;
		if (!list) return;
		this.count = Math.max(1, Math.round(list.scrollWidth / list.clientWidth));
		if (this.#line) this.at = columnOf(this.#line, list);
		if (this.at >= this.count) this.at = 0;
		list.scrollLeft = this.at * list.clientWidth;
	}

	/** Attach to the list: keeps count of its pages and shows them one after another. */
	readonly turn = (list: HTMLElement) => {
		this.#list = list;
		const look = () => this.#look();
		const stop = whenItChanges(list, look);
		const timer = setInterval(() => {
			if (!this.#isHeld && !prefersReducedMotion.current) this.at = (this.at + 1) % this.count;
			look();
		}, PAGE_LASTS);
		return () => {
			stop();
			clearInterval(timer);
		};
	};
}

function columnOf(line: Element, list: HTMLElement): number {
	const left = line.getBoundingClientRect().left - list.getBoundingClientRect().left;
	return Math.round((left + list.scrollLeft) / list.clientWidth);
}
