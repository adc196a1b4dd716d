/** Looks at an element now, and again when its size or what stands in it is another. Returns how to stop. */
export function whenItChanges(element: HTMLElement, look: () => void): () => void {
	const again = () => {
		look();
		contents.takeRecords(); // what the look itself wrote is nothing new
	};
	const [sizes, contents] = [new ResizeObserver(again), new MutationObserver(again)];
	sizes.observe(element);
	contents.observe(element, { childList: true, characterData: true, subtree: true });
	again();
	return () => {
		sizes.disconnect();
		contents.disconnect();
	};
}
