import type { Editor, TLShapeId } from 'tldraw';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';

import { penOf } from '../drawing/pen.ts';
import { followPointers } from './followPointers.ts';

beforeEach(() => {
	vi.stubGlobal('HTMLElement', EventTarget);
	vi.stubGlobal('document', { activeElement: null });
});
afterEach(() => vi.unstubAllGlobals());

/** A board under hands, without a browser. */
function board() {
	const told: string[] = [];
	const container = Object.assign(new EventTarget(), {
		matches: () => false,
		contains: () => false,
		focus: () => told.push('keys')
	});
	const state = { isPenMode: false };
	const editor = {
		getContainer: () => container,
		getInstanceState: () => state,
		updateInstanceState: (next: object) => Object.assign(state, next),
		cancel: () => told.push('given up')
	} as unknown as Editor;
	const stop = followPointers(editor);
	const down = (pointerType: string) =>
		container.dispatchEvent(Object.assign(new Event('pointerdown'), { pointerType }));
	return { told, state, editor, down, stop, container };
}

test('[BOARD-42] a mouse works again after a pen, and a resting hand does not end it', () => {
	const { state, down, stop } = board();
	state.isPenMode = true; // what the editor does when a pen comes down
	down('touch');
	expect(state.isPenMode).toBe(true);
	down('mouse');
	expect(state.isPenMode).toBe(false);
	stop();
});

test('[BOARD-42] what the hand drew that holds the pen is given up when the pen comes', () => {
	const { told, editor, down, stop } = board();
	down('pen');
	expect(told).not.toContain('given up');
	penOf(editor).growing = 'shape:a' as TLShapeId;
	down('pen');
	expect(told).toContain('given up');
	stop();
});

test('[BOARD-42] a finger gets the keyboard, and a long press shows no menu of the browser', () => {
	const { told, container, down, stop } = board();
	down('mouse');
	expect(told).toEqual([]);
	down('touch');
	expect(told).toEqual(['keys']);
	const menu = new Event('contextmenu', { cancelable: true });
	container.dispatchEvent(menu);
	expect(menu.defaultPrevented).toBe(true);
	stop();
});
