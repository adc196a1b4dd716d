import { afterEach, beforeEach, expect, test, vi } from 'vitest';

import { addIdea, openIdeasOf } from '#lib/domain/ideas/ideas.ts';
import { settleIdea } from '#lib/domain/ideas/settling.ts';
import { tidyIdea } from '#lib/domain/ideas/describing.ts';
import { fullIdeasOf } from '#lib/domain/ideas/full.ts';
import { numberIdeas } from '#lib/domain/ideas/numbering.ts';

import { aPlan, copyOf, meet, stamps, yes } from '../../../tests/support/plans.ts';
import { hearOthers, type OthersDid } from './others.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

/** This desk, another device, and what is said on the desk. */
function two() {
	const stamp = stamps();
	const desk = aPlan(stamp);
	for (const id of ['a', 'b', 'c']) yes(addIdea(desk, { text: `kata ${id}` }, { ...stamp(), id }));
	const other = copyOf(desk);
	const said: OthersDid[] = [];
	const read = () => {
		const open = new Set(openIdeasOf(desk).map(({ id }) => id));
		const cards = fullIdeasOf(desk).filter(({ id }) => open.has(id));
		return new Map(cards.map(({ id, text, cleaned = text }) => [id, cleaned]));
	};
	const stop = hearOthers([desk.ideas], read, (did) => said.push(did));
	const says = (plan: typeof desk, id: string) =>
		yes(addIdea(plan, { text: `kata ${id}` }, { ...stamp(), id }));
	return { desk, other, said, says, stop };
}

test('[TWIN-4] what another device does is said once for a while, in numbers and the words of new cards', () => {
	const { desk, other, said, says } = two();
	says(other, 'd');
	yes(tidyIdea(other, 'a', 'kata a, lebih jelas', 'lead'));
	meet(desk, other);
	vi.advanceTimersByTime(500);
	says(other, 'e');
	yes(settleIdea(other, 'b', 'private', 'menyebut nama', 'lead'));
	meet(desk, other);
	expect(said).toEqual([]);
	vi.advanceTimersByTime(1100);
	expect(said).toEqual([{ added: ['kata d', 'kata e'], changed: 1, gone: 1 }]);
});

test('[TWIN-4] after something was said there is quiet for a while, and nothing is left out', () => {
	const { desk, other, said, says } = two();
	says(other, 'd');
	meet(desk, other);
	vi.advanceTimersByTime(1600);
	says(other, 'e');
	meet(desk, other);
	vi.advanceTimersByTime(5000);
	expect(said).toHaveLength(1);
	vi.advanceTimersByTime(1500);
	expect(said[1]).toEqual({ added: ['kata e'], changed: 0, gone: 0 });
});

test('[TWIN-4] what this device does is not said, nor what nobody can see', () => {
	const { desk, other, said, says, stop } = two();
	says(desk, 'd');
	yes(settleIdea(other, 'c', 'parked', 'nanti', 'lead')); // still on the board, in the same words
	meet(desk, other);
	vi.advanceTimersByTime(10_000);
	expect(said).toEqual([]);
	stop();
	says(other, 'e');
	meet(desk, other);
	vi.advanceTimersByTime(10_000);
	expect(said).toEqual([]);
});

test('[TWIN-4] an idea is said also where this desk gave it its number at once', () => {
	const { desk, other, said, says } = two();
	says(other, 'd');
	meet(desk, other);
	vi.advanceTimersByTime(500);
	yes(numberIdeas(desk, undefined, 'lead'));
	vi.advanceTimersByTime(1500);
	expect(said).toEqual([{ added: ['kata d'], changed: 0, gone: 0 }]);
});
