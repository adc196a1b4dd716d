import { activitiesOf } from '#lib/domain/actions/activities.ts';
import { SOURCES } from '#lib/domain/actions/funding.ts';
import type { Activity } from '#lib/domain/actions/read.ts';
import { inTableOrder, planTable } from '#lib/domain/actions/table.ts';
import { meetingOf } from '#lib/domain/meeting/meeting.ts';
import { objectiveByProblem } from '#lib/domain/objectives/objectives.ts';
import type { Plan } from '#lib/domain/plan.ts';

import { currencySign } from '../money.ts';
import type { ExportWords } from '../words/words.ts';
import { toCsv, type CsvCell } from './toCsv.ts';

/**
 * The lines of the plan as a CSV, one a row in the order of the table, with a column for each source of money:
 * the names and numbers the village's accounting asks for, so that nobody types them again.
 */
export function activitiesCsv(plan: Plan, words: ExportWords): string {
	const activities = inTableOrder(planTable(activitiesOf(plan)));
	const sources = sourcesIn(activities);
	const aims = objectiveByProblem(plan);
	const rows = activities.map((activity, at): CsvCell[] => [
		at + 1,
		words.lists[activity.list],
		activity.bidang,
		activity.code,
		activity.name,
		aims.get(activity.fromProblem ?? '')?.text,
		activity.where,
		volumeOf(activity),
		activity.unit,
		activity.benefM,
		activity.benefF,
		activity.benefPoor,
		activity.start,
		activity.end,
		activity.cost,
		...sources.map((source) => shareOf(activity, source)),
		activity.who
	]);
	const { csv, columns } = words;
	const sign = currencySign(meetingOf(plan).currency);
	const head: string[] = [columns.no, csv.list, csv.bidang, columns.code, columns.activity];
	head.push(columns.aim, columns.where, columns.volume, columns.unit);
	head.push(csv.men, csv.women, csv.poor, csv.start, csv.end, words.amount(sign));
	return toCsv([[...head, ...sources, columns.who], ...rows], words);
}

/** The known sources, and after them whatever other name somebody used. */
function sourcesIn(activities: readonly Activity[]): string[] {
	const used = new Set(activities.flatMap(({ funding }) => funding.map(({ source }) => source)));
	const known: readonly string[] = SOURCES;
	const others = [...used].filter((source) => !known.includes(source)).sort();
	return [...known.filter((source) => used.has(source)), ...others];
}

function shareOf({ funding }: Activity, source: string): number | undefined {
	return funding.find((share) => share.source === source)?.amount;
}

function volumeOf({ volume }: Activity): number | undefined {
	return volume === undefined ? undefined : Number(volume);
}
