import { textOf } from './nameOf.ts';

const NEWS = '[role="status"], [role="alert"], [aria-live], output';

/** Where each change is, is said by its own mark all the time. */
const NO_NEWS = '[data-safety]';

/** What is gone again after so many milliseconds was no news. */
const SETTLED = 400;

/** Tells what appears on a page by itself: a sheet that opens, an answer, what went wrong (LISTEN-5). Returns how to stop. */
export function followNews(page: Document, tell: (words: string) => void): () => void {
	const fresh = new Set<Element>();
	let due: ReturnType<typeof setTimeout> | undefined;
	const told = () => {
		const here = [...fresh].filter((each) => each.isConnected && !each.closest(NO_NEWS));
		fresh.clear();
		for (const each of here) tell(each.matches('dialog') ? titleOf(each) : textOf(each));
	};
	const watching = new MutationObserver((changes) => {
		for (const each of changes.flatMap(newsIn)) fresh.add(each);
		if (fresh.size === 0) return;
		clearTimeout(due);
		due = setTimeout(told, SETTLED);
	});
	watching.observe(page.body, {
		subtree: true,
		childList: true,
		characterData: true,
		attributeFilter: ['open']
	});
	return () => {
		clearTimeout(due);
		watching.disconnect();
	};
}

function newsIn({ type, target, addedNodes }: MutationRecord): Element[] {
	if (type === 'attributes') return isOpen(target) ? [target] : [];
	const around = (target instanceof Element ? target : target.parentElement)?.closest(NEWS);
	const added = [...addedNodes].filter((node) => node instanceof Element);
	return [
		...(around ? [around] : []),
		...added.filter((each) => each.matches(NEWS)),
		...added.flatMap((each) => [...each.querySelectorAll(NEWS)])
	];
}

function isOpen(target: Node): target is HTMLDialogElement {
	return target instanceof HTMLDialogElement && target.open;
}

function titleOf(dialog: Element): string {
	return dialog.getAttribute('aria-label') ?? '';
}
