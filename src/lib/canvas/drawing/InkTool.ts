import { StateNode, type TLEventHandlers } from 'tldraw';

import { strokeOf, type InkPoint } from '#lib/domain/drawing/ink.ts';

import { penOf } from './pen.ts';
import { THING, type ThingShape } from './thingShape.ts';

/** Draws a line of ink: it grows under the hand, and the others see it grow a few times a second. A pen's is as wide as it is pressed. */
export class InkTool extends StateNode {
	static override id = 'ink';
	#points: InkPoint[] = [];
	#start: [number, number] = [0, 0];

	override onEnter = () => this.editor.setCursor({ type: 'cross', rotation: 0 });
	override onExit = () => this.#let();

	override onPointerDown: TLEventHandlers['onPointerDown'] = () => {
		const pen = penOf(this.editor);
		if (pen.growing) return this.onInterrupt(); // the second of two fingers
		const { x, y } = this.editor.inputs.currentPagePoint;
		// A whole corner: the plan keeps whole ones, and a line must not jump when it is let go.
		this.#start = [Math.round(x), Math.round(y)];
		this.#points = [this.#at()];
		pen.growing = pen.newShape();
		this.editor.createShape<ThingShape>({
			id: pen.growing,
			type: THING,
			x: this.#start[0],
			y: this.#start[1],
			props: pen.props('ink', { w: 1, h: 1, ...strokeOf(this.#points) })
		});
	};

	override onPointerMove: TLEventHandlers['onPointerMove'] = () => {
		const id = penOf(this.editor).growing;
		if (id === undefined || !this.editor.inputs.isPointing) return;
		this.#points.push(this.#at());
		const [xs, ys] = [this.#points.map(([x]) => x), this.#points.map(([, y]) => y)];
		const [w, h] = [Math.max(...xs) - Math.min(...xs), Math.max(...ys) - Math.min(...ys)];
		this.editor.updateShape<ThingShape>({
			id,
			type: THING,
			props: { w: Math.max(1, w), h: Math.max(1, h), ...strokeOf(this.#points) }
		});
	};

	override onPointerUp: TLEventHandlers['onPointerUp'] = () => this.#let();
	override onComplete: TLEventHandlers['onComplete'] = () => this.#let();

	/** A second finger came to push or zoom: what the first one drew until then was not meant, unless it is a line. */
	override onInterrupt = () => {
		const id = penOf(this.editor).growing;
		const isMeant = this.#points.length > 8;
		this.#let();
		if (id && !isMeant) this.editor.deleteShape(id);
	};

	override onCancel = () => {
		const id = penOf(this.editor).growing;
		this.#let();
		if (id) this.editor.deleteShape(id);
		else this.editor.setCurrentTool('select');
	};

	#at(): InkPoint {
		const { currentPagePoint, isPen } = this.editor.inputs;
		const { x, y, z } = currentPagePoint;
		const [dx, dy] = [x - this.#start[0], y - this.#start[1]];
		return isPen ? [dx, dy, z ?? 0.5] : [dx, dy];
	}

	#let(): void {
		penOf(this.editor).growing = undefined;
		this.#points = [];
	}
}
