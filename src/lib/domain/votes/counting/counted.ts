import type { Sorted } from './ballots.ts';
import type { Countable, CountableItem } from './countable.ts';
import { placesBy } from './ranking.ts';

/** One item of a result. `value`: exact, as text; halves and parts are fractions. */
export interface Line {
	item: string;
	value: string;
	rank: number;
	/** How many people gave it anything, listed it, compared it or scored it. */
	people: number;
}

/** What a round came to. Lines stand by rank; winners are all with rank 1 by the rule. */
export interface CountedRound {
	method: Countable['method'];
	rule: string;
	ballots: { counted: number; blank: number; invalid: Sorted<unknown>['invalid'] };
	winners: string[];
	lines: Line[];
	/** Of rankings and comparisons: the one that beats every other one to one, and all winners by Schulze. */
	beatsEveryOther?: string | null;
	schulze?: string[];
	/** `pairs[a][b]`: how many put a above b. */
	pairs?: Record<string, Record<string, number>>;
	circles?: string[][];
	notCompared?: [string, string][];
}

/** The part that every method says of itself. */
export function head({ method }: Countable, rule: string, sorted: Sorted<unknown>) {
	const { counted, blank, invalid } = sorted;
	return { method, rule, ballots: { counted: counted.length, blank, invalid } };
}

/** Lines by rank, more is better; equal ones in the order of the list. */
export function linesOf(
	items: readonly CountableItem[],
	values: readonly number[],
	people: readonly number[],
	text: (value: number) => string = String
): Line[] {
	const ranks = placesBy(values);
	return byRank(
		items.map(({ id }, i) => {
			const [value, rank] = [text(values[i] ?? 0), ranks[i] ?? 0];
			return { item: id, value, rank, people: people[i] ?? 0 };
		})
	);
}

/** Puts lines in the order of their ranks; equal ones stay as they stand. */
export function byRank<L extends { rank: number }>(lines: readonly L[]): L[] {
	return [...lines].sort((a, b) => a.rank - b.rank);
}

/** All with rank 1, unless even they came to nothing. */
export function firsts(lines: readonly Line[]): string[] {
	return lines.filter(({ rank, value }) => rank === 1 && value !== '0').map(({ item }) => item);
}

/** A number that was doubled to stay whole: `11`, or `21/2`. */
export function halves(twice: number): string {
	return twice % 2 === 0 ? String(twice / 2) : `${twice}/2`;
}

/** A square table by ids, without its diagonal. */
export function tableOf(
	items: readonly CountableItem[],
	cells: readonly (readonly number[])[]
): Record<string, Record<string, number>> {
	const rowOf = (a: number): [string, number][] =>
		items.flatMap(({ id }, b) => (a === b ? [] : [[id, cells[a]?.[b] ?? 0]]));
	return Object.fromEntries(items.map(({ id }, a) => [id, Object.fromEntries(rowOf(a))]));
}
