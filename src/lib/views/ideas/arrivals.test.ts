import { expect, test } from 'vitest';

import type { Idea } from '#lib/domain/ideas/ideas.ts';

import { arrivals } from './arrivals.ts';

const said = (id: string, createdAt: string): Idea => ({
	id,
	createdAt,
	createdBy: 'ana',
	text: id,
	status: 'active'
});

test('[IDEA-17] what is said now is the newest on the wall, also from a phone whose clock is a year slow', () => {
	const newest = arrivals();
	const first = [said('a', '2026-07-09T09:00:00Z'), said('b', '2026-07-09T09:01:00Z')];
	expect(newest(first).map(({ id }) => id)).toEqual(['b', 'a']);
	const later = [said('slow', '2025-07-09T09:02:00Z'), ...first];
	expect(newest(later).map(({ id }) => id)).toEqual(['slow', 'b', 'a']);
	expect(newest(later.slice(1)).map(({ id }) => id)).toEqual(['b', 'a']);
});
