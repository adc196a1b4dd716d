import { cell, columnLetter, type Cell, type Value } from '../../xlsx/draft.ts';
import type { Look } from '../../xlsx/looks.ts';
import type { FormColumn, FormRow, FormTable } from '../form.ts';
import type { Sheet } from './grid.ts';
import { cellsOf, headRowsOf, marksOf, type LaidCell } from './laid.ts';
import { ISO_DAY, isNumeric, TICK } from './shown.ts';
import { formulaOf } from './sums.ts';

/** The height of a line in which people sign, in points: eight millimetres. */
const ROOM_TO_SIGN = 23;

/** Where the columns of a table stand on the sheet's grid. */
interface Place {
	spans: readonly number[];
	/** The number of the row before the first line. */
	before: number;
}

/** Writes a table with its head, number row, lines and sums. Gives the rows of its head, from and to (FORM-2). */
export function tableRows({ draft, grid, all }: Sheet, table: FormTable): [number, number] {
	const spans = grid.spansOf(table);
	const across = (at: number, count: number) => sumOf(spans.slice(at, at + count));
	const from = draft.last + 1;
	const [upper = [], lower] = headRowsOf(table.columns);
	draft.add(
		...upper.map(({ title, at, across: many, down }) =>
			cell('head', title, { across: across(at, many), down })
		)
	);
	if (lower) {
		const titles = new Map(lower.map(({ at, title }) => [at, title]));
		draft.add(...spans.map((span, at) => cell('head', titles.get(at), { across: span })));
	}
	const marks = marksOf(table);
	const to = draft.add(...spans.map((span, at) => cell('number', marks[at], { across: span })));
	if (table.rows.length === 0) draft.add(cell('text', table.empty, { across: all }));
	const place = { spans, before: draft.last };
	const isSigned = table.columns.some(({ kind }) => kind === 'sign');
	table.rows.forEach((row, at) => {
		const line = draft.add(...lineCells(table, row, at, place));
		if (isSigned) Object.assign(draft.rows[line - 1] ?? {}, { least: ROOM_TO_SIGN });
	});
	return [from, to];
}

function lineCells(table: FormTable, row: FormRow, line: number, { spans, before }: Place): Cell[] {
	return cellsOf(row, table.columns).map((laid) => {
		const width = sumOf(spans.slice(laid.at, laid.at + laid.across));
		if (!laid.column)
			return cell(row.kind === 'head' ? 'group' : 'sumText', laid.label, { across: width });
		const letter = columnLetter(sumOf(spans.slice(0, laid.at)));
		const isSum = row.kind === 'sub' || row.kind === 'total';
		const formula = isSum
			? formulaOf(table, line, laid.column.key, { first: before + 1, letter })
			: undefined;
		return valueCell(laid, laid.column, row.kind, { across: width, ...(formula && { formula }) });
	});
}

function valueCell(
	{ value }: LaidCell,
	column: FormColumn,
	kind: FormRow['kind'],
	more: Partial<Cell>
): Cell {
	const shown = written(value, column);
	if (kind === 'line') return cell(lineLook(shown, column), shown, more);
	if (kind === 'head') return cell('group', shown, more);
	if (typeof shown !== 'number') return cell('sumText', shown, more);
	return cell('sumNumber', shown, more);
}

/** Numbers stay numbers, days become days, a tick a sign; whatever does not fit its column stays the text it is (FORM-3). */
function written(value: LaidCell['value'], { kind }: FormColumn): Value {
	if (typeof value === 'boolean') return value ? TICK : undefined;
	if (typeof value === 'number') return Number.isFinite(value) ? value : undefined;
	return value !== undefined && kind === 'date' ? dayOr(value) : value;
}

function dayOr(value: string): Value {
	if (!ISO_DAY.test(value)) return value;
	const day = new Date(`${value}T00:00:00Z`);
	return Number.isNaN(day.getTime()) ? value : day;
}

function lineLook(value: Value, column: FormColumn): Look {
	if (value instanceof Date) return 'date';
	if (typeof value === 'number') return numberLook(value, column);
	const isCentred = isNumeric(column) || column.kind === 'date' || column.kind === 'tick';
	return isCentred ? 'centre' : 'text';
}

function numberLook(value: number, { key, kind }: FormColumn): Look {
	if (key === 'no') return 'centre';
	if (kind === 'percent') return Number.isInteger(value) ? 'wholePercent' : kind;
	return Number.isInteger(value) ? 'whole' : 'decimal';
}

function sumOf(numbers: readonly number[]): number {
	return numbers.reduce((sum, number) => sum + number, 0);
}
