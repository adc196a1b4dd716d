import { afterEach, beforeEach, expect, test, vi } from 'vitest';

import { addIdea } from '#lib/domain/ideas/ideas.ts';
import { settleIdea } from '#lib/domain/ideas/settling.ts';
import { spokenNumbersOf } from '#lib/domain/ideas/spoken.ts';

import { aPlan, copyOf, meet, stamps, yes } from '../../../tests/support/plans.ts';
import { keepNumbered } from './keepNumbered.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

const WAIT = { least: 100, most: 100 };

test('[IDEA-41] what people say is numbered by the desk soon after it comes, and whoever is set aside keeps the number', () => {
	const stamp = stamps();
	const desk = aPlan(stamp);
	const phone = copyOf(desk);
	const numbers = () => Object.fromEntries(spokenNumbersOf(desk));
	const says = (id: string) => yes(addIdea(phone, { text: `kata ${id}` }, { ...stamp('ana'), id }));
	says('a');
	meet(desk, phone);
	const stop = keepNumbered(desk, 'lead', WAIT);
	expect(numbers()).toEqual({});
	vi.advanceTimersByTime(150);
	expect(numbers()).toEqual({ a: '1' });
	says('b');
	says('c');
	meet(desk, phone);
	yes(settleIdea(desk, 'a', 'parked', 'nanti', 'lead'));
	vi.advanceTimersByTime(150);
	expect(numbers()).toEqual({ a: '1', b: '2', c: '3' });
	stop();
	says('d');
	meet(desk, phone);
	vi.advanceTimersByTime(1000);
	expect(numbers()).toEqual({ a: '1', b: '2', c: '3' });
});
