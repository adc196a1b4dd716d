import { meetingOf } from '../meeting/meeting.ts';
import type { Plan } from '../plan.ts';
import type { ActivityId } from '../shared/ids.ts';
import { rowsOf } from '../shared/rows.ts';
import { activitiesOf } from './activities.ts';
import { codeFits } from './bidang.ts';
import { budgetsOf, costOf, type Budget } from './budget.ts';
import { APPROVALS } from './kinds.ts';
import type { Activity } from './read.ts';
import { isWorks, missingFor, type Shown } from './ready.ts';
import units from './rules/units.json' with { type: 'json' };
import { missingOf } from './totals.ts';
import { monthsOf } from './years.ts';

/** What stands out in a line of the plan; each has words in every language under `finding.`. */
export const ACTIVITY_FINDINGS = [
	'activity.funding-not-cost',
	'activity.cost-not-lines',
	'activity.line-without-price',
	'activity.reported-otherwise',
	'activity.ends-before-start',
	'activity.outside-year',
	'activity.nobody-gains',
	'activity.poor-above-all',
	'activity.no-unit',
	'activity.unit-unknown',
	'activity.nobody-in-charge',
	'activity.whose-land',
	'activity.no-land-consent',
	'activity.no-maintenance',
	'activity.no-objective',
	'activity.code-elsewhere',
	'activity.not-ready'
] as const;

/** Something to talk about: the line, by how much money it is off, and what of the checklist is missing. */
export interface ActivityFinding {
	code: (typeof ACTIVITY_FINDINGS)[number];
	id: ActivityId;
	by?: number;
	items?: readonly string[];
}

type Found = Omit<ActivityFinding, 'id'>;

/** Checks every line (section 1.8, form 19). Only this year's plan is asked whether it is prepared. None of it stops anybody. */
export function activityFindingsOf(plan: Plan): ActivityFinding[] {
	const budgets = budgetsOf(plan);
	const months = monthsOf(plan);
	const known = unitsIn(meetingOf(plan).language);
	const hasMinutes = rowsOf(plan, APPROVALS).length > 0;
	return activitiesOf(plan).flatMap((activity) => {
		const budget = budgets.get(activity.id);
		return [
			...moneyFindings(activity, budget),
			...peopleFindings(activity),
			...monthFindings(activity, months),
			...wordFindings(activity, known),
			...(serves(plan, activity) ? [] : [{ code: 'activity.no-objective' as const }]),
			...(activity.list === 'RKP'
				? preparedFindings(activity, { hasLines: budget !== undefined, hasMinutes })
				: [])
		].map((found) => ({ ...found, id: activity.id }));
	});
}

function moneyFindings(activity: Activity, budget: Budget | undefined): Found[] {
	const { said, lines, funded } = costOf(activity, budget);
	const off = funded === undefined ? 0 : missingOf(activity);
	const apart = said === undefined || lines === undefined ? 0 : said - lines;
	return [
		...(off === 0 ? [] : [{ code: 'activity.funding-not-cost' as const, by: off }]),
		...(apart === 0 ? [] : [{ code: 'activity.cost-not-lines' as const, by: apart }]),
		...some('activity.line-without-price', budget?.unpriced),
		...some('activity.reported-otherwise', budget?.misreported)
	];
}

function some(code: Found['code'], lines: Budget['lines'] = []): Found[] {
	return lines.length === 0 ? [] : [{ code, items: lines.map(({ id }) => id) }];
}

function peopleFindings({ benefM = 0, benefF = 0, benefPoor = 0 }: Activity): Found[] {
	if (benefM + benefF === 0) return [{ code: 'activity.nobody-gains' }];
	return benefPoor > benefM + benefF ? [{ code: 'activity.poor-above-all' }] : [];
}

function monthFindings({ start, end }: Activity, year: ReturnType<typeof monthsOf>): Found[] {
	if (start && end && end < start) return [{ code: 'activity.ends-before-start' }];
	const isOutside = (month?: string) => month && year && (month < year.first || month > year.last);
	return isOutside(start) || isOutside(end) ? [{ code: 'activity.outside-year' }] : [];
}

function wordFindings(activity: Activity, known: ReadonlySet<string> | undefined): Found[] {
	const { volume, unit, code, bidang, subBidang } = activity;
	const found: Found[] = [];
	if (volume !== undefined && unit === undefined) found.push({ code: 'activity.no-unit' });
	if (unit !== undefined && known && !known.has(unit.toLowerCase()))
		found.push({ code: 'activity.unit-unknown' });
	if (code !== undefined && !codeFits(code, bidang, subBidang))
		found.push({ code: 'activity.code-elsewhere' });
	return found;
}

function preparedFindings(activity: Activity, shown: Shown): Found[] {
	const found: Found[] = [];
	if (activity.who === undefined) found.push({ code: 'activity.nobody-in-charge' });
	const missing = missingFor(activity, shown);
	const { land } = activity;
	if (missing.includes('land-consent'))
		found.push({ code: land ? 'activity.no-land-consent' : 'activity.whose-land' });
	if (isWorks(activity) && activity.maintenanceBy === undefined)
		found.push({ code: 'activity.no-maintenance' });
	if (missing.length > 0) found.push({ code: 'activity.not-ready', items: missing });
	return found;
}

/** True for a line whose objective, or the problem it turns over, is there. */
function serves({ objectives, problems }: Plan, { fromProblem = '' }: Activity): boolean {
	return objectives.has(fromProblem) || problems.has(fromProblem);
}

/** The units of a language; without a list any unit will do. */
function unitsIn(language: string): ReadonlySet<string> | undefined {
	return language === 'id' ? UNITS : undefined;
}

const UNITS = new Set(units.id);
