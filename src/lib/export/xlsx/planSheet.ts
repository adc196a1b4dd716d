import { activitiesOf } from '#lib/domain/actions/activities.ts';

import { currencySign } from '../money.ts';
import type { PlanColumn } from '../words/words.ts';
import { activityRow } from './activityRow.ts';
import { closing } from './closing.ts';
import { cell, columnLetter, Draft, type Page } from './draft.ts';
import { blocksOf, type Block } from './groups.ts';
import { finished, letterhead, nothing, titles, type Source } from './sheet.ts';

/** The columns of the table, in the spirit of the official form 10, with their widths. */
export const PLAN_COLUMNS: readonly (readonly [PlanColumn, number])[] = [
	['no', 5],
	['code', 10],
	['activity', 30],
	['aim', 25],
	['where', 18],
	['volume', 9],
	['unit', 11],
	['men', 8],
	['women', 8],
	['poor', 8],
	['time', 16],
	['amount', 19],
	['source', 20],
	['who', 21]
];

const WIDTHS = PLAN_COLUMNS.map(([, width]) => width);
const AMOUNT = PLAN_COLUMNS.findIndex(([key]) => key === 'amount');

/** The year's plan: fields of work with subtotals, the total, where the money comes from, and room to sign. */
export function planSheet(source: Source): Page {
	return tableOf(source, 'plan', blocksOf(source, 'plan', activitiesOf(source.plan)));
}

/** What is proposed, waiting or passed on: beside the plan, and not in its total. Nothing if there is none. */
export function waitingSheet(source: Source): Page | undefined {
	const blocks = blocksOf(source, 'waiting', activitiesOf(source.plan));
	return blocks.length > 0 ? tableOf(source, 'waiting', blocks) : undefined;
}

function tableOf(source: Source, name: 'plan' | 'waiting', blocks: readonly Block[]): Page {
	const draft = new Draft();
	letterhead(draft, source);
	titles(draft, source, name, WIDTHS.length);
	draft.space(8);
	const repeated = planHeader(draft, source);
	if (blocks.length === 0) nothing(draft, source, WIDTHS.length);
	else body(draft, source, blocks);
	const activities = blocks.flatMap((block) => block.activities);
	const together = closing(draft, source, activities, WIDTHS.length);
	return finished(draft, source, name, { widths: WIDTHS, repeated, together });
}

function body(draft: Draft, source: Source, blocks: readonly Block[]) {
	const { words } = source;
	const sums: string[] = [];
	let no = 0;
	let total = 0;
	for (const { heading, subtotal, activities } of blocks) {
		if (heading) draft.add(cell('group', heading, { across: WIDTHS.length }));
		const from = draft.last + 1;
		for (const activity of activities) activityRow(draft, source, activity, ++no);
		const cost = activities.reduce((sum, activity) => sum + (activity.cost ?? 0), 0);
		total += cost;
		const formula = `SUM(${AT}${from}:${AT}${draft.last})`;
		sums.push(subtotal ? `${AT}${sumRow(draft, subtotal, cost, formula)}` : formula);
	}
	sumRow(draft, words.total, total, sums.join('+'));
}

const AT = columnLetter(AMOUNT);

function sumRow(draft: Draft, label: string, amount: number, formula: string): number {
	return draft.add(
		cell('sumText', label, { across: AMOUNT }),
		cell('sumMoney', amount, { formula }),
		cell('sumText', undefined, { across: WIDTHS.length - AMOUNT - 1 })
	);
}

/** Two rows of heads, for two of them cover others, and the row of column numbers. */
function planHeader(draft: Draft, { meeting, words }: Source): [number, number] {
	const covered: Partial<Record<PlanColumn, [string, number]>> = {
		men: [words.columns.beneficiaries, 3],
		amount: [words.columns.cost, 2]
	};
	const under: readonly PlanColumn[] = ['men', 'women', 'poor', 'amount', 'source'];
	const head = (key: PlanColumn) =>
		key === 'amount' ? words.amount(currencySign(meeting.currency)) : words.columns[key];
	const upper = PLAN_COLUMNS.flatMap(([key]) => {
		const over = covered[key];
		if (over) return [cell('head', over[0], { across: over[1] })];
		return under.includes(key) ? [] : [cell('head', head(key), { down: 2 })];
	});
	const from = draft.add(...upper);
	draft.add(
		...PLAN_COLUMNS.map(([key]) => cell('head', under.includes(key) ? head(key) : undefined))
	);
	return [from, draft.add(...PLAN_COLUMNS.map((_, at) => cell('number', at + 1)))];
}
