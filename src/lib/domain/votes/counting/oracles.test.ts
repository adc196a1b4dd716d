import fc from 'fast-check';
import { expect, test } from 'vitest';

import { oraclePhragmen } from '../../../../../tests/support/oraclePhragmen.ts';
import {
	oracleAbove,
	oracleBorda,
	oraclePairs,
	oracleSchulze
} from '../../../../../tests/support/oracleRankings.ts';
import { oracleShares } from '../../../../../tests/support/oracleShares.ts';
import { plainShares } from '../../../../../tests/support/plainShares.ts';
import { seeded } from '../../../../../tests/support/seeded.ts';
import { countComparisons, type Comparison } from './comparisons.ts';
import { electionOf, type Election } from './election.ts';
import { equalShares } from './equalShares.ts';
import { phragmen } from './phragmen.ts';
import { bordaTwice, condorcetWinner, pairsOf, schulzeWinners } from './ranking.ts';
import { ladderOf } from './ties.ts';

const ITEMS = 5;
const places = [0, 1, 2, 3, 4];

/** Rankings with tiers, some items left out. */
const rankings = fc.array(
	fc
		.tuple(fc.shuffledSubarray(places), fc.array(fc.boolean(), { minLength: 5, maxLength: 5 }))
		.map(([order, joins]) => {
			const tiers: number[][] = [];
			for (const [i, item] of order.entries()) {
				const last = tiers.at(-1);
				if (last && joins[i]) last.push(item);
				else tiers.push([item]);
			}
			return tiers;
		}),
	{ maxLength: 7 }
);

test('[VOTE-31] Borda with averages is a league table of every ballot', () => {
	fc.assert(
		fc.property(rankings, (ballots) => {
			expect(bordaTwice(ITEMS, ballots)).toEqual(oracleBorda(ITEMS, ballots));
		}),
		{ numRuns: 200, seed: 31 }
	);
});

test('[VOTE-32] Schulze’s winners are those no walk is stronger against, whichever way it is walked', () => {
	fc.assert(
		fc.property(rankings, (ballots) => {
			const above = pairsOf(ITEMS, ballots);
			expect(above).toEqual(
				places.map((a) => places.map((b) => (a === b ? 0 : oracleAbove(ballots, a, b))))
			);
			const winners = schulzeWinners(above);
			expect(winners).toEqual(oracleSchulze(ITEMS, ballots));
			const beaten = condorcetWinner(above);
			if (beaten !== undefined) expect(winners).toEqual([beaten]);
		}),
		{ numRuns: 120, seed: 32 }
	);
});

const PAIRS = places.flatMap((a) =>
	places.filter((b) => b > a).map((b): [number, number] => [a, b])
);
const answers = fc.array(
	fc.tuple(fc.subarray(PAIRS), fc.infiniteStream(fc.nat(3))).map(([pairs, said]) =>
		pairs.map(([a, b]): Comparison => {
			const turn = said.next().value;
			const pair: [number, number] = turn % 2 === 0 ? [a, b] : [b, a];
			return [...pair, [a, b, null, a][turn] ?? null];
		})
	),
	{ maxLength: 5 }
);

test('[VOTE-37] comparisons come to what asking pair by pair comes to, and every circle told is one', () => {
	fc.assert(
		fc.property(answers, (ballots) => {
			const { preferredTwice, circles, preferred } = countComparisons(ITEMS, ballots);
			expect(preferredTwice).toEqual(oraclePairs(ITEMS, ballots));
			const beats = (a = 0, b = 0) => (preferred[a]?.[b] ?? 0) > (preferred[b]?.[a] ?? 0);
			expect(circles.every(([a, b, c]) => beats(a, b) && beats(b, c) && beats(c, a))).toBe(true);
		}),
		{ numRuns: 150, seed: 37 }
	);
});

test('[VOTE-29] Phragmén by whole numbers is Phragmén by everybody’s own money', () => {
	const elections = fc.record({
		costs: fc.array(fc.integer({ min: 1, max: 9 }), { minLength: 2, maxLength: 5 }),
		ballots: fc.array(fc.subarray(places), { minLength: 1, maxLength: 6 }),
		budget: fc.integer({ min: 1, max: 25 })
	});
	fc.assert(
		fc.property(elections, ({ costs, ballots, budget }) => {
			const items = costs.map((cost, i) => ({ id: `i${i}`, cost }));
			const known = ballots.map((ids) => ids.filter((i) => i < costs.length));
			const gives = known.map((ids) => new Map(ids.map((i) => [i, 1])));
			const election = electionOf(items, budget, gives);
			expect(phragmen(election, ladderOf(election)).order).toEqual(oraclePhragmen(election));
		}),
		{ numRuns: 200, seed: 29 }
	);
});

/** The election a seed stands for: five things with round prices, few people. */
function villageOf(seed: number): Election {
	const { int } = seeded(seed);
	const items = Array.from({ length: 5 }, (_, i) => ({ id: `i${i}`, cost: (1 + int(12)) * 10 }));
	const ballots = Array.from(
		{ length: 3 + int(9) },
		() => new Map(items.flatMap((_, i) => (int(2) ? [[i, 1] as const] : [])))
	);
	return electionOf(items, (5 + int(30)) * 10, ballots);
}

test.each([1861, 2822, 2850, 4097, 5216, 5266, 5577, 5744])(
	'[VOTE-29] in village %i plain doubles fund something else, and we do not',
	(seed) => {
		const election = villageOf(seed);
		const fair = oracleShares(election, 'cost');
		expect(equalShares(election, ladderOf(election)).order).toEqual(fair);
		expect([...plainShares(election)].sort()).not.toEqual([...fair].sort());
	}
);
