import type { Plan } from '../plan.ts';
import { groupBy } from '../shared/groupBy.ts';
import { thousandths, type Decimal } from '../shared/decimal.ts';
import type { ActivityId } from '../shared/ids.ts';
import type { Money } from '../shared/money.ts';
import { byOrder } from '../shared/placed.ts';
import { remembered, rememberedIn } from '../shared/remembered.ts';
import { readRow } from '../shared/rows.ts';
import { amountOf, sums } from './amounts.ts';
import { bySource, SELF_HELP } from './funding.ts';
import { BUDGET_LINES, type BudgetLine } from './kinds.ts';
import type { Activity } from './read.ts';
import { covered } from './totals.ts';

/** The groups of a budget in the order of form 13. */
export const BUDGET_GROUPS = ['material', 'tool', 'labour', 'operational'] as const;

/** A line of a budget with what it comes to. */
export interface PricedLine extends BudgetLine {
	order: string;
	/** Volume × unit price; none while one of them is missing. */
	amount?: Money;
	/** Who pays: what is given in kind is the residents' own share, whatever else was written. */
	paidBy?: string;
}

/** The budget of one activity, added up. Amounts in whole currency units. */
export interface Budget {
	lines: PricedLine[];
	/** In the order of form 13, then lines without a group; empty ones left out. */
	groups: { group?: BudgetLine['group']; lines: PricedLine[]; subtotal: Money }[];
	sum: Money;
	/** What each source pays; under no name what nobody has said a source for. */
	bySource: Map<string, Money>;
	/** Person-days (HOK), paid and given. */
	paidDays: Decimal;
	givenDays: Decimal;
	/** Lines that come to nothing yet, as their volume or price is missing. */
	unpriced: PricedLine[];
	/** Lines for which a file said another amount. */
	misreported: PricedLine[];
}

/** The lines of every budget in their order, each with what it comes to. */
export function budgetLinesOf(plan: Plan): readonly PricedLine[] {
	return rememberedIn(plan.budgetLines, readLine, byOrder);
}

/** The budget of each activity that has lines. Those of an activity in the bin are in it, too. */
export function budgetsOf(plan: Plan): ReadonlyMap<ActivityId, Budget> {
	return remembered(plan.budgetLines, budgetsOf, () => {
		const lines = groupBy(budgetLinesOf(plan), ({ activity }) => activity);
		return new Map([...lines].map(([activity, own]) => [activity, knownBudget(own)]));
	});
}

const BUDGETS = new WeakMap<PricedLine, Budget>();

/** Of hundreds of budgets only the one in which a line changed is added up anew. */
function knownBudget(lines: PricedLine[]): Budget {
	const [first] = lines;
	const known = first && BUDGETS.get(first);
	const isSame =
		known?.lines.length === lines.length && known.lines.every((line, at) => line === lines[at]);
	if (known && isSame) return known;
	const budget = budgetOf(lines);
	if (first) BUDGETS.set(first, budget);
	return budget;
}

/** Adds up the lines of one activity. */
export function budgetOf(lines: PricedLine[]): Budget {
	const days = (isGiven: boolean) =>
		daysOf(lines.filter(({ inKind, paidBy }) => (inKind ?? paidBy === SELF_HELP) === isGiven));
	return {
		lines,
		groups: [...BUDGET_GROUPS, undefined].flatMap((group) => {
			const own = lines.filter((line) => line.group === group);
			return own.length === 0 ? [] : [{ ...(group && { group }), lines: own, subtotal: sum(own) }];
		}),
		sum: sum(lines),
		bySource: sums(
			lines.map(({ paidBy = '', amount = 0 }) => [paidBy, amount] as const),
			bySource
		),
		paidDays: days(false),
		givenDays: days(true),
		unpriced: lines.filter(({ amount }) => amount === undefined),
		misreported: lines.filter(
			({ reported, amount }) => reported !== undefined && reported !== amount
		)
	};
}

/** What an activity costs, three ways: as somebody said, as its lines add up, and as its sources cover. */
export interface Cost {
	said?: Money;
	lines?: Money;
	funded?: Money;
	/** True if those that are known are one number. */
	agree: boolean;
}

/** The three numbers beside each other. None is made to fit another: people decide which one is right. */
export function costOf(activity: Pick<Activity, 'cost' | 'funding'>, budget?: Budget): Cost {
	const cost = {
		...(activity.cost !== undefined && { said: activity.cost }),
		...(budget && { lines: budget.sum }),
		...(activity.funding.length > 0 && { funded: covered(activity) })
	};
	return { ...cost, agree: new Set(Object.values(cost)).size <= 1 };
}

function readLine(raw: Record<string, unknown>): PricedLine | undefined {
	const row = readRow(BUDGET_LINES, raw);
	if (!row || 'binned' in row) return undefined;
	const { order = '', inKind, source } = row;
	const amount = amountOf(row.volume, row.unitPrice);
	const paidBy = inKind ? SELF_HELP : source;
	return { ...row, order, ...(amount !== undefined && { amount }), ...(paidBy && { paidBy }) };
}

function sum(lines: readonly PricedLine[]): Money {
	return lines.reduce((total, { amount = 0 }) => total + amount, 0);
}

/** Person-days, exactly: half days and quarters are real. */
function daysOf(lines: readonly PricedLine[]): Decimal {
	const days = lines
		.filter(({ unit, volume }) => volume !== undefined && unit?.toUpperCase() === 'HOK')
		.reduce((total, { volume = '0' }) => total + thousandths(volume), 0n);
	const places = `${days % 1000n}`.padStart(3, '0').replace(/0+$/, '');
	return `${days / 1000n}${places && '.'}${places}`;
}
