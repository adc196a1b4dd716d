import type { Activity } from '#lib/domain/actions/read.ts';
import { objectiveByProblem } from '#lib/domain/objectives/objectives.ts';

import { grouped } from '../money.ts';
import { monthsBetween } from '../words/months.ts';
import { cell, type Cell, type Draft } from './draft.ts';
import type { Source } from './sheet.ts';

/** One line of the plan, with its amounts as numbers. */
export function activityRow(draft: Draft, source: Source, activity: Activity, no: number) {
	const { words } = source;
	draft.add(
		cell('centre', no),
		cell('centre', activity.code),
		cell('text', activity.name),
		cell('text', aimOf(source, activity)),
		cell('text', activity.where),
		volumeCell(activity.volume),
		cell('centre', activity.unit),
		cell('whole', activity.benefM),
		cell('whole', activity.benefF),
		cell('whole', activity.benefPoor),
		cell('centre', monthsBetween(words, activity.start, activity.end)),
		cell('money', activity.cost),
		cell('text', sourcesOf(source, activity)),
		cell('text', activity.who)
	);
}

/** What will be good once it is done: the objective of the problem it serves. */
export function aimOf(
	{ plan }: Pick<Source, 'plan'>,
	{ fromProblem }: Activity
): string | undefined {
	return fromProblem === undefined ? undefined : objectiveByProblem(plan).get(fromProblem)?.text;
}

/** A volume as a number. One that is none (a peer wrote it) stays the text it is. */
export function volumeCell(volume: string | undefined): Cell {
	const number = volume === undefined ? NaN : Number(volume);
	if (!Number.isFinite(number) || volume?.trim() === '') return cell('centre', volume);
	return cell(Number.isInteger(number) ? 'whole' : 'decimal', number);
}

/** The codes of the sources; with their shares where there are several or they do not make the cost. */
function sourcesOf({ words }: Source, { funding, cost }: Activity): string | undefined {
	const [first, ...others] = funding;
	if (first && others.length === 0 && first.amount === cost) return first.source;
	return funding
		.map(({ source, amount }) => `${source} ${grouped(amount, words.thousands)}`)
		.join('\n');
}
