import {
	SelectTool,
	StateNode,
	Vec,
	type Editor,
	type TLPointerEventInfo,
	type TLStateNodeConstructor
} from 'tldraw';

const NAME = 'pointing_canvas';
const OnGround = SelectTool.children().find(({ id }) => id === NAME) ?? StateNode;

/** True for a finger: a mouse and a pen gather what they go around at once. */
function isFinger(editor: Editor): boolean {
	return editor.getInstanceState().isCoarsePointer && !editor.inputs.isPen;
}

/** A hand on empty ground. A mouse gathers what it goes around; a finger pushes, and gathers once it was held still. BOARD-43. */
class HandOnGround extends OnGround {
	static override id = NAME;

	/** What is in hand stays in hand while a finger only pushes. */
	override onEnter(info: TLPointerEventInfo, from: string) {
		if (!isFinger(this.editor)) super.onEnter?.(info, from);
	}

	override onPointerMove(info: TLPointerEventInfo) {
		if (!isFinger(this.editor)) super.onPointerMove?.(info);
		else if (this.editor.inputs.isDragging) this.parent.transition('pushing', info);
	}

	override onLongPress(info: TLPointerEventInfo) {
		if (isFinger(this.editor)) this.parent.transition('brushing', info);
	}

	override onPointerUp(info: TLPointerEventInfo) {
		if (isFinger(this.editor)) super.onEnter?.(info, '');
		super.onPointerUp?.(info);
	}
}

/** A finger pushes the board about. */
class Pushing extends StateNode {
	static override id = 'pushing';
	#start = new Vec();

	override onEnter() {
		this.editor.stopCameraAnimation();
		this.#start = Vec.From(this.editor.getCamera());
		this.#push();
	}

	override onPointerMove = () => this.#push();
	override onPointerUp = () => this.#let();
	override onCancel = () => this.#let();
	override onComplete = () => this.#let();
	override onInterrupt = () => this.#let();

	#push(): void {
		const { currentScreenPoint, originScreenPoint } = this.editor.inputs;
		const way = Vec.Sub(currentScreenPoint, originScreenPoint).div(this.editor.getZoomLevel());
		this.editor.setCamera(this.#start.clone().add(way)); // as near as before
	}

	#let(): void {
		this.parent.transition('idle');
	}
}

/** The editor's own tool to take and move, with a finger on empty ground. */
export class TakeTool extends SelectTool {
	static override children(): TLStateNodeConstructor[] {
		const others = SelectTool.children().filter(({ id }) => id !== NAME);
		return [...others, HandOnGround, Pushing];
	}
}
