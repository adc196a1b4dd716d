import type { Editor } from 'tldraw';

import { penOf } from '../drawing/pen.ts';

/**
 * Hears what comes down on a board before the editor does. A mouse ends what a pen began: that only the pen counts; a pen
 * takes back what the hand that holds it drew; a finger gets the keyboard, as a click does. Returns how to stop. BOARD-42.
 */
export function followPointers(editor: Editor): () => void {
	const container = editor.getContainer();
	const down = (event: PointerEvent) => {
		const { isPenMode } = editor.getInstanceState();
		if (event.pointerType === 'mouse' && isPenMode)
			editor.updateInstanceState({ isPenMode: false });
		// The hand came down before the pen it holds: what it drew was not meant.
		if (event.pointerType === 'pen' && !isPenMode && penOf(editor).growing) editor.cancel();
		if (event.pointerType !== 'mouse') giveKeys(container, event);
	};
	// A right button and a long press take in hand; what can be done with it stands beside the board.
	const noMenu = (event: MouseEvent) => {
		if (!isText(event.target)) event.preventDefault();
	};
	container.addEventListener('pointerdown', down, true);
	container.addEventListener('contextmenu', noMenu);
	return () => {
		container.removeEventListener('pointerdown', down, true);
		container.removeEventListener('contextmenu', noMenu);
	};
}

/** A browser gives the keyboard to what a mouse clicks; for a finger the editor keeps it from doing so. */
function giveKeys(container: HTMLElement, { target }: Event): void {
	if (isText(target) || container.contains(document.activeElement)) return;
	container.focus({ preventScroll: true });
}

function isText(target: EventTarget | null): boolean {
	return target instanceof HTMLElement && target.matches('textarea, input');
}
