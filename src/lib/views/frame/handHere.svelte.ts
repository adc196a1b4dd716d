import { afterNavigate } from '$app/navigation';

import { keepHand } from '#lib/ui/keepHand.ts';

/**
 * Keeps the keyboard of a page at the laptop: whoever came from another page is at its heading, whose name is read
 * out, and what goes away under the hand takes nobody to the top. Call while a component is being made; gives the way
 * to the heading.
 */
export function handHere(heading: string): () => void {
	const toHeading = () => document.querySelector<HTMLElement>(heading)?.focus();
	$effect(keepHand);
	$effect(() => {
		if (isLoadedHere()) return;
		// The plan may be on its way yet.
		let tries = 30;
		const timer = setInterval(() => {
			const isNowhere = document.activeElement === document.body;
			if (isNowhere) toHeading();
			if (!isNowhere || --tries === 0) clearInterval(timer);
		}, 100);
		return () => clearInterval(timer);
	});
	afterNavigate(({ type }) => {
		if (type !== 'enter' && document.activeElement === document.body) toHeading();
	});
	return toHeading;
}

/** A page that was opened by its address begins at its top. */
function isLoadedHere(): boolean {
	const [load] = performance.getEntriesByType('navigation');
	return load !== undefined && new URL(load.name).pathname === location.pathname;
}
