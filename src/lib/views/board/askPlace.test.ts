import { expect, test } from 'vitest';

import { placeFor } from './askPlace.ts';

const board = { width: 1000, height: 600 };
const form = { width: 400, height: 200 };

test('[BOARD-47] what is asked of a board stands where it hides no card it is about, near where a hand pointed', () => {
	const core = { x: 450, y: 280, width: 120, height: 80 };
	expect(placeFor(board, form, [core], undefined)).toBe('bottom-left');
	expect(placeFor(board, form, [core], { x: 900, y: 100 })).toBe('top-right');
	expect(placeFor(board, form, [core], { x: 900, y: 500 })).toBe('bottom-right');
	const low = { x: 200, y: 450, width: 120, height: 80 };
	expect(placeFor(board, form, [low], { x: 100, y: 500 })).toBe('top-left');
});

test('[BOARD-47] where each corner would hide something, the question stands along an edge or where it hides least', () => {
	const small = { width: 700, height: 436 };
	const core = { x: 240, y: 145, width: 216, height: 146 };
	expect(placeFor(small, { width: 470, height: 205 }, [core], undefined)).toBe('bottom');
	const low = { x: 20, y: 300, width: 216, height: 80 };
	expect(placeFor(small, { width: 470, height: 205 }, [core, low], undefined)).toBe('top');
	const all = { x: 0, y: 100, width: 1000, height: 500 };
	expect(placeFor(board, form, [all], { x: 0, y: 600 })).toBe('top');
});
