import type { Meeting } from '#lib/domain/meeting/meeting.ts';
import type { Plan } from '#lib/domain/plan.ts';

import { currencySign, grouped } from '../money.ts';
import type { ExportWords } from '../words/words.ts';
import { cell, type Draft, type Page } from './draft.ts';

/** What every sheet of a plan's workbook is written from. */
export interface Source {
	plan: Plan;
	meeting: Meeting;
	words: ExportWords;
}

/** Names of the sheets of a workbook. */
export type SheetName = keyof ExportWords['sheets'];

/** One column of a simple table. */
export interface Column {
	head: string;
	width: number;
}

const PARTS = ['village', 'district', 'regency', 'province'] as const;
const UNKNOWN = '......................................';

/** The lines every official form of a village begins with. */
export function letterhead(draft: Draft, { meeting, words }: Source) {
	const known = { village: meeting.village, ...meeting.place };
	for (const part of PARTS) {
		const name = known[part] ?? (words.unknownLines ? UNKNOWN : undefined);
		if (name === undefined) continue;
		draft.add(
			cell('label', words.letterhead[part], { across: 2 }),
			cell('plain', `: ${name}`, { across: 3 })
		);
	}
	draft.space(6);
}

/** The title, the year and the plan's own name, over the whole table. */
export function titles(draft: Draft, { meeting, words }: Source, name: SheetName, across: number) {
	draft.add(cell('title', words.titles[name], { across }));
	if (meeting.year !== undefined) {
		draft.add(cell('title', words.year(meeting.year), { across }));
	}
	draft.add(cell('subtitle', meeting.title, { across }));
}

/** The place in one line, where a table is not a form. */
export function placeLine(draft: Draft, { meeting, words }: Source, across: number) {
	const known = { village: meeting.village, ...meeting.place };
	const names = PARTS.flatMap((part) => {
		const name = known[part];
		return name ? [words.place[part](name)] : [];
	});
	draft.add(cell('subtitle', names.join(', '), { across }));
	draft.space(8);
}

/** A header row and, under it, the row of column numbers. Gives the rows that come back on every page. */
export function header(draft: Draft, columns: readonly Column[]): [number, number] {
	const from = draft.add(...columns.map(({ head }) => cell('head', head)));
	return [from, draft.add(...columns.map((_, at) => cell('number', at + 1)))];
}

/** One row that says there is nothing to show. */
export function nothing(draft: Draft, { words }: Source, across: number) {
	draft.add(cell('text', words.nothing, { across }));
}

/** The draft as a sheet, ready to be written. */
export function finished(
	draft: Draft,
	{ meeting, words }: Source,
	name: SheetName,
	layout: Pick<Page, 'widths' | 'repeated' | 'together'>
): Page {
	return {
		...layout,
		name: words.sheets[name],
		rows: draft.rows,
		footer: `${words.sheets[name]} · ${meeting.title}`,
		counter: words.page('&P', '&N')
	};
}

/** An amount as words print it: `Rp 1.250.000`. */
export function amountIn({ meeting, words }: Source, amount: number): string {
	return `${currencySign(meeting.currency)} ${grouped(amount, words.thousands)}`;
}
