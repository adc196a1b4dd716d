import { expect } from 'vitest';

import {
	activitiesOf,
	addActivity,
	binActivity,
	binnedActivitiesOf,
	detailActivity,
	moveActivity,
	nameActivity,
	unbinActivity
} from '#lib/domain/actions/activities.ts';
import { activityFindingsOf } from '#lib/domain/actions/activityFindings.ts';
import { budgetLinesOf, budgetsOf } from '#lib/domain/actions/budget.ts';
import {
	addBudgetLine,
	changeBudgetLine,
	moveBudgetLine,
	useLinesAsCost
} from '#lib/domain/actions/budgetLines.ts';
import { takeUp } from '#lib/domain/actions/candidates.ts';
import { ceilingsOf, dropCeiling, setCeiling } from '#lib/domain/actions/ceilings.ts';
import { LISTS } from '#lib/domain/actions/details.ts';
import { earmarksOf } from '#lib/domain/actions/earmarks.ts';
import { fitting, limitsOf } from '#lib/domain/actions/fitting.ts';
import { BUDGET_LINES, CEILINGS, EARMARKS, RESERVATIONS } from '#lib/domain/actions/kinds.ts';
import { moveToList } from '#lib/domain/actions/lists.ts';
import { moneyFindingsOf } from '#lib/domain/actions/moneyFindings.ts';
import { fundActivity } from '#lib/domain/actions/shares.ts';
import { spreadOf } from '#lib/domain/actions/spread.ts';
import { totals } from '#lib/domain/actions/totals.ts';
import type { Plan } from '#lib/domain/plan.ts';
import { addTo, binIn, bringBack } from '#lib/domain/shared/records.ts';
import { binnedRowsOf, rowsOf } from '#lib/domain/shared/rows.ts';

import type { Part, Turn } from '../turn.ts';

const SOURCES = ['DDS', 'ADD', 'SWD', 'Koperasi'];
const KINDS = [BUDGET_LINES, CEILINGS, RESERVATIONS, EARMARKS];
const line = ({ plan, idOf }: Turn) => idOf(activitiesOf(plan));
const item = ({ plan, idOf }: Turn) => idOf(budgetLinesOf(plan));
const money = ({ int, oneOf }: Turn) => ({ source: oneOf(SOURCES), amount: int(1e6) });

export const actions: Part = {
	moves: {
		addActivity: ({ plan, words, int, stamp }) =>
			addActivity(plan, words(), { cost: int(1e6) }, stamp()),
		nameActivity: (turn) => nameActivity(turn.plan, line(turn), turn.words(), turn.by),
		detailActivity: (turn) => {
			const details = { who: turn.words(), list: turn.oneOf(LISTS), funding: [money(turn)] };
			return detailActivity(turn.plan, line(turn), details, turn.by);
		},
		moveActivity: (turn) =>
			moveActivity(turn.plan, line(turn), turn.chance(0.7) ? line(turn) : undefined, turn.by),
		moveToList: (turn) =>
			moveToList(turn.plan, line(turn), turn.oneOf(LISTS), turn.words(), turn.by),
		fundActivity: (turn) => fundActivity(turn.plan, line(turn), money(turn), turn.by),
		takeUp: ({ plan, words, int, stamp }) => {
			const option = {
				id: `option-${int(9)}`,
				ref: `ref-${int(9)}`,
				label: words(),
				cost: int(1e6)
			};
			return takeUp(plan, option, stamp());
		},
		binActivity: (turn) => binActivity(turn.plan, line(turn), turn.by, turn.words()),
		unbinActivity: (turn) =>
			unbinActivity(turn.plan, turn.idOf(binnedActivitiesOf(turn.plan)), turn.by),
		addBudgetLine: (turn) => {
			const { plan, words, int, oneOf, stamp } = turn;
			const volume = `${int(100)}.${1 + int(9)}`;
			const said = { volume, unit: oneOf(['HOK', 'm']), unitPrice: int(1e6) };
			const source = oneOf(SOURCES);
			return addBudgetLine(plan, { activity: line(turn), item: words(), ...said, source }, stamp());
		},
		changeBudgetLine: (turn) => {
			const { int, oneOf, words } = turn;
			const changes = oneOf([
				{ item: words() },
				{ volume: null },
				{ unitPrice: int(1e9) },
				{ inKind: true as const },
				{ activity: line(turn) }
			]);
			return changeBudgetLine(turn.plan, item(turn), changes, turn.by);
		},
		moveBudgetLine: (turn) =>
			moveBudgetLine(turn.plan, item(turn), turn.chance(0.7) ? item(turn) : undefined, turn.by),
		useLinesAsCost: (turn) => useLinesAsCost(turn.plan, line(turn), turn.by),
		setCeiling: (turn) => setCeiling(turn.plan, money(turn), turn.stamp()),
		dropCeiling: ({ plan, oneOf, words, by }) => dropCeiling(plan, oneOf(SOURCES), words(), by),
		'addTo reservations': (turn) =>
			addTo(
				turn.plan,
				RESERVATIONS,
				{ ...money(turn), what: turn.words(), tag: 'blt' },
				turn.stamp()
			),
		'addTo earmarks': ({ plan, int, oneOf, stamp }) => {
			const rule = { source: oneOf(SOURCES), tag: 'blt', op: oneOf(['>=', '<='] as const) };
			return addTo(plan, EARMARKS, { ...rule, share: int(10_001) }, stamp());
		},
		'binIn money': (turn) => {
			const kind = turn.oneOf(KINDS);
			return binIn(turn.plan, kind, turn.idOf(rowsOf(turn.plan, kind)), turn.words(), turn.by);
		},
		'bringBack money': (turn) => {
			const kind = turn.oneOf(KINDS);
			return bringBack(turn.plan, kind, turn.idOf(binnedRowsOf(turn.plan, kind)), turn.by);
		}
	},
	seen: (plan) => {
		const lines = activitiesOf(plan);
		const { cost, bySource } = totals(lines);
		const { inside, left } = fitting(lines, limitsOf(plan), 'skip');
		return [
			[lines, binnedActivitiesOf(plan), cost, [...bySource]],
			[...budgetsOf(plan)].map(([id, { bySource: paid, ...rest }]) => [id, rest, [...paid]]).sort(),
			[ceilingsOf(plan), earmarksOf(plan), spreadOf(plan)],
			[activityFindingsOf(plan), moneyFindingsOf(plan)],
			[inside.map(({ id }) => id), [...left.bySource], left.whole]
		];
	},
	holds(plan) {
		expect(activitiesOf(plan).length + binnedActivitiesOf(plan).length).toBe(plan.activities.size);
		expect(budgetLinesOf(plan).length + binnedRowsOf(plan, BUDGET_LINES).length).toBe(
			plan.budgetLines.size
		);
		moneyAddsUp(plan);
	}
};

/** Every rupiah of a budget is in one group and from one source, and what is left is what was not taken. */
function moneyAddsUp(plan: Plan): void {
	const sum = (amounts: Iterable<number>) => [...amounts].reduce((all, amount) => all + amount, 0);
	for (const { sum: whole, groups, bySource, lines } of budgetsOf(plan).values()) {
		expect(sum(groups.map(({ subtotal }) => subtotal))).toBe(whole);
		expect(sum(bySource.values())).toBe(whole);
		for (const { amount = 0 } of lines) expect(amount).toBeGreaterThanOrEqual(0);
	}
	for (const { ceiling = 0, reserved, planned, left } of ceilingsOf(plan).sources) {
		if (left !== undefined) expect(reserved + planned + left).toBe(ceiling);
	}
	for (const left of fitting(activitiesOf(plan), limitsOf(plan), 'skip').left.bySource.values()) {
		if (ceilingsOf(plan).sources.every(({ available = 0 }) => available >= 0))
			expect(left).toBeGreaterThanOrEqual(0);
	}
}
