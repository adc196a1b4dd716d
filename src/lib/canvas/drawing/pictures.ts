import { react, type Editor } from 'tldraw';

import { pictures } from './around.ts';
import type { DrawingPort } from './drawingPort.ts';
import { penOf } from './pen.ts';
import { isThing, THING, type ThingShape } from './thingShape.ts';

/** The longest side of a picture that was just put on a sheet, in drawing units. */
const LONGEST_SIDE = 480;

/** Makes a file small, keeps it, and puts it where the hand last was or into the middle. What cannot be kept is said by the port. */
export async function pictureOn(editor: Editor, port: DrawingPort, file: Blob): Promise<void> {
	const kept = await port.keepPicture(file);
	if (!kept) return;
	const share = Math.min(1, LONGEST_SIDE / Math.max(kept.width, kept.height, 1));
	const [w, h] = [Math.max(20, kept.width * share), Math.max(20, kept.height * share)];
	const { x, y } = editor.getViewportPageBounds().center;
	const pen = penOf(editor);
	const id = pen.newShape();
	const props = { ...pen.props('image'), w, h, image: kept.hash };
	editor.createShape<ThingShape>({ id, type: THING, x: x - w / 2, y: y - h / 2, props });
	editor.setCurrentTool('select');
	editor.select(id);
}

/** Finds every picture of the sheet on this device, or waits for it. */
export function followPictures(editor: Editor, port: DrawingPort): () => void {
	const asked = new Set<string>();
	let isOver = false;
	const ask = async (hash: string) => {
		const url = await port.pictureUrl(hash);
		if (url !== undefined && !isOver) pictures.update((known) => new Map([...known, [hash, url]]));
	};
	const stop = react('pictures of a sheet', () => {
		for (const shape of editor.getCurrentPageShapes()) {
			const hash = isThing(shape) ? shape.props.image : '';
			if (hash === '' || asked.has(hash)) continue;
			asked.add(hash);
			// One that is not found is drawn as an empty frame; the screen around says why.
			void ask(hash).catch(() => undefined);
		}
	});
	return () => {
		isOver = true;
		stop();
	};
}
