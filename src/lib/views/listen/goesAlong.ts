/**
 * The ear goes along into whatever lies over the page: there nothing else can be touched (LISTEN-11). In a sheet it
 * stands in the head, before the button that closes it; afterwards it is where it was. Returns how to end it.
 */
export function goesAlong(ear: HTMLElement): () => void {
	const home = ear.parentElement;
	const go = () => {
		const over = [...document.querySelectorAll('dialog[open]')].pop();
		const head = over?.querySelector(':scope > header') ?? over;
		if (ear.parentElement === (head ?? home)) return;
		if (!head) home?.append(ear);
		else head.insertBefore(ear, head.matches('header') ? head.lastElementChild : head.firstChild);
	};
	// A sheet that is taken away has the ear in it.
	const watching = new MutationObserver((changes) => {
		if (!ear.isConnected || changes.some(({ type }) => type === 'attributes')) go();
	});
	watching.observe(document.body, { subtree: true, childList: true, attributeFilter: ['open'] });
	go();
	return () => watching.disconnect();
}
