import type { Activity } from '../actions/read.ts';
import { lightOf, type Colour, type Light } from './light.ts';
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
	const byActivity = new Map<string, Progress[]>();
	for (const report of reports) {
		byActivity.set(report.activity, [...(byActivity.get(report.activity) ?? []), report]);
	}
	return activities
		.map((activity) => ({ activity, reports: byActivity.get(activity.id) ?? [] }))
		.filter((each) => each.activity.list === 'RKP' || each.reports.length > 0)
		.map((each) => ({ ...each, light: lightOf(each.activity, each.reports, today) }))
		.sort((a, b) => urgency(a.light) - urgency(b.light)); // stable: the plan's order within a colour
}

/** How many activities show each colour. */
export function lightsIn(rows: readonly Watched[]): Record<Colour, number> {
	const count = { green: 0, amber: 0, red: 0, grey: 0 };
	for (const { light } of rows) count[light.colour] += 1;
	return count;
}

/** What nobody has heard of comes before what runs well, and what has not begun comes last but for what is done. */
function urgency({ colour, because }: Light): number {
	if (because === 'done') return 5;
	if (because === 'not-begun' || because === 'no-months') return 4;
	return { red: 0, amber: 1, grey: 2, green: 3 }[colour];
}
