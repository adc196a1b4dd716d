import type { Activity } from '../actions/read.ts';
import { groupBy } from '../shared/groupBy.ts';
import { lightOf, type Light } from './light.ts';
import type { Progress } from './progress.ts';

/** An activity as the village follows it. */
export interface Watched {
	activity: Activity;
	light: Light;
	/** Its reports, oldest first. */
	reports: Progress[];
}

/** What this year's plan does, and whatever else somebody reported on: late ones first, on a day `YYYY-MM-DD`. */
export function watched(
	activities: readonly Activity[],
	reports: readonly Progress[],
	today: string
): Watched[] {
	const byActivity = groupBy(reports, ({ activity }) => activity as string);
	return activities
		.map((activity) => ({ activity, reports: byActivity.get(activity.id) ?? [] }))
		.filter((each) => each.activity.list === 'RKP' || each.reports.length > 0)
		.map((each) => ({ ...each, light: lightOf(each.activity, each.reports, today) }))
		.sort((a, b) => placeOf(a) - placeOf(b)); // stable: within one standing the plan's own order
}

/** What a village says of an activity: its light, and which of the quiet ones have time, no time, or are done. Late ones first. */
export const STANDINGS = [
	'red',
	'amber',
	'no-news',
	'green',
	'no-months',
	'not-begun',
	'done'
] as const;
export type Standing = (typeof STANDINGS)[number];

/** The word for a light. */
export function standingOf({ colour, because }: Light): Standing {
	if (because === 'done') return 'done';
	if (colour !== 'grey') return colour;
	return because === 'not-begun' || because === 'no-months' ? because : 'no-news';
}

/** Whether an activity is behind: its light says so, or its end is past and nobody has said that it is done. */
export function lagsBehind(light: Light): boolean {
	const standing = standingOf(light);
	if (standing === 'red' || standing === 'amber') return true;
	return standing !== 'done' && (light.schedule?.late ?? 0) > 0;
}

/** How many activities stand where, late ones first; what there is none of is left out. */
export function standingsIn(rows: readonly Watched[]): { standing: Standing; count: number }[] {
	return STANDINGS.flatMap((standing) => {
		const count = rows.filter(({ light }) => standingOf(light) === standing).length;
		return count > 0 ? [{ standing, count }] : [];
	});
}

function placeOf({ light }: Watched): number {
	return STANDINGS.indexOf(standingOf(light));
}
