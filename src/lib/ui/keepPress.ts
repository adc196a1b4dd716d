/** What a press can be meant for. */
const CONTROLS = 'a[href], button, summary, label, input, [tabindex]';

/** A hand that moved less than this, in pixels, has stayed where it pressed. */
const STILL = 10;

/**
 * What was pressed is what is done, also where the page moved under the hand meanwhile: a notice came in above, or a
 * field that was left grew smaller. A browser gives such a click to what holds both places, or under a finger to what
 * came there (LOOK-20). Who slides off before letting go has thought better of it, as ever.
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
		event.preventDefault();
		event.stopImmediatePropagation();
		meant.control.dispatchEvent(new MouseEvent('click', event));
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
	control.isConnected && !control.matches(':disabled') && !control.contains(got as Node | null);
