import { StateNode, type TLEventHandlers } from 'tldraw';

import { stateOf } from '../boardState.ts';
import { cardOf, isCard } from '../card/cardShape.ts';
import { looks, type Look } from '../card/looks.ts';

/** A link from card to card: the hand drags from what leads to what it leads to, or taps one after the other. */
export class LinkTool extends StateNode {
	static override id = 'link';
	#from: string | undefined;
	#tapped = false;

	override onEnter = () => this.editor.setCursor({ type: 'cross', rotation: 0 });
	override onExit = () => this.#let();

	override onPointerDown: TLEventHandlers['onPointerDown'] = () => {
		const card = this.#under();
		if (this.#from !== undefined) return; // the second tap: joined when the finger leaves
		if (card === undefined) return;
		this.#from = card;
		this.#tapped = false;
		this.#show();
	};

	override onPointerMove: TLEventHandlers['onPointerMove'] = () => this.#show();

	override onPointerUp: TLEventHandlers['onPointerUp'] = () => {
		const [from, to] = [this.#from, this.#under()];
		if (from === undefined) return;
		if (to === from && !this.#tapped) {
			this.#tapped = true;
			return;
		}
		this.#let();
		if (to !== undefined && to !== from) this.#join(from, to);
	};

	override onInterrupt = () => {
		if (!this.#tapped) this.#let();
	};

	override onCancel = () => {
		if (this.#from === undefined) this.editor.setCurrentTool('select');
		else this.#let();
	};

	#join(from: string, to: string): void {
		const [cause, effect] = [cardOf(from), cardOf(to)];
		if (cause && effect) stateOf(this.editor).acts?.link(cause, effect);
	}

	#under(): string | undefined {
		const at = this.editor.inputs.currentPagePoint;
		return this.editor.getShapesAtPoint(at, { hitInside: true }).find(isCard)?.id;
	}

	#show(): void {
		const { x, y } = this.editor.inputs.currentPagePoint;
		const from = this.#from;
		if (from === undefined) return;
		const to = this.#under();
		stateOf(this.editor).drawing.set({ from, to: { x, y } });
		const marks: [string, Look][] = [[from, 'source']];
		if (to !== undefined && to !== from) marks.push([to, 'target']);
		looks.set(new Map(marks));
	}

	#let(): void {
		this.#from = undefined;
		this.#tapped = false;
		stateOf(this.editor).drawing.set(undefined);
		looks.set(new Map());
	}
}
