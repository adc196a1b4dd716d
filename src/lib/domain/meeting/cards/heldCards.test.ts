import { expect, test } from 'vitest';

import { AGREE, HeldCards, type Held } from './heldCards.ts';
import type { Side } from './patterns.ts';

const sideOf = (cards: HeldCards, number: number) => cards.answers.get(number)?.side;

/** Shows the same picture several times, a fifth of a second apart. */
function show(cards: HeldCards, held: readonly Held[], times: number, from = 0): number {
	for (let time = 0; time < times; time += 1) cards.see(held, 30, from + 200 * time);
	return from + 200 * times;
}
const held = (number: number, side?: Side): Held => ({ number, side });

test('[CARD-5] an answer counts when pictures in a row agree, and the last turn wins until the reading is closed', () => {
	const cards = new HeldCards();
	let at = show(cards, [held(7, 'A'), held(8, 'D')], AGREE - 1);
	expect(cards.answers.size).toBe(0);
	at = show(cards, [held(7, 'A'), held(8, 'D')], 1, at);
	expect([sideOf(cards, 7), sideOf(cards, 8)]).toEqual(['A', 'D']);
	at = show(cards, [held(7, 'B')], AGREE - 1, at);
	expect(sideOf(cards, 7)).toBe('A');
	at = show(cards, [held(7, 'B')], 1, at);
	expect(sideOf(cards, 7)).toBe('B');
	cards.isClosed = true;
	show(cards, [held(7, 'C'), held(9, 'C')], AGREE, at);
	cards.putRight(7, 'D');
	expect([sideOf(cards, 7), cards.answers.size]).toEqual(['B', 2]);
});

test('[CARD-5] a picture that says otherwise, or a long time between, begins anew; a card out of sight keeps its answer', () => {
	const cards = new HeldCards();
	let at = show(cards, [held(7, 'A')], AGREE - 1);
	at = show(cards, [held(7)], 1, at);
	at = show(cards, [held(7, 'A')], AGREE - 1, at);
	expect(cards.answers.size).toBe(0);
	at = show(cards, [held(7, 'A')], 1, at + 3000);
	expect(cards.answers.size).toBe(0);
	at = show(cards, [held(7, 'A')], AGREE - 1, at);
	expect(sideOf(cards, 7)).toBe('A');
	show(cards, [], 20, at);
	show(cards, [held(7)], 5, at + 4000);
	expect(sideOf(cards, 7)).toBe('A');
});

test('[CARD-6] a number at two places of a picture counts for neither, and a number nobody was given for nothing', () => {
	const cards = new HeldCards();
	const at = show(cards, [held(7, 'A'), held(7, 'A'), held(31, 'B'), held(9, 'C')], 6);
	expect([[...cards.answers.keys()], cards.doubled]).toEqual([[9], [7]]);
	show(cards, [held(7, 'A')], AGREE, at);
	expect([sideOf(cards, 7), cards.doubled]).toEqual(['A', []]);
});

test('[CARD-7] what a person put right the camera leaves alone, until it is given back', () => {
	const cards = new HeldCards();
	cards.putRight(7, 'C');
	const at = show(cards, [held(7, 'A')], 6);
	expect(cards.answers.get(7)).toEqual({ side: 'C', byHand: true });
	cards.putRight(7);
	expect(cards.answers.size).toBe(0);
	show(cards, [held(7, 'A')], AGREE, at);
	expect(cards.answers.get(7)).toEqual({ side: 'A' });
});

test('[CARD-8] what is told of a reading is how many, and which cards have not answered', () => {
	const cards = new HeldCards([
		[1, { side: 'A' }],
		[2, { side: 'A' }],
		[4, { side: 'D', byHand: true }],
		[29, { side: 'B' }]
	]);
	expect(cards.counts(30)).toEqual({ A: 2, B: 1, C: 0, D: 1 });
	expect(cards.counts(5)).toEqual({ A: 2, B: 0, C: 0, D: 1 });
	expect(cards.missing(5)).toEqual([3, 5]);
});
