import { activitiesOf } from '../actions/activities.ts';
import type { Activity } from '../actions/read.ts';
import type { Plan } from '../plan.ts';
import { present } from '../shared/fields.ts';
import { groupBy } from '../shared/groupBy.ts';
import { lastIndex } from '../shared/lastIndex.ts';
import type { Money } from '../shared/money.ts';
import { shareOf, type Fraction } from './fraction.ts';
import type { FullReport } from './kinds.ts';
import { lightOf, type Light } from './light.ts';
import { reportsOf } from './reports.ts';
import { scheduleOf } from './schedule.ts';

/** Something promised and what came of it, as far as either is known, and the second as a share of the first. */
export interface Compared<T> {
	planned?: T;
	actual?: T;
	share?: Fraction;
}

/** One line of form 14: what was planned, what came of it, and what stood in the way. */
export interface PlanActual {
	activity: Activity;
	light: Light;
	/** Percent of the work done; nothing when nobody has reported. */
	physical?: number;
	/** Decimals in the activity's unit. */
	volume: Compared<string>;
	/** Whole currency units. */
	money: Compared<Money>;
	men: Compared<number>;
	women: Compared<number>;
	poor: Compared<number>;
	/** The day of the first report that said all is done. */
	doneOn?: string;
	/** Days beyond its last month: until it was done, or until today. */
	late: number;
	issue?: string;
	nextStep?: string;
}

/**
 * Plan against reality on a day `YYYY-MM-DD` (form 14, both variants), in the plan's order: what this year's plan
 * does, and whatever else was reported on. Each value is the last that somebody reported; one nobody reported is left
 * out, never worked out from another.
 */
export function planVersusActualOf(plan: Plan, today: string): PlanActual[] {
	const reports = groupBy(reportsOf(plan), ({ activity }) => activity as string);
	return activitiesOf(plan)
		.filter(({ id, list }) => list === 'RKP' || reports.has(id))
		.map((activity) => lineOf(activity, reports.get(activity.id) ?? [], today));
}

/** Planned and spent in all, whole currency units, and how many lines are done. */
export function planActualTotals(lines: readonly PlanActual[]) {
	const sum = (of: (line: PlanActual) => number | undefined) =>
		lines.reduce((all, line) => all + (of(line) ?? 0), 0);
	return {
		planned: sum(({ money }) => money.planned),
		spent: sum(({ money }) => money.actual),
		lines: lines.length,
		done: sum(({ physical }) => (physical === 100 ? 1 : 0))
	};
}

function lineOf(activity: Activity, reports: readonly FullReport[], today: string): PlanActual {
	const last = <K extends keyof FullReport>(key: K): FullReport[K] | undefined =>
		reports[lastIndex(reports, (report) => report[key] !== undefined)]?.[key];
	const physical = last('physical');
	const doneOn = physical === 100 ? doneSince(reports) : undefined;
	return {
		activity,
		light: lightOf(activity, reports, today),
		...present({ physical, doneOn, issue: last('issue'), nextStep: last('nextStep') }),
		volume: compared(activity.volume, last('volumeDone'), shareOf),
		money: compared(activity.cost, last('spent'), shareOfWhole),
		men: compared(activity.benefM, last('benefM'), shareOfWhole),
		women: compared(activity.benefF, last('benefF'), shareOfWhole),
		poor: compared(activity.benefPoor, last('benefPoor'), shareOfWhole),
		late: Math.max(0, scheduleOf(activity, doneOn ?? today)?.late ?? 0)
	};
}

/** Since when it has been done: a report that said less afterwards takes an earlier one back. */
function doneSince(reports: readonly FullReport[]): string | undefined {
	const undone = lastIndex(reports, ({ physical }) => physical < 100);
	return reports[undone + 1]?.day;
}

function compared<T>(
	planned: T | undefined,
	actual: T | undefined,
	share: (actual: T, planned: T) => Fraction | undefined
): Compared<T> {
	const both = planned === undefined || actual === undefined ? undefined : share(actual, planned);
	return present({ planned, actual, share: both }) as Compared<T>;
}

function shareOfWhole(part: number, of: number): Fraction | undefined {
	return of > 0 ? { part, of } : undefined;
}
