/** Looks at an element now, and again when its size or what stands in it is another. Returns how to stop. */
export function whenItChanges(element: HTMLElement, look: () => void): () => void {
	const [sizes, contents] = [new ResizeObserver(look), new MutationObserver(look)];
	sizes.observe(element);
	contents.observe(element, { childList: true, characterData: true, subtree: true });
	look();
	return () => {
		sizes.disconnect();
		contents.disconnect();
	};
}
