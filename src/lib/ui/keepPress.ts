/** What a press can be meant for. */
const CONTROLS = 'a[href], button, summary, label, input, [tabindex]';

/** A hand that moved less than this, in pixels, has stayed where it pressed. */
const STILL = 10;

/**
 * What was pressed is what is done, also where the page moved under the hand meanwhile: a notice came in above, or a
 * field that was left grew smaller. A browser gives such a click to what holds both places, or under a finger to what
 * came there (LOOK-20). Where the pressed thing itself went, nothing is done, unless what came says the very same: then
 * it was only made anew. Who slides off before letting go has thought better of it, as ever.
 */
export function keepPress(): () => void {
	let pressed: { control: Element; x: number; y: number } | undefined;
	const down = ({ target, button, clientX: x, clientY: y }: PointerEvent) => {
		const control = target instanceof Element && target.closest(CONTROLS);
		pressed = control && button === 0 ? { control, x, y } : undefined;
	};
	const click = (event: MouseEvent) => {
		const meant = pressed;
		pressed = undefined;
		if (!meant || !isByHand(event) || !hasLost(meant.control, event.target)) return;
		if (Math.hypot(event.clientX - meant.x, event.clientY - meant.y) > STILL) return;
		const isHere = isThere(meant.control);
		if (!isHere && !isAnother(meant.control, event.target)) return;
		event.preventDefault();
		event.stopImmediatePropagation();
		if (isHere) meant.control.dispatchEvent(new MouseEvent('click', event));
	};
	document.addEventListener('pointerdown', down, true);
	document.addEventListener('click', click, true);
	return () => {
		document.removeEventListener('pointerdown', down, true);
		document.removeEventListener('click', click, true);
	};
}

/** A key's own click has no count, and a page's own is no hand's. */
const isByHand = ({ isTrusted, detail }: MouseEvent) => isTrusted && detail > 0;

const hasLost = (control: Element, got: EventTarget | null) =>
	!control.contains(got as Node | null);

const isThere = (control: Element) => control.isConnected && !control.matches(':disabled');

/** Whether a click came to something else that can be pressed, and not to the same thing made anew. */
function isAnother(control: Element, got: EventTarget | null): boolean {
	const other = got instanceof Element ? got.closest(CONTROLS) : null;
	return other !== null && saidBy(other) !== saidBy(control);
}

const saidBy = (control: Element) =>
	`${control.getAttribute('aria-label') ?? ''} ${control.textContent.trim()}`;
