import { prefersReducedMotion } from 'svelte/motion';

/** How long the room has for one page, in milliseconds. */
export const PAGE_LASTS = 12_000;

/**
 * Turns the pages of a wall by itself. The list is laid out in columns as wide as the wall, so that how many
 * lines fit on a page is the browser's business; a page is a column. Whoever asked for less motion sees the first.
 */
export class Pages {
	at = $state(0);
	count = $state(1);

	/** Attach to the list: keeps count of its pages and shows them one after another. */
	readonly turn = (list: HTMLElement) => {
		const look = () => {
			this.count = Math.max(1, Math.round(list.scrollWidth / list.clientWidth));
			if (this.at >= this.count) this.at = 0;
			list.scrollLeft = this.at * list.clientWidth;
		};
		const sizes = new ResizeObserver(look);
		const lines = new MutationObserver(look);
		sizes.observe(list);
		lines.observe(list, { childList: true, subtree: true, characterData: true });
		const timer = setInterval(() => {
			if (!prefersReducedMotion.current) this.at = (this.at + 1) % this.count;
			look();
		}, PAGE_LASTS);
		look();
		return () => {
			sizes.disconnect();
			lines.disconnect();
			clearInterval(timer);
		};
	};
}
