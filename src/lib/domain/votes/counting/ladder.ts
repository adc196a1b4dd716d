import type { OptionId } from '../../shared/ids.ts';
import type { TieStep } from '../definition.ts';
import type { RoundConfig } from '../sealed/config.ts';
import { lotOrder } from './lot.ts';
import type { ResultLine, TieAtTop } from './result.ts';

/** By how much each option comes later than others, at a step that can be counted. */
type Later = ReadonlyMap<OptionId, number>;

/**
 * What is chosen where several options share the first place: the announced ladder is gone down until one of them is
 * left (VOTE-117). A step that people take, a new vote or a talk, is not taken by a count, nor is cost where one of
 * them has no price, nor a lot nobody drew: until then nothing is chosen. Where no step tells them apart, all stay chosen. Budgets have a ladder of their own (VOTE-26).
 */
export function downTheLadder(
	config: Pick<RoundConfig, 'tieRule' | 'lot' | 'options'>,
	lines: readonly ResultLine[],
	equals: readonly OptionId[]
): { winners: OptionId[]; tie?: TieAtTop } {
	if (equals.length < 2) return { winners: [...equals] };
	let left = [...equals];
	/** The last step that left some of them behind; a later one may find the rest equal. */
	let by: TieStep | undefined;
	for (const step of config.tieRule) {
		const later = laterBy(step, config, lines, left);
		if (!later) return { winners: [], tie: { options: left, waits: step } };
		const first = Math.min(...left.map((option) => later.get(option) ?? Infinity));
		const ahead = left.filter((option) => later.get(option) === first);
		if (ahead.length < left.length) [left, by] = [ahead, step];
		if (left.length === 1) break;
	}
	return { winners: left, tie: { options: [...equals], ...(by && { by }) } };
}

/** Why a step of the ladder was not counted, where the count waits for it. */
export type WhyWaits = 'cost' | 'lot' | 'people';

/** A price or a lot is counted where there is one; every other step that a count waits for is taken by people. */
export function whyWaits(step: TieStep): WhyWaits {
	return step === 'cost' || step === 'lot' ? step : 'people';
}

/** Nothing for a step that cannot be counted: only people can take it, a price is missing, or no lot was drawn. */
function laterBy(
	step: TieStep,
	{ options, lot }: Pick<RoundConfig, 'lot' | 'options'>,
	lines: readonly ResultLine[],
	left: readonly OptionId[]
): Later | undefined {
	const priced = options.filter(({ id }) => left.includes(id));
	if (step === 'supporters') return new Map(lines.map(({ option, people }) => [option, -people]));
	if (step === 'cost' && priced.every(({ cost }) => cost !== undefined))
		return new Map(priced.map(({ id, cost = 0 }) => [id, cost]));
	if (step !== 'lot' || lot === '') return undefined;
	const ids = options.map(({ id }) => id);
	return new Map(lotOrder(lot, ids).map((place, at) => [ids[place] ?? '', at]));
}
