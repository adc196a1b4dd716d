import type { Money } from '../shared/money.ts';
import { sums } from './amounts.ts';
import { bySource } from './funding.ts';
import type { Activity } from './read.ts';

/** What a set of activities costs, in whole currency units. */
export interface Totals {
	cost: Money;
	bySource: Map<string, Money>;
	/** Activities whose sources do not add up to their cost, with the difference still open. */
	open: { activity: Activity; missing: number }[];
}

/** Adds up cost and sources. Integers only; a sum that does not match is shown, never rounded away. */
export function totals(activities: readonly Activity[]): Totals {
	const cost = activities.reduce((sum, activity) => sum + (activity.cost ?? 0), 0);
	const shares = activities.flatMap(({ funding }) => funding);
	const open = activities.flatMap((activity) => {
		const missing = missingOf(activity);
		return missing === 0 ? [] : [{ activity, missing }];
	});
	return {
		cost,
		bySource: sums(
			shares.map(({ source, amount }) => [source, amount] as const),
			bySource
		),
		open
	};
}

/** How much of an activity's cost its sources cover. */
export function covered({ funding }: Pick<Activity, 'funding'>): Money {
	return funding.reduce((sum, { amount }) => sum + amount, 0);
}

/** What no source covers yet; below zero, what the sources give beyond the cost. */
export function missingOf(activity: Pick<Activity, 'cost' | 'funding'>): number {
	return (activity.cost ?? 0) - covered(activity);
}
