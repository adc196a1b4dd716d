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
	bringOut(covered);
}

/** What the keyboard is on may lie under a bar that has grown. Where somebody has scrolled away from it, nothing moves. */
function bringOut(covered: number): void {
	const now = document.activeElement;
	if (!now || now === document.body || [...bars].some((bar) => bar.contains(now))) return;
	const { top, bottom } = now.getBoundingClientRect();
	const isUnder = top < innerHeight && bottom > innerHeight - covered;
	if (isUnder) now.scrollIntoView({ block: 'nearest' });
}
