import * as Y from 'yjs';
import { expect, test } from 'vitest';

import { aPlan, yes } from '../../../../tests/support/plans.ts';
import { placeCard, placeCards, placesOf, unplaceCard } from './places.ts';

test('[PLAN-16] a card lies where the last hand put it, and nowhere out of reach', () => {
	const plan = aPlan();
	yes(placeCard(plan, 'p1', { x: 10.4, y: -20.6 }, 'ana'));
	expect(placesOf(plan)).toEqual(new Map([['p1', { x: 10, y: -21 }]]));
	for (const x of [NaN, Infinity, 1e9]) {
		expect(placeCard(plan, 'p1', { x, y: 0 }, 'ana')).toEqual({
			ok: false,
			refusal: 'not-a-number'
		});
	}
	plan.places.set('p2', ['left', 0]);
	plan.places.set('p3', 7);
	expect([...placesOf(plan).keys()]).toEqual(['p1']);
	yes(unplaceCard(plan, 'p1', 'ana'));
	expect(placesOf(plan).size).toBe(0);
});

test('[PLAN-17] a card dragged for an hour makes the plan hardly larger', () => {
	const plan = aPlan();
	yes(placeCard(plan, 'p1', { x: 0, y: 0 }, 'ana'));
	const before = Y.encodeStateAsUpdate(plan.doc).length;
	for (let n = 1; n <= 10_000; n++) yes(placeCard(plan, 'p1', { x: n, y: n }, 'ana'));
	expect(Y.encodeStateAsUpdate(plan.doc).length - before).toBeLessThan(50);
});

test('[PLAN-16] several cards are moved by one hand, all of them or none', () => {
	const plan = aPlan();
	let changes = 0;
	plan.places.observe(() => changes++);
	const spots = new Map([
		['p1', { x: 1, y: 2 }],
		['p2', { x: 3.4, y: 4 }]
	]);
	expect(yes(placeCards(plan, spots, 'ana'))).toBe(2);
	expect(yes(placeCards(plan, spots, 'ana'))).toBe(0);
	expect(placesOf(plan).get('p2')).toEqual({ x: 3, y: 4 });
	expect(placeCards(plan, new Map([...spots, ['p3', { x: NaN, y: 0 }]]), 'ana').ok).toBe(false);
	expect([placesOf(plan).size, changes]).toEqual([2, 1]);
});
