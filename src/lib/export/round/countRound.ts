import { countComparisons } from '#lib/domain/votes/counting/comparisons.ts';
import {
	electionOf,
	placesOf,
	supportersOf,
	tallyOf,
	type Election
} from '#lib/domain/votes/counting/election.ts';
import { fractionText } from '#lib/domain/votes/counting/fraction.ts';
import {
	bordaTwice,
	condorcetWinner,
	pairsOf,
	placesBy,
	rankPoints,
	schulzeWinners
} from '#lib/domain/votes/counting/ranking.ts';
import { countSheets, type SheetRules } from '#lib/domain/votes/counting/sheets.ts';

import { comparisons, gifts, rankings, sheets, type Papers } from './ballots.ts';
import type { RoundFile, RoundOf } from './roundFile.ts';

/** One item of a result. `value`: exact, as text; halves and parts are fractions. */
export interface Line {
	item: string;
	value: string;
	rank: number;
	/** How many people gave it anything, or scored it. */
	people?: number;
}

/** What a round came to. Lines stand by rank; winners are all with rank 1 by the rule. */
export interface CountedRound {
	method: RoundFile['method'];
	rule: string;
	ballots: { counted: number; blank: number; invalid: Papers<unknown>['invalid'] };
	winners: string[];
	lines: Line[];
	/** What else the room should hear: circles, a winner one to one, pairs nobody compared. */
	[more: string]: unknown;
}

/** The rules of each method; the first is the usual one. */
export const ROUND_RULES = {
	ranking: ['borda', 'condorcet', 'schulze', 'rank-points'],
	sheet: ['sum', 'product'],
	pairs: ['pairs'],
	approval: ['tally'],
	dots: ['tally']
} as const satisfies Record<RoundFile['method'], readonly string[]>;

/** Counts a round by one of its method's rules. `places`: how many places of a ranking get points. */
export function countRound(round: RoundFile, rule: string, places?: number): CountedRound {
	switch (round.method) {
		case 'ranking':
			return countRanking(round, rule, places ?? round.items.length);
		case 'sheet':
			return countSheet(round, rule === 'product' ? 'product' : 'sum');
		case 'pairs':
			return countPairs(round);
		default:
			return countGifts(round);
	}
}

/** A round with costs and a budget as an election, for the rules of budget votes; a ranking by points for its places. */
export function electionIn(round: RoundFile, places = round.items.length): Election | undefined {
	const { items, budget } = round;
	if (budget === undefined || items.some(({ cost }) => cost === undefined)) return undefined;
	if (round.method === 'sheet' || round.method === 'pairs') return undefined;
	const priced = items.map(({ id, cost = 0 }) => ({ id, cost }));
	const { counted, blank } =
		round.method === 'ranking'
			? mapped(rankings(round), (tiers) => pointsOf(tiers, places))
			: gifts(round);
	return electionOf(priced, budget, [
		...counted,
		...Array.from({ length: blank }, () => new Map())
	]);
}

function countRanking(round: RoundOf<'ranking'>, rule: string, places: number): CountedRound {
	const papers = rankings(round);
	const count = round.items.length;
	const above = pairsOf(count, papers.counted);
	const beaten = condorcetWinner(above);
	const schulze = schulzeWinners(above);
	const twice = bordaTwice(count, papers.counted);
	const values: Record<string, number[]> = {
		borda: twice,
		'rank-points': rankPoints(places, papers.counted, count),
		condorcet: round.items.map((_, item) => Number(item === beaten)),
		schulze: round.items.map((_, item) => Number(schulze.includes(item)))
	};
	const value = values[rule] ?? twice;
	const lines = linesOf(round, value, (n) => (rule === 'borda' ? halves(n) : String(n)));
	const winners = rule === 'condorcet' && beaten === undefined ? [] : firsts(lines);
	return {
		...head(round, rule, papers),
		winners,
		lines,
		beatsEveryOther: beaten === undefined ? null : (round.items[beaten]?.id ?? null),
		schulze: schulze.map((item) => round.items[item]?.id),
		pairs: Object.fromEntries(
			round.items.map(({ id }, a) => [
				id,
				Object.fromEntries(
					round.items.flatMap((other, b) => (a === b ? [] : [[other.id, above[a]?.[b]]]))
				)
			])
		)
	};
}

function countSheet(round: RoundOf<'sheet'>, by: SheetRules['by']): CountedRound {
	const [from, to] = round.scale;
	const rules: SheetRules = { criteria: round.criteria, from, to, by };
	const papers = sheets(round, rules);
	const lines = countSheets(rules, round.items.length, papers.counted).map(
		({ item, mean, raters, rank }) => ({
			item: round.items[item]?.id ?? '',
			value: fractionText(mean),
			rank,
			people: raters
		})
	);
	return { ...head(round, by, papers), winners: firsts(lines), lines };
}

function countPairs(round: RoundOf<'pairs'>): CountedRound {
	const papers = comparisons(round);
	const found = countComparisons(round.items.length, papers.counted);
	const idOf = (item: number) => round.items[item]?.id ?? '';
	const lines = linesOf(round, found.preferredTwice, halves);
	return {
		...head(round, 'pairs', papers),
		winners: firsts(lines),
		lines,
		beatsEveryOther: found.winner === undefined ? null : idOf(found.winner),
		circles: found.circles.map((circle) => circle.map(idOf)),
		notCompared: found.missing.map((pair) => pair.map(idOf))
	};
}

/** Equal sums stand by how many different people they come from; what is still equal stays equal. */
function countGifts(round: RoundOf<'approval'> | RoundOf<'dots'>): CountedRound {
	const papers = gifts(round);
	const election = electionOf(
		round.items.map(({ id }) => ({ id, cost: 0 })),
		0,
		papers.counted
	);
	const [sums, people] = [tallyOf(election), supportersOf(election)];
	const width = papers.counted.length + 1;
	const keys = sums.map((sum, item) => sum * width + (people[item] ?? 0));
	const lines = linesOf(round, keys, (key) => String(Math.floor(key / width)));
	const placeOf = placesOf(round.items);
	const counted = lines.map((line) => ({ ...line, people: people[placeOf(line.item)] ?? 0 }));
	return { ...head(round, 'tally', papers), winners: firsts(counted), lines: counted };
}

function head(round: RoundFile, rule: string, { counted, blank, invalid }: Papers<unknown>) {
	return { method: round.method, rule, ballots: { counted: counted.length, blank, invalid } };
}

function linesOf(
	{ items }: RoundFile,
	values: readonly number[],
	text: (n: number) => string
): Line[] {
	const ranks = placesBy(values);
	return items
		.map(({ id }, i) => ({ item: id, value: text(values[i] ?? 0), rank: ranks[i] ?? 0 }))
		.sort((a, b) => a.rank - b.rank);
}

function firsts(lines: readonly Line[]): string[] {
	return lines.filter(({ rank, value }) => rank === 1 && value !== '0').map(({ item }) => item);
}

/** A number that was doubled to stay whole: `11`, or `21/2`. */
function halves(twice: number): string {
	return twice % 2 === 0 ? String(twice / 2) : `${twice}/2`;
}

function pointsOf(tiers: readonly (readonly number[])[], places: number): Map<number, number> {
	return new Map(
		tiers.flatMap((tier, rank) =>
			tier.map((item): [number, number] => [item, Math.max(0, places - rank)])
		)
	);
}

function mapped<A, B>({ counted, ...rest }: Papers<A>, change: (paper: A) => B): Papers<B> {
	return { ...rest, counted: counted.map(change) };
}
