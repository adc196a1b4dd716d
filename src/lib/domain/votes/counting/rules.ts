import { fill, raisingShares, type Completed, type Stop } from './completion.ts';
import type { Election } from './election.ts';
import { equalShares, type Shares, type Worth } from './equalShares.ts';
import { finished } from './finished.ts';
import { greedy, type Chosen } from './greedy.ts';
import { phragmen, type Dripped } from './phragmen.ts';
import { ladderOf, type Ladder } from './ties.ts';

/** Every rule for a budget by name: the name in an announcement, on the command line and in a file is the same. */
export const BUDGET_RULES = [
	'greedy-tally',
	'greedy-density',
	'greedy-tally-no-skip',
	'mes-cost',
	'mes-cost+greedy',
	'mes-cost+add1',
	'mes-cost+add1+greedy',
	'mes-cost+add1-full',
	'mes-unit',
	'mes-unit+greedy',
	'mes-unit+add1',
	'mes-unit+add1+greedy',
	'phragmen'
] as const;

/** One of the rules above. */
export type BudgetRule = (typeof BUDGET_RULES)[number];

/** What a rule may be told besides its name. */
export interface Telling {
	/** Items in the order drawn by lot before opening, by their places. */
	lot?: readonly number[];
	/** By how much Add1 raises each share. */
	increment?: number;
}

/** What a rule came to, with whatever it has to tell about its way there. */
export type Funded = Chosen &
	Partial<Pick<Shares, 'steps' | 'share' | 'left'>> & {
		drips?: Dripped['steps'];
		/** Chosen with the money that was left over, behind the rule's own. */
		filled?: number[];
	} & Partial<Pick<Completed, 'runs' | 'why'>>;

/** The rule proposed for a budget: equal shares, raised until the next step would spend too much (voting.md 2.6). */
export const USUAL_BUDGET_RULE = 'mes-cost+add1-full' satisfies BudgetRule;

/** Whether a rule is one for budgets. */
export function isBudgetRule(rule: string): rule is BudgetRule {
	return BUDGET_RULES.some((known) => known === rule);
}

/** Counts a budget vote by a rule. The same election gives the same answer on every device, to the last unit. */
export function countBudget(election: Election, rule: BudgetRule, telling: Telling = {}): Funded {
	return finished(countingBudget(election, rule, telling));
}

/** The same in steps, for long counts: tells the money spent so far after each. */
export function* countingBudget(
	election: Election,
	rule: BudgetRule,
	telling: Telling = {}
): Generator<number, Funded> {
	const ladder = ladderOf(election, telling.lot);
	if (rule === 'phragmen') {
		const { steps, ...run } = phragmen(election, ladder);
		return { ...run, drips: steps };
	}
	if (rule.startsWith('greedy')) {
		const by = rule === 'greedy-density' ? 'density' : 'tally';
		return greedy(election, ladder, { by, stops: rule.endsWith('no-skip') });
	}
	return yield* shares(election, ladder, rule, telling);
}

function* shares(
	election: Election,
	ladder: Ladder,
	rule: BudgetRule,
	{ increment }: Telling
): Generator<number, Funded> {
	const worth: Worth = rule.startsWith('mes-unit') ? 'unit' : 'cost';
	const stop: Stop = rule.endsWith('-full') ? 'overspend' : 'nothing-fits';
	const run = rule.includes('add1')
		? yield* raisingShares(election, ladder, { worth, stop, ...(increment && { increment }) })
		: equalShares(election, ladder, worth);
	if (!rule.endsWith('+greedy')) return run;
	const filled = fill(election, ladder, run);
	return { ...run, ...filled, order: [...run.order, ...filled.order], filled: filled.order };
}
