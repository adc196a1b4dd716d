import { expect, test } from 'vitest';

import { seeded } from '../support/seeded.ts';

const draws = (seed: number, times: number, n: number) => {
	const { int } = seeded(seed);
	return Array.from({ length: times }, () => int(n));
};

test('[GATE-17] a seed gives the same numbers today as it did when this was written', () => {
	expect(draws(1, 6, 100)).toEqual([62, 0, 52, 98, 96, 28]);
});

test('[GATE-17] two seeds give two storms', () => {
	expect(draws(7, 20, 1000)).not.toEqual(draws(8, 20, 1000));
});

test('[GATE-17] every choice is met, and none is left out or made up', () => {
	const counts = new Map<number, number>();
	for (const drawn of draws(3, 6000, 6)) counts.set(drawn, (counts.get(drawn) ?? 0) + 1);
	expect([...counts.keys()].sort()).toEqual([0, 1, 2, 3, 4, 5]);
	for (const count of counts.values()) expect(Math.abs(count - 1000)).toBeLessThan(200);
});

test('[GATE-17] chance is never at nothing and always at one', () => {
	const { chance } = seeded(5);
	const thrown = (p: number) => Array.from({ length: 500 }, () => chance(p));
	expect(thrown(0)).not.toContain(true);
	expect(thrown(1)).not.toContain(false);
});
