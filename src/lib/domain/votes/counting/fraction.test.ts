import { expect, test } from 'vitest';

import { demandOf, type Demand } from './demand.ts';
import { fraction, numberOf } from './fraction.ts';
import { Purses } from './purses.ts';

const [long, longer] = [3n ** 700n, 7n ** 600n]; // no double holds either

test('[VOTE-44] a fraction whose halves no double holds is still about as much as it is', () => {
	expect(numberOf(fraction(3n, 4n))).toBe(0.75);
	expect(numberOf({ num: 3n * longer, den: 4n * longer })).toBeCloseTo(0.75, 12);
	expect(numberOf({ num: long, den: longer * long })).toBe(0);
});

test('[VOTE-44] after purchases that no double can write, a purse still knows what is in it', () => {
	const voices = [{ gives: new Map([[0, 1]]), count: 1 }];
	const election = { items: [{ id: 'a', cost: 1 }], budget: 10, voices, voters: 1 };
	const purses = new Purses(election, fraction(10n));
	const [demand] = demandOf(election) as [Demand];
	const three = fraction(3n * longer + 1n, longer);
	expect(purses.pay(three, demand)).toBe(0);
	expect(purses.aboutPart(5, demand)).toBe(5);
	expect(purses.aboutPart(8, demand)).toBe('too-little');
});
