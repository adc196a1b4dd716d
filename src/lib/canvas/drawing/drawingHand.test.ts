import type { Editor } from 'tldraw';
import { expect, test } from 'vitest';

import { drawingHand } from './drawingHand.ts';

test('[BOARD-50] a sheet that is held still takes no tool that draws, and takes it again when it is let go', () => {
	let [tool, isReadonly] = ['select', false];
	const editor = {
		getCurrentToolId: () => tool,
		setCurrentTool: (next: string) => (tool = next),
		getInstanceState: () => ({ isReadonly }),
		updateInstanceState: (next: { isReadonly: boolean }) => ({ isReadonly } = next)
	} as unknown as Editor;
	const hand = drawingHand(editor, () => Promise.resolve());
	hand.use('ink');
	hand.hold(true);
	expect([hand.tool(), isReadonly]).toEqual(['select', true]);
	for (const drawn of ['ink', 'note', 'erase'] as const) hand.use(drawn);
	expect(hand.tool()).toBe('select');
	hand.use('hand');
	expect(hand.tool()).toBe('hand');
	hand.hold(false);
	hand.use('ink');
	expect(hand.tool()).toBe('ink');
});
