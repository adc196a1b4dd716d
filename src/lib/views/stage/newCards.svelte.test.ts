import { afterEach, beforeEach, expect, test, vi } from 'vitest';

import { NewCards, type NewCard } from './newCards.svelte.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

const cards = (...ids: string[]): NewCard[] => ids.map((id) => ({ id, text: `Kartu ${id}` }));

function screen(seen = new Set<string>()) {
	const fresh = new NewCards(seen);
	return { fresh, ids: () => fresh.shown.map(({ id }) => id) };
}

test('[STAGE-11] what was there when the wall opened is not new; what comes then stands alone for a while', () => {
	const { fresh, ids } = screen();
	fresh.see(cards('a', 'b'));
	expect(ids()).toEqual([]);
	fresh.see(cards('a', 'b', 'c'));
	expect(ids()).toEqual(['c']);
	vi.advanceTimersByTime(4400);
	expect(ids()).toEqual(['c']);
	vi.advanceTimersByTime(200);
	expect(ids()).toEqual([]);
});

test('[STAGE-11] several cards wait for each other, and none is left out', () => {
	const { fresh, ids } = screen();
	fresh.see([]);
	fresh.see(cards('a', 'b', 'c'));
	expect([ids(), fresh.waiting]).toEqual([['a', 'b'], 1]);
	fresh.see(cards('a', 'b', 'c', 'd'));
	expect(fresh.waiting).toBe(2);
	vi.advanceTimersByTime(4500);
	expect(ids()).toEqual(['c', 'd']);
	vi.advanceTimersByTime(4500);
	expect(ids()).toEqual([]);
});

test('[STAGE-11] a whole plan that arrives at once keeps nobody waiting', () => {
	const { fresh, ids } = screen();
	fresh.see([]);
	fresh.see(cards(...Array.from({ length: 40 }, (_, at) => `c${at}`)));
	expect(ids()).toEqual([]);
});

test('[STAGE-11] a card that was erased and comes back is not new, also when another step was shown meanwhile', () => {
	const seen = new Set<string>();
	const { fresh, ids } = screen(seen);
	fresh.see(cards('a', 'b'));
	fresh.see(cards('a'));
	fresh.see(cards('a', 'b'));
	expect(ids()).toEqual([]);
	const later = screen(seen);
	later.fresh.see(cards('a'));
	later.fresh.see(cards('a', 'b'));
	expect(later.ids()).toEqual([]);
});
