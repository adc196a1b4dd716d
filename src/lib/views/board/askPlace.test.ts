import { expect, test } from 'vitest';

import { cornerFor } from './askPlace.ts';

const board = { width: 1000, height: 600 };
const form = { width: 400, height: 200 };

test('[BOARD-47] what is asked of a board stands where it hides no card it is about, near where a hand pointed', () => {
	const core = { x: 450, y: 280, width: 120, height: 80 };
	expect(cornerFor(board, form, [core], undefined)).toBe('bottom-left');
	expect(cornerFor(board, form, [core], { x: 900, y: 100 })).toBe('top-right');
	expect(cornerFor(board, form, [core], { x: 900, y: 500 })).toBe('bottom-right');
	const low = { x: 200, y: 450, width: 120, height: 80 };
	expect(cornerFor(board, form, [low], { x: 100, y: 500 })).toBe('top-left');
});

test('[BOARD-47] where each corner would hide something, the question stands where it hides least', () => {
	const large = { x: 10, y: 100, width: 980, height: 400 };
	const cards = [large, { x: 0, y: 400, width: 1000, height: 200 }];
	expect(cornerFor(board, form, cards, { x: 0, y: 600 })).toBe('top-left');
});
