import type { Plan } from '../plan.ts';
import { change } from '../shared/change.ts';
import { recordIn } from '../shared/fields.ts';
import type { ActivityId, PersonId } from '../shared/ids.ts';
import type { ChangesOf, DraftOf } from '../shared/kinds.ts';
import { money, type Money } from '../shared/money.ts';
import { placesToMove } from '../shared/moving.ts';
import { lastPlace } from '../shared/order.ts';
import { addTo, setIn, type RecordRefusal } from '../shared/records.ts';
import { done, refuse, type Result } from '../shared/result.ts';
import type { Stamp } from '../shared/stamp.ts';
import { activityOf, detailActivity, type ActivityRefusal } from './activities.ts';
import { amountOf } from './amounts.ts';
import { budgetLinesOf, budgetsOf, type PricedLine } from './budget.ts';
import { BUDGET_LINES } from './kinds.ts';

export type BudgetRefusal = ActivityRefusal | 'no-lines' | 'line-without-price';

/** Adds a line to an activity's budget (form 13), after the others. Refused if it comes to more than money can be here. */
export function addBudgetLine(
	plan: Plan,
	draft: DraftOf<typeof BUDGET_LINES>,
	stamp: Stamp
): Result<string, RecordRefusal> {
	if (isTooMuch(draft)) return refuse('not-money');
	const order = draft.order ?? lastPlace(linesWith(plan, draft.activity));
	return addTo(plan, BUDGET_LINES, { ...draft, order }, stamp);
}

/** Changes what a line says. What it comes to follows. */
export function changeBudgetLine(
	plan: Plan,
	id: string,
	changes: ChangesOf<typeof BUDGET_LINES>,
	person: PersonId
): Result<string, RecordRefusal> {
	const now = budgetLinesOf(plan).find((line) => line.id === id);
	if (!now) return refuse('no-such-record');
	if (isTooMuch({ ...now, ...changes })) return refuse('not-money');
	return setIn(plan, BUDGET_LINES, id, changes, person);
}

/** Lets a line stand before another line of the same budget, or last. */
export function moveBudgetLine(
	plan: Plan,
	id: string,
	before: string | undefined,
	person: PersonId
): Result<string, RecordRefusal> {
	const all = budgetLinesOf(plan);
	const line = all.find((each) => each.id === id);
	const lines = linesWith(plan, line?.activity);
	const isThere = (wanted: string) => lines.some((each) => each.id === wanted);
	if (!isThere(id) || (before && !isThere(before))) return refuse('no-such-record');
	if (id === before) return done(id);
	return change(plan, person, () => {
		for (const [each, order] of placesToMove(lines, id, before)) {
			recordIn(plan.budgetLines, each)?.set('order', order);
		}
		return id;
	});
}

/** Lets an activity cost what its lines add up to. Only when somebody says so, and only if every line has a price. */
export function useLinesAsCost(
	plan: Plan,
	id: ActivityId,
	person: PersonId
): Result<Money, BudgetRefusal> {
	if (!activityOf(plan, id)) return refuse('no-such-activity');
	const budget = budgetsOf(plan).get(id);
	if (!budget) return refuse('no-lines');
	if (budget.unpriced.length > 0) return refuse('line-without-price');
	const sum = money(budget.sum);
	if (!sum.ok) return sum;
	const written = detailActivity(plan, id, { cost: sum.value }, person);
	return written.ok ? sum : written;
}

function linesWith(plan: Plan, activity: ActivityId | undefined): PricedLine[] {
	return budgetLinesOf(plan).filter((line) => line.activity === activity);
}

/** Both parts are there and are fine by themselves, and still the amount is beyond all money. */
function isTooMuch({ volume, unitPrice }: ChangesOf<typeof BUDGET_LINES>): boolean {
	const [much, price] = [
		BUDGET_LINES.fields.volume.check(volume),
		BUDGET_LINES.fields.unitPrice.check(unitPrice)
	];
	return much.ok && price.ok && amountOf(much.value, price.value) === undefined;
}
