import { Vec, type Editor, type TLShape } from 'tldraw';

import { keepsShape } from './handles.ts';
import { isThing } from './thingShape.ts';

/** How far one press turns what is in hand, in degrees: as Shift does under a hand. */
export const TURN = 15;

/** The least width and height a press leaves, in drawing units. */
const LEAST = 20;

/**
 * Makes what is in hand larger or smaller without a pointer: as if its lower right corner were pulled this far, in
 * drawing units. Ink, words and pictures keep their proportions. DRAW-25.
 */
export function pullInHand(editor: Editor, [x, y]: readonly [number, number]): void {
	const shapes = inHand(editor);
	const bounds = editor.getSelectionRotatedPageBounds();
	if (shapes.length === 0 || !bounds || editor.getIsReadonly()) return;
	const isAspectRatioLocked = shapes.some(({ props }) => keepsShape(props.form));
	const along = x === 0 ? stretchOf(bounds.h, y) : stretchOf(bounds.w, x);
	const scale = isAspectRatioLocked
		? new Vec(along, along)
		: new Vec(stretchOf(bounds.w, x), stretchOf(bounds.h, y));
	const turned = editor.getSelectionRotation();
	editor.run(() => {
		for (const { id } of shapes)
			editor.resizeShape(id, scale, {
				scaleOrigin: bounds.point,
				scaleAxisRotation: turned,
				dragHandle: 'bottom_right',
				mode: shapes.length === 1 ? 'resize_bounds' : 'scale_shape',
				isAspectRatioLocked
			});
	});
}

/** Turns what is in hand to the next step of 15 degrees, to the right or to the left. DRAW-25. */
export function turnInHand(editor: Editor, by: 1 | -1): void {
	const shapes = inHand(editor);
	if (shapes.length === 0 || editor.getIsReadonly()) return;
	const now = (editor.getSelectionRotation() / Math.PI) * 180;
	const near = 0.5; // a hand leaves whole degrees, and a plan hundredths
	const steps = by > 0 ? Math.floor((now + near) / TURN) + 1 : Math.ceil((now - near) / TURN) - 1;
	editor.rotateShapesBy(shapes as TLShape[], ((steps * TURN - now) / 180) * Math.PI);
}

function inHand(editor: Editor) {
	return editor
		.getSelectedShapes()
		.filter(isThing)
		.filter((shape) => !shape.isLocked);
}

function stretchOf(length: number, by: number): number {
	return length <= 0 ? 1 : Math.max(Math.min(LEAST, length), length + by) / length;
}
