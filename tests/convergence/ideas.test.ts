import { test } from 'vitest';

import { ideas } from './moves/ideas.ts';
import { meeting } from './moves/meeting.ts';
import { storm } from './storm.ts';

/** With the whole method in a storm, two desks rarely decide on one idea at once: here they do nothing else. */
const PARTS = { ideas, more: { moves: ideas.moves, seen: () => undefined }, meeting };

test.each(Array.from({ length: 80 }, (_, at) => at + 1))(
	'[SYNC-1] six who sort one heap of ideas apart end with one heap, seed %i',
	(seed) => {
		storm(seed, 240, PARTS);
	}
);
