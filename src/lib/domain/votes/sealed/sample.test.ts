import { expect, test } from 'vitest';

import { papersToCompare } from './sample.ts';
import { nameOf } from './text.ts';

const papers = Array.from({ length: 300 }, (_, at) => nameOf(`paper ${at}`));

test('[VOTE-68] of few papers all are compared, of many thirty, the same for one seed on every device', () => {
	expect(papersToCompare(papers.slice(0, 30), 'beans')).toEqual(papers.slice(0, 30).sort());
	const drawn = papersToCompare(papers, 'beans 4 1 6');
	expect(drawn).toHaveLength(30);
	expect(papersToCompare([...papers].reverse(), 'beans 4 1 6')).toEqual(drawn);
	expect(papersToCompare(papers, 'beans 4 1 5')).not.toEqual(drawn);
});

test('[VOTE-68] one typed wrongly in ten is found in at least 95 of 100 draws', () => {
	const [typed, runs] = [papers.slice(0, 120), 500];
	const altered = new Set(typed.filter((_, at) => at % 10 === 3));
	const found = Array.from({ length: runs }, (_, run) =>
		papersToCompare(typed, `draw ${run}`).some((name) => altered.has(name))
	);
	expect(found.filter(Boolean).length).toBeGreaterThanOrEqual(0.95 * runs);
});
