import { expect, test } from 'vitest';

import { papersToCompare, SAMPLE } from './sample.ts';
import { nameOf } from './text.ts';

const papers = Array.from({ length: 300 }, (_, at) => nameOf(`paper ${at}`));

test('[VOTE-68] of few papers all are compared, of many thirty, the same for one seed on every device', () => {
	expect(papersToCompare(papers.slice(0, 30), 'beans')).toEqual(papers.slice(0, 30).sort());
	const drawn = papersToCompare(papers, 'beans 4 1 6');
	expect(drawn).toHaveLength(30);
	expect(papersToCompare([...papers].reverse(), 'beans 4 1 6')).toEqual(drawn);
	expect(papersToCompare(papers, 'beans 4 1 5')).not.toEqual(drawn);
});

/** The chance that a fair draw holds at least one of the altered papers: hypergeometric, exact but for doubles. */
function chanceToFind(all: number, altered: number): number {
	let miss = 1;
	for (let at = 0; at < SAMPLE; at += 1) miss *= Math.max(0, all - altered - at) / (all - at);
	return 1 - miss;
}

function foundIn(typed: readonly string[], runs: number): number {
	const altered = new Set(typed.filter((_, at) => at % 10 === 3));
	const draws = Array.from({ length: runs }, (_, run) => papersToCompare(typed, `draw ${run}`));
	return draws.filter((drawn) => drawn.some((name) => altered.has(name))).length;
}

test('[VOTE-68] one typed wrongly in ten is found in at least 95 of 100 draws', () => {
	expect(foundIn(papers.slice(0, 120), 100)).toBeGreaterThanOrEqual(95);
});

test('[VOTE-68] thirty are enough for any number of papers, and are drawn as fairly as chance itself', () => {
	for (let all = SAMPLE + 1; all <= 10_000; all += 1) {
		expect(chanceToFind(all, Math.ceil(all / 10))).toBeGreaterThanOrEqual(0.95);
	}
	const [runs, chance] = [500, chanceToFind(300, 30)];
	const spread = Math.sqrt(runs * chance * (1 - chance));
	expect(Math.abs(foundIn(papers, runs) - runs * chance)).toBeLessThan(3 * spread);
});
