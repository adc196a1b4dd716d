import type { Field } from '../shared/field.ts';
import { done, refuse } from '../shared/result.ts';

/** Two numbers that are one: a place, a width and a height. */
export type Pair = readonly [number, number];

/** Two whole numbers under one key, so that a merge never mixes one hand's x with another's y. */
export const pair = (least: number, most: number): Field<Pair> => ({
	is: 'pair',
	kept: 'whole',
	least,
	most,
	check: (given) => (isPair(given, least, most) ? done(given) : refuse('not-a-number'))
});

function isPair(given: unknown, least: number, most: number): given is Pair {
	const fits = (one: unknown) => Number.isSafeInteger(one) && within(Number(one), least, most);
	return Array.isArray(given) && given.length === 2 && given.every(fits);
}

function within(one: number, least: number, most: number): boolean {
	return one >= least && one <= most;
}
