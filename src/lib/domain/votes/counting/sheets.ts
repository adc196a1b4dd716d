import { fraction, compareFractions, type Fraction } from './fraction.ts';

/** One criterion of a sheet. `weight`: a whole number; `lowIsGood`: a 1 counts as much as a 5 elsewhere. */
export interface Criterion {
	name: string;
	weight: number;
	lowIsGood?: boolean;
}

/** How scores are read: from which number to which, added up or multiplied. */
export interface SheetRules {
	criteria: readonly Criterion[];
	from: number;
	to: number;
	by: 'sum' | 'product';
}

/** One sheet: for each item that was scored, by its place, a whole number for every criterion. */
export type Sheet = ReadonlyMap<number, readonly number[]>;

/** What an item came to: the exact mean over those who scored it, and how many did. */
export interface Scored {
	item: number;
	mean: Fraction;
	raters: number;
	rank: number;
}

/** Whether a sheet keeps the rules: every criterion of each scored item, whole numbers on the scale. */
export function isValidSheet(
	{ criteria, from, to }: Omit<SheetRules, 'by'>,
	items: number,
	sheet: Sheet
): boolean {
	return [...sheet].every(
		([item, scores]) =>
			item < items &&
			scores.length === criteria.length &&
			scores.every((score) => Number.isSafeInteger(score) && score >= from && score <= to)
	);
}

/**
 * Counts sheets (voting.md 2.4): one by consensus, or one for each person. An item's value is the mean of its weighted
 * sums (or products) over those who scored it, so what few people scored is neither better nor worse for that; ranks
 * are 1, 2, 2, 4, and what nobody scored has none.
 */
export function countSheets(rules: SheetRules, items: number, sheets: readonly Sheet[]): Scored[] {
	const sums = new Map<number, { sum: bigint; raters: number }>();
	const valueIn = valuing(rules);
	for (const sheet of sheets) {
		for (const [item, scores] of sheet) {
			const known = sums.get(item) ?? { sum: 0n, raters: 0 };
			sums.set(item, { sum: known.sum + valueIn(scores), raters: known.raters + 1 });
		}
	}
	const means = Array.from({ length: items }, (_, item) => item).flatMap((item) => {
		const { sum, raters } = sums.get(item) ?? { sum: 0n, raters: 0 };
		return raters === 0 ? [] : [{ item, raters, mean: fraction(sum, BigInt(raters)) }];
	});
	const better = (a: Fraction, b: Fraction) => compareFractions(b, a) < 0;
	return means
		.map((one) => ({ ...one, rank: 1 + means.filter(({ mean }) => better(mean, one.mean)).length }))
		.sort((a, b) => a.rank - b.rank || a.item - b.item);
}

/** One name for a range of values, as "I: 301 to 400". */
export interface Band {
	name: string;
	from: number;
	to: number;
}

/** The band a value falls into: the highest that begins at or below it. */
export function bandOf(bands: readonly Band[], value: number): Band | undefined {
	const below = bands.filter(({ from }) => from <= value);
	return below.sort((a, b) => b.from - a.from)[0];
}

/** What a sheet gives an item: by doubles where no sheet by these rules can leave what they hold exactly. */
function valuing(rules: SheetRules): (scores: readonly number[]) => bigint {
	const { criteria, from, to, by } = rules;
	const farthest = Math.abs(from) + Math.abs(to);
	const reach =
		by === 'product'
			? farthest ** criteria.length
			: criteria.reduce((sum, { weight }) => sum + weight * farthest, 0);
	if (reach < Number.MAX_SAFE_INTEGER) return (scores) => BigInt(valueOf(rules, scores));
	const [low, high] = [BigInt(from), BigInt(to)];
	return (scores) => {
		const read = scores.map((score, i) =>
			criteria[i]?.lowIsGood ? low + high - BigInt(score) : BigInt(score)
		);
		if (by === 'product') return read.reduce((all, score) => all * score, 1n);
		return read.reduce((sum, score, i) => sum + score * BigInt(criteria[i]?.weight ?? 1), 0n);
	};
}

function valueOf({ criteria, from, to, by }: SheetRules, scores: readonly number[]): number {
	const read = scores.map((score, i) => (criteria[i]?.lowIsGood ? from + to - score : score));
	if (by === 'product') return read.reduce((all, score) => all * score, 1);
	return read.reduce((sum, score, i) => sum + score * (criteria[i]?.weight ?? 1), 0);
}
