import { Box, type Editor } from 'tldraw';
import { expect, test } from 'vitest';

import { boardHand } from './boardHand.ts';

test('[BOARD-57] a board tells that what is in hand lies outside of the view, and brings it there only when asked', () => {
	let inHand: Box | null = null;
	let middle: { x: number; y: number } | undefined;
	const editor = {
		getSelectionPageBounds: () => inHand,
		getShapePageBounds: () => inHand,
		getViewportPageBounds: () => new Box(0, 0, 1000, 500),
		centerOnPoint: (point: { x: number; y: number }) => (middle = point),
		user: { getAnimationSpeed: () => 0 }
	} as unknown as Editor;
	const shapes = () => ['shape:cluster.g'] as never[];
	const hand = boardHand(editor, shapes, shapes, () => undefined);
	expect(hand.isAway()).toBe(false);
	inHand = new Box(900, 450, 240, 80);
	expect(hand.isAway()).toBe(false);
	inHand = new Box(3000, 450, 240, 80);
	expect(hand.isAway()).toBe(true);
	expect(middle).toBeUndefined();
	hand.lookAt('g');
	expect(middle).toMatchObject({ x: 3120, y: 490 });
});
