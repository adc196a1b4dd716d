import type { Editor } from 'tldraw';
import { expect, test } from 'vitest';

import { lookWhere, rememberWhere } from './lookWhere.ts';

const CORE = { x: 4000, y: 700 };
const VIEW = { w: 1064, h: 600 };

/** An editor whose whole board fits at this zoom, with 32 pixels free on either side; `parts` are what its cards are. */
function board(fit: number, ...parts: string[]) {
	let camera = { x: 0, y: 0, z: 1 };
	let at: { x: number; y: number } | undefined;
	const cards = parts.map((part, n) => {
		return { typeName: 'shape', type: 'rembuk-card', id: `shape:problem.${n}`, props: { part } };
	});
	const editor = {
		updateViewportScreenBounds: () => undefined,
		getContainer: () => undefined,
		store: { query: { records: () => ({ get: () => [] }) } },
		getZoomLevel: () => camera.z,
		getCamera: () => camera,
		setCamera: (next: typeof camera) => (camera = next),
		centerOnPoint: (point: typeof CORE) => (at = point),
		getCurrentPageShapes: () => cards,
		getShapePageBounds: () => ({ center: CORE }),
		getCurrentPageBounds: () => ({ x: -500, y: -3000, w: 1000 / fit, h: 100 }),
		getViewportScreenBounds: () => VIEW
	} as unknown as Editor;
	return { editor, zoom: () => camera.z, at: () => at, camera: () => camera };
}

test('[BOARD-38] a large tree opens at its main card, in letters that are read', () => {
	const { editor, zoom, at } = board(0.08, 'core');
	lookWhere(editor, 'large');
	expect(20 * zoom()).toBeGreaterThanOrEqual(18);
	expect(at()).toEqual(CORE);
});

test('[BOARD-38] a tree that fits opens as a whole, and a board without a main card at its beginning', () => {
	const small = board(0.95, 'core');
	lookWhere(small.editor, 'small');
	expect(small.zoom()).toBeCloseTo(0.95);
	expect(small.at()).toBeUndefined();
	const ideas = board(0.08, 'loose');
	lookWhere(ideas.editor, 'ideas');
	expect(ideas.camera()).toEqual({ x: 24 / 0.6 + 500, y: 24 / 0.6 + 3000, z: 0.6 });
});

test('[BOARD-38] two trees side by side open so that both are seen, each in the middle of its half', () => {
	const { editor, camera, at } = board(0.2, 'core', 'cause', 'core');
	lookWhere(editor, 'pair');
	expect(camera().z).toBeCloseTo(0.2);
	expect((camera().x - 500) * 0.2).toBeCloseTo(32);
	expect(at()).toBeUndefined();
});

test('[BOARD-38] who comes back is where they were', () => {
	const left = board(0.3, 'core');
	left.editor.setCamera({ x: 7, y: 8, z: 0.2 });
	rememberWhere(left.editor, 'again');
	const back = board(0.3, 'core');
	lookWhere(back.editor, 'again');
	expect(back.zoom()).toBe(0.2);
});
