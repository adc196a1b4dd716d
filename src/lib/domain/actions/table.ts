import { LISTS, type ActivityList } from './details.ts';
import type { Activity } from './read.ts';
import { totals, type Totals } from './totals.ts';

/** Lines that stand together: a field of work in this year's plan, or one of the other lists. */
export interface Group {
	list: ActivityList;
	/** The field of work; none yet for lines nobody has sorted. Other lists are not split by field. */
	bidang?: number;
	activities: Activity[];
	totals: Totals;
}

/** The plan as a village reads it: field by field, and beside it what this year's money does not pay. */
export interface PlanTable {
	groups: Group[];
	/** This year's plan alone: what is asked from elsewhere is not counted as the village's money. */
	inPlan: Totals;
	/** Every other list together. */
	beside: Totals;
}

const FIELDS = [1, 2, 3, 4, 5, undefined] as const;

/** Sorts the lines into groups, empty ones left out, and adds them up. */
export function planTable(activities: readonly Activity[]): PlanTable {
	const own = activities.filter(({ list }) => list === 'RKP');
	const others = activities.filter(({ list }) => list !== 'RKP');
	const groups = [
		...FIELDS.map((bidang) => ({
			list: 'RKP' as const,
			...(bidang && { bidang }),
			activities: own.filter((activity) => activity.bidang === bidang)
		})),
		...LISTS.slice(1).map((list) => ({
			list,
			activities: others.filter((activity) => activity.list === list)
		}))
	];
	return {
		groups: groups
			.filter((group) => group.activities.length > 0)
			.map((group) => ({ ...group, totals: totals(group.activities) })),
		inPlan: totals(own),
		beside: totals(others)
	};
}

/** The lines in the order of the table, so that line 7 is the same line on the desk, on a phone and on the wall. */
export function inTableOrder({ groups }: PlanTable): Activity[] {
	return groups.flatMap((group) => group.activities);
}
