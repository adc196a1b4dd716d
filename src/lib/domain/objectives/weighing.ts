import type { Criterion, Strategy } from './kinds.ts';

/** What the scores of a strategy come to. */
export interface Weighed {
	/** The weighted mean in thousandths, rounded half up: 4.55 is 4550. Nothing until every criterion has a score. */
	score?: number;
	/** The same exactly, to rank by: the sum of weight × score, and of the weights. */
	sum: number;
	weights: number;
	/** The criteria without a score. */
	missing: string[];
}

/**
 * Weighs a strategy: sum(weight × score) / sum(weight), section 1.7. Of a cost-like criterion a 5 counts as a 1.
 * Where no criterion has a weight all weigh the same, and with `equalWeights` too, to show how firm a rank is.
 */
export function weigh(
	criteria: readonly Criterion[],
	scores: Strategy['scores'] = {},
	equalWeights = false
): Weighed {
	const isEqual = equalWeights || criteria.every(({ weight = 0 }) => weight === 0);
	const weightOf = ({ weight = 0 }: Criterion) => (isEqual ? 1 : weight);
	const counting = criteria.filter((criterion) => weightOf(criterion) > 0);
	const missing = counting.filter(({ id }) => scores[id] === undefined).map(({ id }) => id);
	const weights = total(counting.map(weightOf));
	const sum = total(counting.map((each) => weightOf(each) * goodness(each, scores[each.id])));
	const isWhole = counting.length > 0 && missing.length === 0;
	const score = Math.floor((2000 * sum + weights) / (2 * weights));
	return { sum, weights, missing, ...(isWhole && { score }) };
}

function goodness({ costLike }: Criterion, score?: number): number {
	if (score === undefined) return 0;
	return costLike ? 6 - score : score;
}

function total(numbers: readonly number[]): number {
	return numbers.reduce((sum, number) => sum + number, 0);
}

/** Ranks as 1, 2, 2, 4: whoever is as good as another stands level with it. What is not whole has none. */
export function ranksOf(all: readonly Weighed[]): (number | undefined)[] {
	return all.map((one) =>
		one.score === undefined ? undefined : 1 + all.filter((other) => isBetter(other, one)).length
	);
}

function isBetter(one: Weighed, other: Weighed): boolean {
	return one.score !== undefined && one.sum * other.weights > other.sum * one.weights;
}
