import { addActivity } from '#lib/domain/actions/activities.ts';
import type { Details, Share } from '#lib/domain/actions/details.ts';
import { addCluster, putInCluster } from '#lib/domain/ideas/clusters.ts';
import { describeIdea } from '#lib/domain/ideas/describing.ts';
import { clustersOf } from '#lib/domain/ideas/grouped.ts';
import { addIdea, type IdeaDraft } from '#lib/domain/ideas/ideas.ts';
import type { Plan } from '#lib/domain/plan.ts';
import { present } from '#lib/domain/shared/fields.ts';
import type { Result } from '#lib/domain/shared/result.ts';
import type { Stamp } from '#lib/domain/shared/stamp.ts';

import type { Preview, PreviewRow, TableLine } from './previewCsv.ts';

/** What became of a table. */
export interface TablePlaced {
	/** How many rows are in the plan. */
	placed: number;
	/** The preview's lines, and every row a command refused. */
	lines: TableLine[];
}

/** Where ids and times come from: one for each thing that is made, in order. */
export type NextStamp = () => Stamp;

/** Adds the ideas of a table, each under the author its stamp names; themes become clusters. */
export function importIdeas(plan: Plan, preview: Preview, stamp: NextStamp): TablePlaced {
	return eachRow(preview, ({ values, line }, lines) => {
		const text = (name: string) => textIn(values, name);
		const draft = {
			text: text('text') ?? '',
			...present({ hamlet: text('hamlet'), channel: text('channel') })
		};
		const made = stamp();
		const added = addIdea(plan, draft as IdeaDraft, made);
		if (!took(added, line, lines)) return false;
		const details = present({
			kind: text('kind'),
			sex: text('sex'),
			group: text('group'),
			location: text('location'),
			volumeGuess: text('volume'),
			unitGuess: text('unit'),
			note: text('note')
		});
		const described = describeIdea(
			plan,
			added.value,
			details as Parameters<typeof describeIdea>[2],
			made.by
		);
		took(described, line, lines);
		const cluster = clusterFor(plan, text('cluster'), stamp);
		if (cluster) took(putInCluster(plan, added.value, cluster, made.by), line, lines);
		return true;
	});
}

/** Adds the activities of a table in its order. Where the sources do not add up to the cost, both stay as they are. */
export function importActivities(plan: Plan, preview: Preview, stamp: NextStamp): TablePlaced {
	return eachRow(preview, ({ values, line }, lines) =>
		took(addActivity(plan, textIn(values, 'name') ?? '', detailsIn(values), stamp()), line, lines)
	);
}

function detailsIn(values: PreviewRow['values']): Details {
	const own = Object.entries(values).filter(
		([field]) => !field.startsWith('funding:') && !['name', 'source'].includes(field)
	);
	const bidang = values['bidang'] ?? bidangIn(textIn(values, 'code'));
	const funding = sharesIn(values);
	return {
		...(Object.fromEntries(own) as Details),
		...(bidang !== undefined && { bidang: Number(bidang) }),
		...(funding.length > 0 && { funding })
	};
}

/** A column for each source, or one source for the whole cost. */
function sharesIn(values: PreviewRow['values']): Share[] {
	const [source, cost] = [textIn(values, 'source'), values['cost']];
	if (source !== undefined && typeof cost === 'number') return [{ source, amount: cost }];
	return Object.entries(values).flatMap(([field, amount]) =>
		field.startsWith('funding:') && typeof amount === 'number' && amount > 0
			? [{ source: field.slice('funding:'.length), amount }]
			: []
	);
}

/** The field of work that begins a code: `02.03.10`. */
function bidangIn(code = ''): number | undefined {
	const no = /^0?([1-5])\b/.exec(code)?.[1];
	return no === undefined ? undefined : Number(no);
}

function clusterFor(plan: Plan, title: string | undefined, stamp: NextStamp): string | undefined {
	if (title === undefined) return undefined;
	const known = clustersOf(plan).find((cluster) => cluster.title === title);
	if (known) return known.id;
	const added = addCluster(plan, title, stamp());
	return added.ok ? added.value : undefined;
}

function eachRow(
	preview: Preview,
	place: (row: PreviewRow, lines: TableLine[]) => boolean
): TablePlaced {
	const lines = [...preview.lines];
	const placed = preview.rows.filter((row) => place(row, lines)).length;
	return { placed, lines };
}

function took<T>(
	answer: Result<T, string>,
	line: number,
	lines: TableLine[]
): answer is { ok: true; value: T } {
	if (!answer.ok) lines.push({ line, why: answer.refusal });
	return answer.ok;
}

function textIn(values: PreviewRow['values'], name: string): string | undefined {
	const value = values[name];
	return value === undefined ? undefined : String(value);
}
