/** What lies over the page, the newest last. */
const over: (() => void)[] = [];
/** How many steps of the browser's history stand for what lay over this page. */
let steps: number | undefined;

/**
 * Back closes what lies over the page, and leaves the app no sooner. Its step in the browser's history is a copy of the
 * page's own, so that the router sees no other page. Returns how to let go; the step then waits for what is opened
 * next: to take it back could break off a way the page is going just now.
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
	if (steps < Math.max(before, over.length)) over.at(-1)?.();
	setTimeout(keepSteps); // what stayed open is closed by the next Back
}

function keepSteps(): void {
	for (steps = stepsHere(); steps < over.length; steps++) {
		history.pushState({ ...history.state, over: steps + 1 }, '');
	}
}

function stepsHere(): number {
	return (history.state as { over?: number } | null)?.over ?? 0;
}
