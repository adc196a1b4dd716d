import { expect, test } from 'vitest';

import { markSide } from './markSide.ts';

const BUTTON = { x: 270, y: 210, width: 294, height: 56 };
const nothing = () => false;
/** Something that matters between two heights. */
const between = (top: number, bottom: number) => (_: number, y: number) => y > top && y < bottom;

test('[GUIDE-11] the words of a mark stand above what is to be pressed, and never on the title of the step', () => {
	expect(markSide(BUTTON, nothing)).toBe('above');
	expect(markSide(BUTTON, between(160, 200))).toBe('below');
	expect(markSide(BUTTON, between(270, 330))).toBe('above');
});

test('[GUIDE-11] where something stands on both sides, they cover less of it', () => {
	const both = (x: number, y: number) => between(160, 200)(x, y) || between(315, 330)(x, y);
	expect(markSide(BUTTON, both)).toBe('below');
});
