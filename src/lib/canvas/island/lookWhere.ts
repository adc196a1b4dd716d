import type { Editor } from 'tldraw';

import { isCard } from '../card/cardShape.ts';
import { wholeView, type Camera } from '../sight/wholeView.ts';

/** Where somebody looked on each board of a plan, so that coming back is coming back. */
const cameras = new Map<string, Camera>();

/** Keeps where somebody looks on a board, until the page is left. */
export function rememberWhere(editor: Editor, name: string): void {
	const { x, y, z } = editor.getCamera();
	cameras.set(name, { x, y, z });
}

/** Letters at 100 % are as large as a card's words on paper held in a hand. */
const WIDEST = 1;
/** A tree begins with letters that are read, 18 pixels high, around its main card (BOARD-38); else a board may be looked at. */
const SMALLEST = { tree: 0.9, other: 0.6 };

/**
 * Looks at a board where it was left, else at a tree's main card, else at all of it or, as one reads, at its beginning.
 * Two trees side by side are seen both.
 */
export function lookWhere(editor: Editor, name: string): void {
	// The element may just have come back into the page: the view is measured first.
	editor.updateViewportScreenBounds(editor.getContainer());
	const camera = cameras.get(name);
	if (camera) return void editor.setCamera(camera);
	const all = wholeView(editor);
	if (!all) return void editor.setCamera({ x: 0, y: 0, z: 1 });
	const shapes = editor.getCurrentPageShapes();
	const [core, other] = shapes.filter((shape) => isCard(shape) && shape.props.part === 'core');
	const zoom = openingZoom(all.z, core !== undefined);
	if (other || zoom <= all.z) return void editor.setCamera(all);
	editor.setCamera({ x: 0, y: 0, z: zoom });
	const main = core && editor.getShapePageBounds(core);
	if (main) editor.centerOnPoint(main.center);
	else readFromTop(editor, zoom);
}

/** What is left free above and before the first card, in pixels of the screen. */
const EDGE = 24;

/** The first rows at the top; in its middle from side to side, or from its left where it is wider than the view. */
function readFromTop(editor: Editor, zoom: number): void {
	const all = editor.getCurrentPageBounds();
	if (!all) return;
	const edge = EDGE / zoom;
	const free = editor.getViewportScreenBounds().w / zoom - all.w;
	editor.setCamera({ x: Math.max(edge, free / 2) - all.x, y: edge - all.y, z: zoom });
}

/** How near a board is looked at first, where all of it would fit at `fit`. */
function openingZoom(fit: number, hasCore: boolean): number {
	return Math.max(hasCore ? SMALLEST.tree : SMALLEST.other, Math.min(WIDEST, fit));
}
