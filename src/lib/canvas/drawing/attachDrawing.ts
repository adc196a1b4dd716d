import { react, type Editor } from 'tldraw';

import { firstToShow } from '#lib/domain/drawing/drawingSvg.ts';
import { thingOf, thingsOf } from '#lib/domain/drawing/reading.ts';
import { t } from '#lib/i18n/words.svelte.ts';

import { stateOf } from '../boardState.ts';
import { empty } from '../island/attach.ts';
import { words } from './around.ts';
import { BoundDrawing } from './bindDrawing.ts';
import { drawingHand, lookAtAll, type DrawingHand } from './drawingHand.ts';
import { drawingKeys } from './drawingKeys.ts';
import type { DrawingPort } from './drawingPort.ts';
import { pasteThings } from './pasteThings.ts';
import { penOf } from './pen.ts';
import { followPictures, pictureOn } from './pictures.ts';
import { isThing, shapeOfThing, thingOfShape, type ThingShape } from './thingShape.ts';

/** Where somebody looked on each drawing, so that coming back is coming back. */
const cameras = new Map<string, { x: number; y: number; z: number }>();

/** Lets the kept editor show one drawing of one plan, until it is stopped. */
export function attachDrawing(
	editor: Editor,
	port: DrawingPort,
	host: HTMLElement
): { hand: DrawingHand; stop(): void } {
	empty(editor);
	stateOf(editor).ask = () => undefined; // cards are asked for on boards only
	penOf(editor).newId = () => port.stamp().id;
	const bound = new BoundDrawing(editor, port);
	words.set({
		label: t('drawing.words'),
		begin: (shape) => thingOf(port.plan, thingOfShape(shape as ThingShape['id']))?.text ?? '',
		end: (shape, text, seen) => bound.reword(shape, text, seen)
	});
	const putPicture = (file: Blob) => pictureOn(editor, port, file);
	const hand = drawingHand(editor, putPicture);
	const stops = [
		followTaken(editor, port),
		followPictures(editor, port),
		drawingKeys(editor, host, { hand, port }),
		pasteThings(editor, host, port, putPicture),
		measure(editor, host)
	];
	lookWhere(editor, port);
	return {
		hand,
		stop() {
			const { x, y, z } = editor.getCamera();
			cameras.set(port.drawing, { x, y, z });
			editor.complete();
			bound.stop();
			for (const stop of stops) stop();
			words.set(undefined);
			empty(editor);
		}
	};
}

/** The page may have scrolled or grown a line just now: a hand that comes down draws where it is. */
function measure(editor: Editor, host: HTMLElement): () => void {
	const now = () => void editor.updateViewportScreenBounds(editor.getContainer());
	host.addEventListener('pointerdown', now, true);
	return () => host.removeEventListener('pointerdown', now, true);
}

/** Tells the screen around the drawing what is in hand. */
function followTaken(editor: Editor, port: DrawingPort): () => void {
	let before = '';
	return react('things in hand', () => {
		const taken = editor.getSelectedShapes().filter(isThing);
		const ids = taken.map(({ id }) => thingOfShape(id));
		if (ids.join() === before) return;
		before = ids.join();
		port.took(ids);
	});
}

/** Where somebody looked last; else the frame that is offered to the room, or all there is. */
function lookWhere(editor: Editor, { plan, drawing }: DrawingPort): void {
	editor.updateViewportScreenBounds(editor.getContainer());
	const camera = cameras.get(drawing);
	const frame = firstToShow(thingsOf(plan, drawing).things);
	const bounds = frame && editor.getShapePageBounds(shapeOfThing(frame.id));
	if (camera) editor.setCamera(camera);
	else if (bounds) lookAtAll(editor, {}, bounds);
	else if (editor.getCurrentPageShapeIds().size > 0) lookAtAll(editor);
	else editor.setCamera({ x: 0, y: 0, z: 1 });
}
