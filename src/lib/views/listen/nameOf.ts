/** What is said of a thing besides its name. */
type State = 'chosen' | 'not-yet' | 'empty';

/** How that is said, and that what opens is secret. */
export type Said = (state: State | 'secret') => string;

/** What does something when it is touched. */
export const ACTS = 'button, a[href], summary, input, select, textarea, [role="switch"]';

/** What a thing is called aloud: the name a screen reader gives it, and how it stands (LISTEN-4). */
export function nameOf(element: Element, said: Said, isChosen = choiceOf(element)): string {
	const how = statesOf(element, isChosen).map(said);
	return [ownName(element), valueOf(element), ...how].filter(Boolean).join(', ');
}

/** The words in it, as they are heard: labels in place of pictures, and nothing that is hidden. `without` is left out. */
export function textOf(node: Node, without = 'style, script'): string {
	return gathered(node, without).replace(/\s+/g, ' ').trim();
}

function gathered(node: Node, without: string): string {
	if (node.nodeType === 3) return node.textContent ?? '';
	if (!isElement(node)) return '';
	if (node.getAttribute('aria-hidden') === 'true' || node.hasAttribute('hidden')) return '';
	const label = node.getAttribute('aria-label') ?? node.getAttribute('alt');
	if (label !== null) return ` ${label} `;
	const inside = shownIn(node).filter((each) => !isElement(each) || !each.matches(without));
	const parts = inside.map((each) => gathered(each, without));
	return ` ${parts.join('')} `;
}

/** What is folded away or closed is not read: on a phone it may be what somebody chose (LISTEN-4). */
function shownIn(node: Element): Node[] {
	const inside = [...node.childNodes];
	if (node.hasAttribute('open')) return inside;
	if (node.matches('dialog')) return [];
	const isFolded = node.matches('details');
	return isFolded ? inside.filter((each) => isElement(each) && each.matches('summary')) : inside;
}

function ownName(element: Element): string {
	const named = element.getAttribute('aria-labelledby')?.split(' ') ?? [];
	const others = named.flatMap((id) => element.ownerDocument.getElementById(id) ?? []);
	if (others.length > 0) return others.map((other) => textOf(other)).join(' ');
	const label = element.getAttribute('aria-label');
	if (label) return label;
	const labels = [...((element as HTMLInputElement).labels ?? [])]; // a button has none, as a rule
	const without = `style, script, select, textarea${element.matches(ACTS) ? '' : `, ${ACTS}`}`;
	return (labels.length > 0 ? labels : [element]).map((each) => textOf(each, without)).join(' ');
}

/** What stands in a field; a file, a box to tick and a secret are not read out. */
function valueOf(element: Element): string {
	if (element.matches('select'))
		return (element as HTMLSelectElement).selectedOptions[0]?.label ?? '';
	return isWritten(element) ? (element as HTMLInputElement).value : '';
}

/** True for a field one types in, or draws along. */
export function isWritten(element: Element): boolean {
	return element.matches(
		'textarea, input:not([type=checkbox], [type=radio], [type=file], [type=password], [type=submit])'
	);
}

/** Whether it is chosen now. A box that is touched is ticked before anybody hears of the touch. */
export function choiceOf(element: Element): boolean {
	const { checked } = element as HTMLInputElement;
	return checked || element.getAttribute('aria-pressed') === 'true';
}

function statesOf(element: Element, isChosen: boolean): State[] {
	const { disabled, value } = element as HTMLInputElement;
	return [
		...(isChosen ? (['chosen'] as const) : []),
		...(disabled ? (['not-yet'] as const) : []),
		...(isWritten(element) && value === '' ? (['empty'] as const) : [])
	];
}

function isElement(node: Node): node is Element {
	return node.nodeType === 1;
}
