import { react, unsafe__withoutCapture, type Editor, type TLShapeId } from 'tldraw';

import { isCard } from '../card/cardShape.ts';
import type { Camera } from '../sight/wholeView.ts';

/** Smaller than this nobody reads what they write. */
const READ = 0.75;

/**
 * Who begins to write on a card that is too small to be read is brought to it, and back to where they looked from when
 * they are done, unless they looked elsewhere meanwhile. Returns how to stop.
 */
export function nearToWrite(editor: Editor): () => void {
	let way: { from: Camera; to: Camera } | undefined;
	const come = (id: TLShapeId) => {
		const to = cameraAt(editor, id);
		if (!to) return;
		way = { from: way?.from ?? editor.getCamera(), to };
		editor.setCamera(to);
	};
	const goBack = () => {
		const { x, y, z } = editor.getCamera();
		const isThere = way?.to.x === x && way.to.y === y && way.to.z === z;
		if (way && isThere) editor.setCamera(way.from);
		way = undefined;
	};
	return react('near to write', () => {
		const id = editor.getEditingShapeId();
		unsafe__withoutCapture(() => (id ? come(id) : goBack()));
	});
}

/** From where a card is read in the middle of the view; nothing where it is read already. */
function cameraAt(editor: Editor, id: TLShapeId): Camera | undefined {
	const card = editor.getShape(id);
	if (!card || !isCard(card) || editor.getZoomLevel() >= READ) return undefined;
	const { w, h } = editor.getViewportScreenBounds();
	return { x: (w - card.props.w) / 2 - card.x, y: (h - card.props.h) / 2 - card.y, z: 1 };
}
