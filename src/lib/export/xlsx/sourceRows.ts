import { SOURCES } from '#lib/domain/actions/funding.ts';
import type { Activity } from '#lib/domain/actions/read.ts';
import { totals, type Totals } from '#lib/domain/actions/totals.ts';

import { cell, type Cell } from './draft.ts';
import { amountIn, type Source } from './sheet.ts';

const CODE = 2;
const ALL = 4;

/** Where the money comes from, source by source, and the lines whose sources do not make their cost. `first` is the number of the first row. */
export function sourceRows(
	source: Source,
	activities: readonly Activity[],
	first: number
): Cell[][] {
	const { words } = source;
	const { bySource, open } = totals(activities);
	if (bySource.size === 0) return openRows(source, open);
	const codes = inOrder([...bySource.keys()]);
	const total = [...bySource.values()].reduce((sum, amount) => sum + amount, 0);
	const from = first + 2;
	return [
		[cell('label', words.sources.title, { across: ALL })],
		[
			cell('head', words.sources.code, { across: CODE }),
			cell('head', words.sources.name),
			cell('head', words.columns.amount)
		],
		...codes.map((code) => [
			cell('centre', code, { across: CODE }),
			cell('text', words.sourceNames[code] ?? ''),
			cell('money', bySource.get(code))
		]),
		[
			cell('sumText', words.total, { across: CODE + 1 }),
			cell('sumMoney', total, { formula: `SUM(D${from}:D${from + codes.length - 1})` })
		],
		...openRows(source, open)
	];
}

/** A sum that does not match is said, never rounded away. */
function openRows(source: Source, open: Totals['open']): Cell[][] {
	const { words } = source;
	if (open.length === 0) return [];
	const lines = open.map(({ activity, missing }) => {
		const amount = amountIn(source, Math.abs(missing));
		const note = missing > 0 ? words.missing(amount) : words.surplus(amount);
		return [cell('note', `– ${activity.name}: ${note}`, { across: ALL })];
	});
	return [[cell('note', words.sources.open, { across: ALL })], ...lines];
}

/** Known sources in the order villages list them, then the others by name. */
export function inOrder(codes: readonly string[]): string[] {
	const place = (code: string) => {
		const at = SOURCES.findIndex((known) => known === code);
		return at < 0 ? SOURCES.length : at;
	};
	return [...codes].sort((a, b) => place(a) - place(b) || (a < b ? -1 : 1));
}
