import type { Money } from '../shared/money.ts';
import type { Activity } from './read.ts';

/** What a set of activities costs, in whole currency units. */
export interface Totals {
	cost: Money;
	bySource: Map<string, Money>;
	/** Activities whose sources do not add up to their cost, with the difference still open. */
	open: { activity: Activity; missing: number }[];
}

/** The money codes of section 2.4, in the order villages list them. */
export const SOURCES = ['DDS', 'ADD', 'PBH', 'PBP', 'PBK', 'PAD', 'SWD', 'DLL'] as const;

/** Adds up cost and sources. Integers only; a sum that does not match is shown, never rounded away. */
export function totals(activities: readonly Activity[]): Totals {
	const bySource = new Map<string, Money>();
	let cost = 0;
	for (const activity of activities) {
		cost += activity.cost ?? 0;
		for (const { source, amount } of activity.funding) {
			bySource.set(source, (bySource.get(source) ?? 0) + amount);
		}
	}
	const open = activities.flatMap((activity) => {
		const missing = (activity.cost ?? 0) - covered(activity);
		return missing === 0 ? [] : [{ activity, missing }];
	});
	return { cost, bySource, open };
}

/** How much of an activity's cost its sources cover. */
export function covered({ funding }: Pick<Activity, 'funding'>): Money {
	return funding.reduce((sum, { amount }) => sum + amount, 0);
}
