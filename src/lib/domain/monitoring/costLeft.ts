import { activityOf } from '../actions/activities.ts';
import type { Plan } from '../plan.ts';
import type { ActivityId } from '../shared/ids.ts';
import type { Money } from '../shared/money.ts';
import { lastReportsOf } from './reports.ts';

/** What a work that is under way still costs. */
export interface CostLeft {
	/** The whole cost, as its own year planned it. */
	whole: Money;
	left: Money;
	/** How much of the work is done. */
	percent: number;
}

/**
 * What is left of the cost of a work that was begun: the cost less what was spent of it, or, where nobody said what was
 * spent or it was all of it, the share of the work that is not done. Nothing where the whole cost is still to be paid.
 */
export function costLeftOf(plan: Plan, activity: string): CostLeft | undefined {
	const whole = activityOf(plan, activity as ActivityId)?.cost;
	const last = lastReportsOf(plan).get(activity);
	if (!whole || !last) return undefined;
	const { physical: percent, spent = whole } = last;
	const left = spent < whole ? whole - spent : Math.ceil((whole / 100) * (100 - percent));
	return left > 0 && left < whole ? { whole, left, percent } : undefined;
}
