import { activitiesOf } from '#lib/domain/actions/activities.ts';
import type { Activity } from '#lib/domain/actions/read.ts';
import { progressOf, type Progress } from '#lib/domain/monitoring/progress.ts';

import { cell, Draft, type Page, type Value } from './draft.ts';
import { finished, header, nothing, placeLine, titles, type Source } from './sheet.ts';

/** What became of each activity: every report, oldest first. One nobody reported on yet is there as well. */
export function progressSheet(source: Source): Page {
	const { plan, words } = source;
	const columns = [
		{ head: words.columns.no, width: 6 },
		{ head: words.columns.activity, width: 60 },
		{ head: words.progress.date, width: 15 },
		{ head: words.progress.physical, width: 12 },
		{ head: words.progress.planned, width: 20 },
		{ head: words.progress.spent, width: 20 },
		{ head: words.progress.note, width: 52 }
	];
	const draft = new Draft();
	titles(draft, source, 'progress', columns.length);
	placeLine(draft, source, columns.length);
	const repeated = header(draft, columns);

	const reports = progressOf(plan);
	const activities = activitiesOf(plan).filter(
		({ id, list }) => list === 'RKP' || reports.some(({ activity }) => activity === id)
	);
	if (activities.length === 0) nothing(draft, source, columns.length);
	activities.forEach((activity, at) => {
		const own = reports.filter((report) => report.activity === activity.id);
		if (own.length === 0) reportRow(draft, source, { activity, no: at + 1 });
		own.forEach((report, n) =>
			reportRow(draft, source, { activity, report, ...(n === 0 && { no: at + 1 }) })
		);
	});
	const widths = columns.map(({ width }) => width);
	return finished(draft, source, 'progress', { widths, repeated });
}

/** A line of the sheet. The number, the name and the planned cost stand on the first line of an activity only. */
function reportRow(
	draft: Draft,
	{ words }: Source,
	{ activity, report, no }: { activity: Activity; report?: Progress; no?: number }
) {
	const isFirst = no !== undefined;
	draft.add(
		cell('centre', no),
		cell('text', isFirst ? activity.name : undefined),
		cell('date', dayOf(report?.day)),
		cell('whole', report?.physical),
		cell('money', isFirst ? activity.cost : undefined),
		cell('money', report?.spent),
		cell('text', report ? report.note : words.progress.none)
	);
}

/** A day as spreadsheets keep it; one that is not a day stays the text it is. */
function dayOf(day: string | undefined): Value {
	const time = day === undefined ? NaN : Date.parse(`${day}T00:00:00Z`);
	return Number.isNaN(time) ? day : new Date(time);
}
