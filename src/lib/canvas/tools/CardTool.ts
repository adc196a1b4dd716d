import { StateNode, type TLEventHandlers } from 'tldraw';

import { stateOf } from '../boardState.ts';
import { cardWanted } from './nearest.ts';

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
		stateOf(this.editor).ask(cardWanted(this.editor, { x, y }));
		this.editor.setCurrentTool('select');
	};

	override onCancel = () => void this.editor.setCurrentTool('select');
}
