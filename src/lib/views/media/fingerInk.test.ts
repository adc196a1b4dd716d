import { expect, test } from 'vitest';

import { FingerInk } from './fingerInk.svelte.ts';

function drawn(...lines: number[]) {
	const ink = new FingerInk();
	for (const at of lines) {
		ink.draw([at, at]);
		ink.draw([at + 80, at + 40]);
		ink.lift();
	}
	return ink;
}

test('[MEDIA-35] what a finger draws stands line by line, each in its colour, and shows while it is drawn', () => {
	const ink = drawn(10);
	ink.colour = 'red';
	ink.draw([300, 300]);
	ink.draw([400, 300]);
	expect(ink.lines).toHaveLength(2);
	const [first, second] = ink.lines;
	expect(first?.path).toMatch(/^M\d/);
	expect(second?.paint).not.toBe(first?.paint);
	ink.lift();
	expect(ink.lines.map(({ paint }) => paint)).toEqual([first?.paint, second?.paint]);
});

test('[MEDIA-35] the last line is taken back, and so is a clearing nobody meant', () => {
	const ink = drawn(10, 200);
	const both = ink.lines;
	ink.clear();
	expect(ink.isEmpty).toBe(true);
	ink.undo();
	expect(ink.lines).toEqual(both);
	ink.undo();
	expect(ink.lines).toHaveLength(1);
	ink.undo();
	expect([ink.isEmpty, ink.canUndo]).toEqual([true, false]);
	ink.undo();
	ink.clear(); // nothing to clear: nothing to bring back
	expect(ink.canUndo).toBe(false);
});

test('[MEDIA-35] a dot is a dot: a finger that only taps leaves one', () => {
	const ink = new FingerInk();
	ink.draw([50, 50]);
	ink.lift();
	ink.lift();
	expect(ink.lines).toHaveLength(1);
	expect(ink.lines[0]?.path).toMatch(/^M\d.*Z$/);
});
