/** The bars that stand there now. */
const bars = new Set<HTMLElement>();

/**
 * A bar that stays at the foot of the page says how much it covers, so that what the keyboard comes to is scrolled
 * out from under it. An attachment.
 */
export function standsAtFoot(bar: HTMLElement): () => void {
	const watch = new ResizeObserver(say);
	watch.observe(bar);
	bars.add(bar);
	return () => {
		watch.disconnect();
		bars.delete(bar);
		say();
	};
}

function say(): void {
	const page = document.documentElement.style;
	if (bars.size === 0) return void page.removeProperty('--desk-foot');
	const covered = Math.max(...[...bars].map(({ offsetHeight }) => offsetHeight));
	page.setProperty('--desk-foot', `${covered}px`);
	// It may have grown over what the keyboard had come to.
	const now = document.activeElement;
	const isOnPage = now !== document.body && [...bars].every((bar) => !bar.contains(now));
	if (isOnPage) now?.scrollIntoView({ block: 'nearest' });
}
