import { StateNode, type TLEventHandlers } from 'tldraw';

import type { Form } from '#lib/domain/drawing/kinds.ts';

import { penOf } from './pen.ts';
import { THING, type ThingShape } from './thingShape.ts';

/** How large a thing is that is put down with one tap. A line has to be drawn. */
const USUAL: Readonly<Partial<Record<Form, readonly [number, number]>>> = {
	box: [200, 120],
	oval: [200, 120],
	text: [320, 32],
	note: [200, 200],
	card: [240, 96],
	frame: [1024, 640]
};

/** Forms in which one writes at once. */
const WRITTEN: readonly Form[] = ['text', 'note', 'card', 'frame'];

/** Draws everything that is drawn from corner to corner: boxes, ovals, lines, notes, cards, words, frames. */
export class ThingTool extends StateNode {
	static override id = 'thing';

	#isDown = false;

	override onEnter = () => this.editor.setCursor({ type: 'cross', rotation: 0 });
	override onExit = () => void (penOf(this.editor).growing = undefined);

	override onPointerDown: TLEventHandlers['onPointerDown'] = () => {
		if (this.#isDown)
			this.onInterrupt(); // the second of two fingers
		else this.#isDown = true;
	};

	/** A second finger came to push or zoom. */
	override onInterrupt = () => {
		const { growing } = penOf(this.editor);
		this.#isDown = false;
		penOf(this.editor).growing = undefined;
		if (growing) this.editor.deleteShape(growing);
	};

	override onPointerMove: TLEventHandlers['onPointerMove'] = () => {
		const { inputs } = this.editor;
		if (!inputs.isDragging || !this.#isDown) return;
		const { originPagePoint: from, currentPagePoint: to } = inputs;
		this.#draw([from.x, from.y], [to.x - from.x, to.y - from.y]);
	};

	override onPointerUp: TLEventHandlers['onPointerUp'] = () => {
		if (!this.#isDown) return;
		this.#isDown = false;
		const { x, y } = this.editor.inputs.currentPagePoint;
		const usual = USUAL[this.#form()];
		if (penOf(this.editor).growing === undefined && usual)
			this.#draw([x - usual[0] / 2, y - usual[1] / 2], usual);
		this.#finish();
	};

	override onCancel = () => {
		const { growing } = penOf(this.editor);
		if (growing) this.editor.deleteShape(growing);
		this.editor.setCurrentTool('select');
	};

	#form(): Form {
		return penOf(this.editor).look.get().form;
	}

	#draw([x, y]: readonly [number, number], [w, h]: readonly [number, number]): void {
		const form = this.#form();
		const isLine = form === 'line' || form === 'arrow';
		const place = isLine
			? { x, y, props: { w, h } }
			: { x: Math.min(x, x + w), y: Math.min(y, y + h), props: { w: least(w), h: least(h) } };
		const pen = penOf(this.editor);
		if (pen.growing) {
			this.editor.updateShape<ThingShape>({ id: pen.growing, type: THING, ...place });
			return;
		}
		pen.growing = pen.newShape();
		const props = pen.props(form, place.props);
		this.editor.createShape<ThingShape>({ id: pen.growing, type: THING, ...place, props });
	}

	#finish(): void {
		const { growing } = penOf(this.editor);
		this.editor.setCurrentTool('select');
		if (!growing) return;
		this.editor.select(growing);
		if (!WRITTEN.includes(this.#form())) return;
		this.editor.setEditingShape(growing);
		this.editor.setCurrentTool('select.editing_shape');
	}
}

/** No thing is so small that a hand cannot take it again. */
function least(size: number): number {
	return Math.max(20, Math.abs(size));
}
