/**
 * A bar that stays at the foot of the page says how much it covers, so that what the keyboard comes to is scrolled
 * out from under it. An attachment.
 */
export function standsAtFoot(bar: HTMLElement): () => void {
	const page = document.documentElement.style;
	const watch = new ResizeObserver(() => page.setProperty('--desk-foot', `${bar.offsetHeight}px`));
	watch.observe(bar);
	return () => {
		watch.disconnect();
		page.removeProperty('--desk-foot');
	};
}
