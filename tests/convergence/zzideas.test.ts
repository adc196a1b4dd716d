import { test } from 'vitest';
import { storm } from './storm.ts';
import { ideas } from './moves/ideas.ts';
import { meeting } from './moves/meeting.ts';
const n = Number(process.env.N ?? 200);
test.each(Array.from({ length: n }, (_, i) => i + 1))('seed %i', (seed) => {
	storm(seed, 250, {
		ideas,
		ideas2: { moves: ideas.moves, seen: () => 0 },
		ideas3: { moves: ideas.moves, seen: () => 0 },
		meeting
	});
});
