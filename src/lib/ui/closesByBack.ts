/** What lies over the page, the newest last. */
const over: (() => void)[] = [];
/** How many steps of the browser's history stand for what lay over this page, and the router's number of it. */
let steps: number | undefined;
let page: number | undefined;

/**
 * Back closes what lies over the page, and leaves the app no sooner and no later. Its step in the browser's history is a
 * copy of the page's own, so that the router sees no other page. Returns how to let go; the step then waits for what is
 * opened next, and where nothing is, Back goes through it: to take it back at once could break off a way the page is
 * going just now.
 */
export function closesByBack(close: () => void): () => void {
	if (steps === undefined) {
		steps = stepsHere();
		addEventListener('popstate', goBack);
	}
	over.push(close);
	setTimeout(keepSteps); // one sheet may give way to another within a moment
	return () => void over.splice(over.lastIndexOf(close), 1);
}

function goBack(): void {
	const before = steps ?? 0;
	steps = stepsHere();
	const isBack = steps < Math.max(before, over.length);
	const close = over.at(-1);
	// To the page's own step first, and from there on: further than a tab goes back is nowhere.
	if (isBack && !close) history.go(-steps || -1);
	if (isBack) close?.();
	setTimeout(keepSteps); // what stayed open is closed by the next Back
}

function keepSteps(): void {
	const here = history.state?.['sveltekit:history'] as number | undefined;
	// The room moved on, and the router put its next step in the place of ours: it is still a step over the page.
	if (here !== undefined && here === page && steps) mark(steps);
	page = here;
	for (steps = stepsHere(); steps < over.length; steps++) {
		history.pushState({ ...history.state, over: steps + 1 }, '');
	}
}

function mark(over: number): void {
	if (stepsHere() < over) history.replaceState({ ...history.state, over }, '');
}

function stepsHere(): number {
	return (history.state as { over?: number } | null)?.over ?? 0;
}
