import { comparisons, rankings } from './ballots.ts';
import { countComparisons } from './comparisons.ts';
import type { CountableOf } from './countable.ts';
import { firsts, halves, head, linesOf, tableOf, type CountedRound } from './counted.ts';
import {
	bordaTwice,
	condorcetWinner,
	pairsOf,
	rankPoints,
	schulzeWinners,
	type Ranked
} from './ranking.ts';

/** How rankings are counted; the first is the usual way. */
export const RANKING_RULES = ['borda', 'condorcet', 'schulze', 'rank-points'] as const;
type RankingRule = (typeof RANKING_RULES)[number];

/** Counts rankings by one of their rules (voting.md 2.3), and tells beside it who beats every other one to one. */
export function countRanking(
	round: CountableOf<'ranking'>,
	rule: RankingRule,
	places: number
): CountedRound {
	const { items } = round;
	const sorted = rankings(round);
	const above = pairsOf(items.length, sorted.counted);
	const beaten = condorcetWinner(above);
	const schulze = schulzeWinners(above);
	const idOf = (item: number) => items[item]?.id ?? '';
	const values = {
		borda: () => bordaTwice(items.length, sorted.counted),
		'rank-points': () => rankPoints(places, sorted.counted, items.length),
		condorcet: () => items.map((_, item) => Number(item === beaten)),
		schulze: () => items.map((_, item) => Number(schulze.includes(item)))
	}[rule]();
	const text = rule === 'borda' ? halves : String;
	const lines = linesOf(items, values, namedBy(items.length, sorted.counted), text);
	// Where nobody said anything, everybody is equal and nothing was chosen.
	const isChosen = sorted.counted.length > 0 && !(rule === 'condorcet' && beaten === undefined);
	return {
		...head(round, rule, sorted),
		winners: isChosen ? firsts(lines) : [],
		lines,
		beatsEveryOther: beaten === undefined ? null : idOf(beaten),
		schulze: schulze.map(idOf),
		pairs: tableOf(items, above)
	};
}

/** Counts comparisons of two (voting.md 2.5); circles and pairs nobody compared are told. */
export function countPairs(round: CountableOf<'pairs'>): CountedRound {
	const { items } = round;
	const sorted = comparisons(round);
	const found = countComparisons(items.length, sorted.counted);
	const idOf = (item: number) => items[item]?.id ?? '';
	const met = items.map(() => 0);
	for (const answers of sorted.counted) {
		for (const item of new Set(answers.flatMap(([a, b]) => [a, b])))
			met[item] = (met[item] ?? 0) + 1;
	}
	const lines = linesOf(items, found.preferredTwice, met, halves);
	return {
		...head(round, 'pairs', sorted),
		winners: firsts(lines),
		lines,
		beatsEveryOther: found.winner === undefined ? null : idOf(found.winner),
		circles: found.circles.map((circle) => circle.map(idOf)),
		notCompared: found.missing.map(([a, b]) => [idOf(a), idOf(b)]),
		pairs: tableOf(items, found.preferred)
	};
}

/** How many ballots list each item. */
function namedBy(items: number, ballots: readonly Ranked[]): number[] {
	const named = new Array<number>(items).fill(0);
	for (const item of ballots.flat(2)) named[item] = (named[item] ?? 0) + 1;
	return named;
}
