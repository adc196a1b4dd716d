import { Box, type Editor } from 'tldraw';

import { AROUND } from '#lib/domain/board/bounds.ts';

import { stateOf } from '../boardState.ts';

/** Three cards are no poster: a whole board comes no nearer than this. */
const NEAREST = 1.5;
const FARTHEST = 0.05;

/** From where somebody looks at a board. */
export interface Camera {
	x: number;
	y: number;
	z: number;
}

/**
 * From where all of a board is seen; nothing where there is nothing. The editor's own 128 pixels around it cost a small
 * laptop a third of its letters.
 */
export function wholeView(editor: Editor): Camera | undefined {
	const all = boundsOf(editor);
	if (!all) return undefined;
	const { w, h } = editor.getViewportScreenBounds();
	const fit = Math.min((w - 2 * AROUND) / all.w, (h - 2 * AROUND) / all.h, NEAREST);
	const z = Math.max(FARTHEST, fit);
	return { x: (w / z - all.w) / 2 - all.x, y: (h / z - all.h) / 2 - all.y, z };
}

/** True where somebody looks at all of a board, from where it is just seen. */
export function isWholeView(editor: Editor): boolean {
	const [now, whole] = [editor.getCamera(), wholeView(editor)];
	return (
		!!whole && (['x', 'y', 'z'] as const).every((way) => Math.abs(now[way] - whole[way]) < 0.01)
	);
}

/** All there is, by what is known of cards: the editor would make an outline of each of a thousand first. */
function boundsOf(editor: Editor): Box | undefined {
	const boxes = [...stateOf(editor).boxes().values()];
	if (boxes.length === 0 || boxes.length < editor.getCurrentPageShapeIds().size) {
		return editor.getCurrentPageBounds();
	}
	return Box.Common(boxes.map(({ x, y, w, h }) => new Box(x, y, w, h)));
}
