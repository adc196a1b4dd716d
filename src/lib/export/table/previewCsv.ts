import type { DecimalMark } from '#lib/domain/actions/volume.ts';

import { moneyIn, READERS } from './cells.ts';
import { guessed, spareColumn, type Mapping, type TableKind } from './columns.ts';
import { rawTable, type RawTable } from './csvText.ts';

/** Why something of a table is not taken as it stands. */
export type TableFault =
	/** A column nobody knows what to do with, or with people's names in it. */
	| 'unknown-column'
	| 'belongs-to-people-room'
	| 'not-readable'
	| 'no-words'
	/** A row that adds up others: it is compared and left out. */
	| 'sum-same'
	| 'sum-differs'
	/** The sources of an activity do not add up to its cost: both are kept. */
	| 'sources-differ'
	| 'no-heading';

/** One thing of a table that is not taken as it stands. */
export interface TableLine {
	/** The line of the file, from 1. */
	line: number;
	column?: string;
	why: TableFault | (string & {});
	said?: string;
	/** What we come to instead. */
	ours?: string;
}

/** A table as it was understood, before anything of it is in a plan. */
export interface Preview {
	kind: TableKind;
	delimiter: string;
	/** The mark before a fraction. */
	decimal: DecimalMark;
	headings: string[];
	mapping: Mapping;
	rows: PreviewRow[];
	lines: TableLine[];
}

export interface PreviewRow {
	line: number;
	/** Money in whole units, volumes as decimals, months `YYYY-MM`; words as they stand. */
	values: Record<string, string | number>;
}

const SUM = /^(sub ?-? ?total|total|jumlah|grand total)\b/i;

/**
 * Reads a table of ideas or activities. Columns are guessed by their headings unless a mapping says otherwise; nothing
 * is guessed about a cell that cannot be read: it is a line of the preview.
 */
export function previewCsv(
	text: string,
	kind: TableKind,
	{ mapping, decimal }: Reading = {}
): Preview {
	const { delimiter, rows } = rawTable(text);
	const at = headingAt(rows, kind);
	const { cells: headings, line } = rows[at] ?? { cells: [], line: 1 };
	const preview: Preview = {
		kind,
		delimiter,
		decimal: decimal ?? markOf(delimiter),
		headings,
		mapping: mapping ?? guessed(kind, headings),
		rows: [],
		lines: []
	};
	if (preview.mapping[mainOf(kind)] === undefined) {
		preview.lines.push({ line, why: 'no-heading' });
		return preview;
	}
	noteColumns(preview, line);
	for (const row of rows.slice(at + 1)) readRow(preview, row.line, row.cells);
	return preview;
}

/** Where commas stand between cells, fractions have a point. */
function markOf(delimiter: string): DecimalMark {
	return delimiter === ',' ? '.' : ',';
}

/** What somebody says of a table, where guessing is not good enough. */
export interface Reading {
	mapping?: Mapping;
	decimal?: DecimalMark;
}

/** The row among the first twelve in which most cells are heads we know. */
function headingAt(rows: RawTable['rows'], kind: TableKind): number {
	const known = rows.slice(0, 12).map(({ cells }) => Object.keys(guessed(kind, cells)).length);
	return known.indexOf(Math.max(0, ...known));
}

/** The field without which a row is none. */
export function mainOf(kind: TableKind): string {
	return kind === 'ideas' ? 'text' : 'name';
}

function noteColumns({ headings, mapping, lines }: Preview, line: number) {
	const used = new Set(Object.values(mapping));
	headings.forEach((column, at) => {
		const spare = used.has(at) ? 'numbering' : spareColumn(column);
		if (spare === 'people') lines.push({ line, column, why: 'belongs-to-people-room' });
		if (spare === 'unknown') lines.push({ line, column, why: 'unknown-column' });
	});
}

function readRow(preview: Preview, line: number, cells: readonly string[]) {
	if (isNumbering(cells)) return;
	if (cells.some((cell) => SUM.test(cell)) && checkSum(preview, line, cells)) return;
	const values = valuesIn(preview, line, cells);
	if (values[mainOf(preview.kind)] !== undefined) preview.rows.push({ line, values });
	else if (Object.keys(values).length > 0) {
		preview.lines.push({ line, why: 'no-words', said: cells.join(' ').trim().slice(0, 80) });
	}
	checkSources(preview, line, values);
}

function valuesIn(preview: Preview, line: number, cells: readonly string[]): PreviewRow['values'] {
	const { mapping, headings, lines } = preview;
	const values: PreviewRow['values'] = {};
	for (const [field, at] of Object.entries(mapping)) {
		const cell = unmarked(cells[at] ?? '');
		if (cell === '' || cell === '-') continue;
		const value = readCell(preview, field, cell);
		if (value !== undefined) values[field] = value;
		else {
			const column = headings[at] ?? field;
			lines.push({ line, column, why: 'not-readable', said: cell.slice(0, 80) });
		}
	}
	return values;
}

function readCell({ decimal }: Preview, field: string, cell: string) {
	if (field.startsWith('funding:')) return moneyIn(cell);
	const reader = READERS[field];
	return reader ? reader(cell, decimal) : cell;
}

/** The row of numbers under the heads of a form: 1, 2, 3 … */
function isNumbering(cells: readonly string[]): boolean {
	const said = cells.filter((cell) => cell !== '');
	return said.length > 2 && said.every((cell, at) => cell.replace(/[()]/g, '') === String(at + 1));
}

/** Compares a stated sum with the rows since the last one, or with all of them. True for a row that is a sum. */
function checkSum(preview: Preview, line: number, cells: readonly string[]): boolean {
	const at = preview.mapping['cost'];
	const stated = at === undefined ? undefined : moneyIn(unmarked(cells[at] ?? ''));
	if (stated === undefined) return false;
	const since = Math.max(
		0,
		...preview.lines.filter(({ why }) => why.startsWith('sum-')).map((each) => each.line)
	);
	const sums = [since, 0].map((from) => costOf(preview.rows.filter((row) => row.line > from)));
	const same = sums.includes(stated);
	const shown = { said: String(stated), ours: String(same ? stated : sums[0]) };
	preview.lines.push({ line, why: same ? 'sum-same' : 'sum-differs', ...shown });
	return true;
}

function costOf(rows: readonly PreviewRow[]): number {
	return rows.reduce((sum, { values }) => sum + Number(values['cost'] ?? 0), 0);
}

function checkSources({ lines }: Preview, line: number, values: PreviewRow['values']) {
	const shares = Object.entries(values).filter(([field]) => field.startsWith('funding:'));
	const [cost, sum] = [values['cost'], shares.reduce((all, [, value]) => all + Number(value), 0)];
	if (shares.length === 0 || cost === undefined || cost === sum) return;
	lines.push({ line, why: 'sources-differ', said: String(cost), ours: String(sum) });
}

/** A cell without the stroke that keeps a spreadsheet from reading a formula. */
function unmarked(cell: string): string {
	return /^'[=+\-@\t\r\n＝＋－＠]/.test(cell) ? cell.slice(1) : cell;
}
