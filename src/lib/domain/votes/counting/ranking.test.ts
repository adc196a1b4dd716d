import { expect, test } from 'vitest';

import {
	bordaTwice,
	condorcetWinner,
	pairsOf,
	placesBy,
	rankPoints,
	schulzeWinners
} from './ranking.ts';

const [A, B, C] = [0, 1, 2];
const times = (count: number, ...tiers: number[][]) => Array.from({ length: count }, () => tiers);

/** The example of voting.md 2.3: a circle in which nobody beats everybody. */
const circle = [...times(4, [A], [B], [C]), ...times(3, [B], [C], [A]), ...times(2, [C])];

test('[VOTE-31] who is not listed shares what is left: doubled points 18, 22 and 14', () => {
	expect(bordaTwice(3, circle)).toEqual([18, 22, 14]);
});

test('[VOTE-31] a short list by the old way gives 8, 10 and 7', () => {
	expect(rankPoints(2, circle, 3)).toEqual([8, 10, 7]);
});

test('[VOTE-32] each pair is counted, and a circle has no winner one to one', () => {
	const above = pairsOf(3, circle);
	expect([above[A]?.[B], above[B]?.[A]]).toEqual([4, 3]);
	expect([above[B]?.[C], above[C]?.[B]]).toEqual([7, 2]);
	expect([above[C]?.[A], above[A]?.[C]]).toEqual([5, 4]);
	expect(condorcetWinner(above)).toBeUndefined();
});

test('[VOTE-32] equally strong paths make several winners, and all are told', () => {
	expect(schulzeWinners(pairsOf(3, circle))).toEqual([A, B]);
});

test('[VOTE-32] who beats everybody wins by every way', () => {
	const clear = pairsOf(3, [...times(3, [B], [A], [C]), ...times(2, [C], [B], [A])]);
	expect(condorcetWinner(clear)).toBe(B);
	expect(schulzeWinners(clear)).toEqual([B]);
});

test('[VOTE-32] without ballots everybody is equal', () => {
	expect(schulzeWinners(pairsOf(3, []))).toEqual([A, B, C]);
	expect(condorcetWinner(pairsOf(3, []))).toBeUndefined();
});

test('[VOTE-31] points are the same whether equals are listed or left out', () => {
	expect(bordaTwice(3, [[[A], [B, C]]])).toEqual(bordaTwice(3, [[[A]]]));
});

test('[VOTE-6] places are 1, 2, 2, 4', () => {
	expect(placesBy([5, 3, 3, 1])).toEqual([1, 2, 2, 4]);
});
