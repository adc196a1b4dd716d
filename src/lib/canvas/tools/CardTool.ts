import { StateNode, type TLEventHandlers } from 'tldraw';

import { cardOf } from '../card/cardShape.ts';
import { nearestCard } from './nearest.ts';
import { stateOf } from '../boardState.ts';

/** A new card where the hand points. Its words are asked for beside the board. */
export class CardTool extends StateNode {
	static override id = 'card';

	#isDown = false;

	override onEnter = () => this.editor.setCursor({ type: 'cross', rotation: 0 });

	override onPointerDown: TLEventHandlers['onPointerDown'] = () =>
		void (this.#isDown = !this.#isDown);
	// Two fingers push the board about: neither of them asked for a card.
	override onInterrupt = () => void (this.#isDown = false);

	override onPointerUp: TLEventHandlers['onPointerUp'] = () => {
		if (!this.#isDown) return;
		this.#isDown = false;
		const { x, y } = this.editor.inputs.currentPagePoint;
		const near = nearestCard(this.editor, { x, y });
		const card = near && cardOf(near);
		stateOf(this.editor).ask({ for: 'card', spot: { x, y }, ...(card && { near: card.id }) });
		this.editor.setCurrentTool('select');
	};

	override onCancel = () => void this.editor.setCurrentTool('select');
}
