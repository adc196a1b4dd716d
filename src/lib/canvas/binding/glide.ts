import type { Editor } from 'tldraw';

/** How long cards take to their new places, in milliseconds; `canvas.css` has the same. */
const LASTS = 320;
/** So many cards at once were moved by a layout, here or elsewhere, and not by a hand. */
const LEAST = 3;
/** More than this are put there: each would be a layer of its own, and an old laptop would only show the end. */
const MOST = 300;

/**
 * Lets cards glide to where a layout has put them (BOARD-37). Only the drawing moves: editor and plan have them at their
 * places from the start. A hand that comes down ends it, and who asked for no motion sees none.
 */
export class Glide {
	readonly #editor: Editor;
	readonly #isQuiet: () => boolean;
	#isAwaited = false;
	#end: (() => void) | undefined;

	/** Nothing glides while `isQuiet`. */
	constructor(editor: Editor, isQuiet: () => boolean = () => false) {
		this.#editor = editor;
		this.#isQuiet = isQuiet;
	}

	/** Somebody pressed "lay out": what that moves glides, even a single card. */
	layOut(show: () => void): void {
		this.#isAwaited = true;
		show();
		this.#isAwaited = false;
	}

	/** So many cards are being put to other places at this moment. */
	moved(cards: number): void {
		const isLayout = cards >= LEAST || (this.#isAwaited && cards > 0);
		if (!isLayout || this.#isQuiet()) return;
		this.#end?.();
		if (cards <= MOST && this.#editor.user.getAnimationSpeed() > 0) this.#begin();
	}

	#begin(): void {
		const host = this.#editor.getContainer();
		const end = () => {
			clearTimeout(due);
			host.removeEventListener('pointerdown', end, true);
			delete host.dataset['gliding'];
			this.#end = undefined;
		};
		host.dataset['gliding'] = '';
		host.addEventListener('pointerdown', end, true);
		const due = setTimeout(end, LASTS);
		this.#end = end;
	}
}
