/**
 * A row of buttons is one stop of the Tab key; arrows, Home and End go along it. An attachment, for a row with its
 * own name and role. What is in a closed part of the row is no stop.
 */
export function oneStop(row: HTMLElement): () => void {
	const all = () => [...row.querySelectorAll<HTMLElement>('button, a[href]')];
	const usable = () => all().filter((node) => !node.matches(':disabled') && !isAway(node, row));
	let at: HTMLElement | undefined;

	const settle = () => {
		const can = usable();
		if (!at || !can.includes(at)) at = can.find(isChosen) ?? can[0];
		for (const node of all()) {
			const stop = node === at ? 0 : -1;
			if (node.tabIndex !== stop) node.tabIndex = stop;
		}
	};
	const onfocusin = ({ target }: FocusEvent) => {
		if (target instanceof HTMLElement && all().includes(target)) at = target;
		settle();
	};
	const onkeydown = (event: KeyboardEvent) => {
		if (event.defaultPrevented || !isPlain(event)) return;
		const can = usable();
		const from = can.indexOf(event.target as HTMLElement);
		const to = from < 0 ? undefined : WAYS[event.key]?.(from, can.length);
		if (to === undefined) return;
		event.preventDefault();
		can[to]?.focus();
	};
	const watch = new MutationObserver(settle);
	watch.observe(row, {
		childList: true,
		subtree: true,
		attributeFilter: ['disabled', 'open', 'hidden']
	});
	row.addEventListener('focusin', onfocusin);
	row.addEventListener('keydown', onkeydown);
	settle();
	return () => {
		watch.disconnect();
		row.removeEventListener('focusin', onfocusin);
		row.removeEventListener('keydown', onkeydown);
	};
}

/** In a part of the row that is closed. */
function isAway(node: Element, row: Element): boolean {
	const lid = node.closest('[hidden], details:not([open]) > :not(summary)');
	return lid !== null && row.contains(lid);
}

const isPlain = ({ ctrlKey, altKey, metaKey }: KeyboardEvent) => !(ctrlKey || altKey || metaKey);

const isChosen = (node: Element) =>
	node.matches('[aria-pressed=true], [aria-expanded=true], [aria-current]');

const on = (from: number, length: number) => (from + 1) % length;
const back = (from: number, length: number) => (from + length - 1) % length;
const WAYS: Record<string, (from: number, length: number) => number> = {
	ArrowRight: on,
	ArrowDown: on,
	ArrowLeft: back,
	ArrowUp: back,
	Home: () => 0,
	End: (_from, length) => length - 1
};
