import { atom, type Editor, type TLShapeId } from 'tldraw';
import { expect, test } from 'vitest';

import { nearToWrite } from './nearToWrite.ts';

const FAR = { x: 10, y: 20, z: 0.2 };

function aBoard() {
	const [camera, writing] = [atom('camera', FAR), atom<TLShapeId | null>('writing', null)];
	const props = { w: 240, h: 100 };
	const card = { typeName: 'shape', type: 'rembuk-card', x: 1000, y: 2000, props };
	const editor = {
		getCamera: () => camera.get(),
		setCamera: (next: typeof FAR) => void camera.set(next),
		getZoomLevel: () => camera.get().z,
		getEditingShapeId: () => writing.get(),
		getShape: () => card,
		getViewportScreenBounds: () => ({ w: 1000, h: 500 })
	} as unknown as Editor;
	return { camera, writing, stop: nearToWrite(editor) };
}

const CARD = 'shape:problem.p' as TLShapeId;

test('[BOARD-55] who begins to write on a card too small to be read is brought to it, and back when they are done', () => {
	const { camera, writing, stop } = aBoard();
	writing.set(CARD);
	const { x, y, z } = camera.get();
	expect(z).toBe(1);
	expect([(1000 + x) * z, (2000 + y) * z]).toEqual([380, 200]); // the card in the middle of the view
	writing.set(null);
	expect(camera.get()).toEqual(FAR);
	stop();
});

test('[BOARD-55] who looked elsewhere meanwhile stays there, and a card that is read brings nobody anywhere', () => {
	const { camera, writing, stop } = aBoard();
	writing.set(CARD);
	camera.set({ x: 1, y: 2, z: 1.5 });
	writing.set(null);
	expect(camera.get().z).toBe(1.5);
	writing.set(CARD);
	expect(camera.get()).toEqual({ x: 1, y: 2, z: 1.5 });
	stop();
});
