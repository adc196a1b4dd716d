/** How the lists of the steps name what stands in them. */
const NAMES = [
	...(['data-card', 'data-row', 'data-line', 'data-activity'] as const),
	...(['data-sign', 'data-round', 'data-consensus'] as const)
];
/** What the keyboard may stand on. */
const STOPS = ':is(input, textarea, select, button):enabled, a[href], summary, [tabindex]';
/** A step that has not shown it by then does not have it, in milliseconds. */
const PATIENCE = 6000;

/**
 * Brings what goes by one of these ids into view, marks it and hands it the keyboard, as soon as the step shows it. The
 * mark goes when the keyboard does. Returns how to stop.
 */
export function comeTo(ids: readonly string[], root: ParentNode = document): () => void {
	const selector = ids.flatMap((id) => NAMES.map((name) => `[${name}="${CSS.escape(id)}"]`)).join();
	let marked: HTMLElement | undefined;
	const stop = () => {
		observer.disconnect();
		clearTimeout(timer);
	};
	const look = () => {
		const all = [...root.querySelectorAll<HTMLElement>(selector)];
		const found = all.find((each) => !each.closest('[inert]')); // a small wall at the desk shows cards too
		if (!found) return;
		stop();
		unfold(found);
		marked = blockOf(found);
		marked.dataset['comeTo'] = '';
		marked.scrollIntoView({ block: 'center' });
		stopIn(found).focus({ preventScroll: true });
		marked.addEventListener('focusout', unmark, { once: true });
	};
	const unmark = () => delete marked?.dataset['comeTo'];
	const observer = new MutationObserver(look);
	let timer = setTimeout(() => {
		look(); // after the page has done its own moving about
		if (marked) return;
		observer.observe(root, { childList: true, subtree: true });
		timer = setTimeout(stop, PATIENCE);
	});
	return () => {
		stop();
		unmark();
	};
}

/** What is folded around it is opened. */
function unfold(found: HTMLElement): void {
	for (let at = found.closest('details'); at; at = at.parentElement?.closest('details') ?? null)
		at.open = true;
}

/** The row or card it is part of. */
function blockOf(found: HTMLElement): HTMLElement {
	return found.closest<HTMLElement>('li, tr, article') ?? found;
}

function stopIn(found: HTMLElement): HTMLElement {
	const stop = found.querySelector<HTMLElement>(STOPS);
	if (stop) return stop;
	if (!found.matches(STOPS)) found.tabIndex = -1;
	return found;
}
