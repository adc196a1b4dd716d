import { StateNode, type TLEventHandlers, type TLShapeId } from 'tldraw';

import { stateOf } from '../boardState.ts';
import { cardOf } from '../card/cardShape.ts';
import { linkNear } from './linkNear.ts';

/** How near a hand must come to a thin line, in pixels of the screen. */
const REACH = 6;

/** Takes away what the hand touches: cards go to their bin, links are cut, drawings are gone. All of it is one step back. */
export class EraseTool extends StateNode {
	static override id = 'erase';
	#touched = new Set<TLShapeId>();
	#isDown = false;

	override onEnter = () => this.editor.setCursor({ type: 'cross', rotation: 0 });
	override onExit = () => this.#let();

	override onPointerDown: TLEventHandlers['onPointerDown'] = () => {
		this.#isDown = true;
		this.#touch();
	};

	override onPointerMove: TLEventHandlers['onPointerMove'] = () => {
		if (this.#isDown) this.#touch();
	};

	override onPointerUp: TLEventHandlers['onPointerUp'] = () => {
		if (!this.#isDown) return;
		const touched = [...this.#touched];
		const link = touched.length === 0 ? linkNear(this.editor) : undefined;
		this.#let();
		const { acts } = stateOf(this.editor);
		const cards = touched.flatMap((id) => cardOf(id) ?? []);
		if (cards.length > 0) acts?.bin(cards);
		else if (link) acts?.unlink(link.id);
		const drawn = touched.filter((id) => !cardOf(id));
		if (drawn.length > 0) this.editor.deleteShapes(drawn);
	};

	override onInterrupt = () => this.#let();

	override onCancel = () => {
		if (this.#isDown) this.#let();
		else this.editor.setCurrentTool('select');
	};

	#touch(): void {
		const at = this.editor.inputs.currentPagePoint;
		const [top] = this.editor.getShapesAtPoint(at, {
			hitInside: true,
			margin: REACH / this.editor.getZoomLevel()
		});
		if (!top) return;
		this.#touched.add(top.id);
		this.editor.setErasingShapes([...this.#touched]);
	}

	#let(): void {
		this.#isDown = false;
		this.#touched.clear();
		this.editor.setErasingShapes([]);
	}
}

/** What the other end of a pen does: the editor asks for it by this name, and goes back to the tool before. */
export class PenEraser extends EraseTool {
	static override id = 'eraser';
}
