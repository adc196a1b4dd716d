import { expect, test } from 'vitest';

import { meantTaps } from './meant.ts';

test.each([0, 120, 350, 700])('[LOOK-2] a second tap after %i ms undoes nothing', (apart) => {
	let clock = 5000;
	const isMeant = meantTaps(() => clock);
	expect(isMeant('well')).toBe(true);
	clock += apart;
	expect(isMeant('well')).toBe(false);
});

test('[LOOK-2] a later tap, or one on another card, is meant', () => {
	let clock = 0;
	const isMeant = meantTaps(() => clock);
	expect(isMeant('well')).toBe(true);
	expect(isMeant('lamp')).toBe(true);
	clock += 800;
	expect(isMeant('lamp')).toBe(true);
});
