import { gifts, rankings, sheets, type Sorted } from './ballots.ts';
import type { Countable, CountableOf } from './countable.ts';
import { countPairs, countRanking, RANKING_RULES } from './countPreferences.ts';
import { byRank, firsts, head, type CountedRound } from './counted.ts';
import { electionOf, supportersOf, tallyOf, type Election } from './election.ts';
import { fractionText } from './fraction.ts';
import { ranksBy } from './ranking.ts';
import { countSheets, type SheetRules } from './sheets.ts';

/** The rules of each method; the first is the usual one. */
export const ROUND_RULES = {
	ranking: RANKING_RULES,
	sheet: ['sum', 'product'],
	pairs: ['pairs'],
	approval: ['tally'],
	dots: ['tally']
} as const satisfies Record<Countable['method'], readonly string[]>;

/** Counts a round by one of its method's rules. `places`: how many places of a ranking get points. */
export function countRound(round: Countable, rule: string, places?: number): CountedRound {
	switch (round.method) {
		case 'ranking':
			return countRanking(
				round,
				RANKING_RULES.find((known) => known === rule) ?? RANKING_RULES[0],
				places ?? round.items.length
			);
		case 'sheet':
			return countSheet(round, rule === 'product' ? 'product' : 'sum');
		case 'pairs':
			return countPairs(round);
		default:
			return countGifts(round);
	}
}

/** A round with costs and a budget as an election, for the rules of budget votes; a ranking by points for its places. */
export function electionIn(round: Countable, places = round.items.length): Election | undefined {
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

function countSheet(round: CountableOf<'sheet'>, by: SheetRules['by']): CountedRound {
	const [from, to] = round.scale;
	const rules: SheetRules = { criteria: round.criteria, from, to, by };
	const sorted = sheets(round);
	const lines = countSheets(rules, round.items.length, sorted.counted).map(
		({ item, mean, raters, rank }) => ({
			item: round.items[item]?.id ?? '',
			value: fractionText(mean),
			rank,
			people: raters
		})
	);
	return { ...head(round, by, sorted), winners: firsts(lines), lines };
}

/** Equal sums stand by how many different people they come from; what is still equal stays equal. */
function countGifts(round: CountableOf<'approval'> | CountableOf<'dots'>): CountedRound {
	const sorted = gifts(round);
	const free = round.items.map(({ id }) => ({ id, cost: 0 }));
	const election = electionOf(free, 0, sorted.counted);
	const [sums, people] = [tallyOf(election), supportersOf(election)];
	const rows = sums.map((sum, item) => ({ sum, people: people[item] ?? 0 }));
	const ranks = ranksBy(rows, (a, b) => b.sum - a.sum || b.people - a.people);
	const lines = byRank(
		rows.map((row, i) => ({
			item: round.items[i]?.id ?? '',
			value: String(row.sum),
			rank: ranks[i] ?? 0,
			people: row.people
		}))
	);
	return { ...head(round, 'tally', sorted), winners: firsts(lines), lines };
}

function pointsOf(tiers: readonly (readonly number[])[], places: number): Map<number, number> {
	return new Map(
		tiers.flatMap((tier, rank) =>
			tier.map((item): [number, number] => [item, Math.max(0, places - rank)])
		)
	);
}

function mapped<A, B>({ counted, ...rest }: Sorted<A>, change: (paper: A) => B): Sorted<B> {
	return { ...rest, counted: counted.map(change) };
}
