import type { RoundConfig } from '../sealed/config.ts';
import type { OptionId } from '../../shared/ids.ts';
import { tallyOf, type Election } from './election.ts';
import { fractionText, type Fraction } from './fraction.ts';
import { lotOrder } from './lot.ts';
import { pursesAfter } from './pursesAfter.ts';
import type { MoneyResult, MoneyStep } from './result.ts';
import {
	countBudget,
	countingBudget,
	type BudgetRule,
	type Funded,
	type Telling
} from './rules.ts';

/** What a round says of how its money is given out, beside the rule. */
type Announced = Pick<RoundConfig, 'lot' | 'increment'>;

/**
 * Gives out a budget by a rule, in steps that tell the money spent so far. What costs nothing needs no share, and where
 * everything that anybody chose can be paid, all of it is funded and no rule is needed (voting.md 2.6).
 */
export function* countingMoney(
	election: Election,
	rule: BudgetRule,
	{ lot, increment }: Announced
): Generator<number, MoneyResult> {
	const ids: OptionId[] = election.items.map(({ id }) => id);
	const telling: Telling = { lot: lotOrder(lot, ids), ...(increment && { increment }) };
	const byVotes = countBudget(election, 'greedy-tally', telling);
	const fits = doesEverythingFit(election);
	const run = fits ? { ...byVotes, ties: [] } : yield* countingBudget(election, rule, telling);
	const idsOf = (items: readonly number[]) => items.map((item) => ids[item] ?? '');
	const free = freeIn(election);
	const funded = [...free, ...run.order.filter((item) => costOf(election, item) > 0)];
	return {
		budget: election.budget,
		spent: run.cost,
		funded: idsOf(funded),
		free: idsOf(free),
		...(fits && { everythingFits: true as const }),
		filled: idsOf((run.filled ?? []).filter((item) => costOf(election, item) > 0)),
		steps: stepsOf(election, run, ids),
		...(run.share && { share: fractionText(run.share) }),
		...(run.runs && { runs: run.runs }),
		...(run.why && { stop: run.why }),
		ties: run.ties.map(({ items, first }) => ({ options: idsOf(items), first: ids[first] ?? '' })),
		emptyHanded: emptyHanded(election, funded),
		byVotes: {
			funded: idsOf(byVotes.order),
			spent: byVotes.cost,
			emptyHanded: emptyHanded(election, byVotes.order)
		}
	};
}

/** What a run came to, step by step, and what is left in which purses. */
function stepsOf(election: Election, run: Funded, ids: readonly OptionId[]): MoneyStep[] {
	if (run.drips) {
		return run.drips
			.filter(({ item }) => costOf(election, item) > 0)
			.map(({ item, at }) => ({ option: ids[item] ?? '', at: fractionText(at) }));
	}
	const { steps = [], share } = run;
	const purses = share ? pursesAfter(election, share, steps) : [];
	return steps.map(({ item, part, effective, empty }, i) => ({
		option: ids[item] ?? '',
		pays: fractionText(part),
		effectiveVotes: fractionText(effective),
		emptyPurses: empty,
		purses: (purses[i]?.groups ?? []).map(heldText),
		...(purses[i]?.areRounded && { arePursesRounded: true as const })
	}));
}

function heldText({ people, left }: { people: number; left: Fraction }) {
	return { people, left: fractionText(left) };
}

function costOf({ items }: Election, item: number): number {
	return items[item]?.cost ?? 0;
}

function chosenIn(election: Election): number[] {
	return tallyOf(election).flatMap((votes, item) => (votes > 0 ? [item] : []));
}

function freeIn(election: Election): number[] {
	return chosenIn(election).filter((item) => costOf(election, item) === 0);
}

/** Whether all that anybody chose can be paid together. */
export function doesEverythingFit(election: Election): boolean {
	const asked = chosenIn(election).reduce((sum, item) => sum + costOf(election, item), 0);
	return asked <= election.budget;
}

/** People whose ballot names something, and nothing of what is funded. */
function emptyHanded({ voices }: Election, funded: readonly number[]): number {
	const isFunded = new Set(funded);
	return voices
		.filter(({ gives }) => ![...gives.keys()].some((item) => isFunded.has(item)))
		.reduce((sum, { count }) => sum + count, 0);
}
