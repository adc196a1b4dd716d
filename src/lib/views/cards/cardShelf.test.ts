import { afterEach, expect, test, vi } from 'vitest';

import { CardReading } from '#lib/live/cards.svelte.ts';

import { cardShelf } from './cardShelf.ts';

afterEach(() => vi.useRealTimers());

test('[CARD-5] answers outlive a reload, and those of another day are never counted with today’s', () => {
	vi.useFakeTimers({ now: new Date('2027-01-05T10:00:00') });
	const reading = new CardReading(cardShelf('hall'), 30);
	reading.putRight(7, 'B');
	expect(new CardReading(cardShelf('hall'), 30).counts).toMatchObject({ B: 1 });
	vi.setSystemTime(new Date('2027-01-12T10:00:00'));
	expect(new CardReading(cardShelf('hall'), 30).counts).toMatchObject({ B: 0 });
	expect(new CardReading(cardShelf('other'), 30).counts).toMatchObject({ B: 0 });
});
