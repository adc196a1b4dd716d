import {
	HeightRule,
	Table,
	TableLayoutType,
	TableRow,
	WidthType,
	type ITableRowOptions,
	type TableCell
} from 'docx';

import { lastIndex } from '#lib/domain/shared/lastIndex.ts';

import type { FormColumn, FormLanguage, FormPaper, FormRow, FormTable } from '../form.ts';
import { CELL_ROOM, docxCell } from './docxCell.ts';
import { paragraph, type Style } from './docxText.ts';
import { cellsOf, headRowsOf, marksOf, type LaidCell } from './laid.ts';
import { isNumeric, shownValue } from './shown.ts';

const FILLS = { top: 'DDE8DD', head: 'F6F2E6', sum: 'EEF3EA' };

/** From this many columns on the letters are smaller, so that words stay whole. */
const MANY = 10;

/** The height of a line in which people sign, in twentieths of a point: eight millimetres. */
const ROOM_TO_SIGN = { value: 454, rule: HeightRule.ATLEAST };

/** What the cells of a table are written with. */
interface Writing {
	/** The columns in twentieths of a point. */
	widths: readonly number[];
	/** Of letters, in half points. */
	size: number;
	language: FormLanguage;
}

/** What a table is written with: how wide it is, and whether its last lines have to stay with what follows. */
interface Setting {
	across: number;
	keepEnd: boolean;
}

/**
 * A table whose head comes back on every page, and whose lines are never cut by the end of one (FORM-2, FORM-5). Its
 * last line goes with the sums and signatures under it, so that these never stand alone on a page (FORM-7).
 */
export function docxTable(
	table: FormTable,
	{ language, paper }: FormPaper,
	{ across, keepEnd }: Setting
): Table {
	const { columns, rows, empty, isDense } = table;
	const widths = widthsOf(columns, across);
	const writing = {
		widths,
		size: columns.length < MANY && !isDense ? 18 : paper === 'A4' ? 13 : 15,
		language
	};
	const nothing = docxCell([paragraph(empty, { size: writing.size, keepNext: keepEnd })], across, {
		across: columns.length
	});
	const isSigned = columns.some(({ kind }) => kind === 'sign');
	const kept = keepEnd ? lastIndex(rows, ({ kind }) => kind === 'line') : rows.length;
	const lines = rows.map((line, at) => {
		const keepNext = line.kind === 'head' || at >= kept;
		const cells = cellsOf(line, columns).map((laid) => lineCell(laid, line, writing, keepNext));
		return row(cells, isSigned ? { height: ROOM_TO_SIGN } : {});
	});
	return new Table({
		width: { size: across, type: WidthType.DXA },
		columnWidths: widths,
		layout: TableLayoutType.FIXED,
		margins: CELL_ROOM,
		rows: [...headRows(table, writing), ...(lines.length > 0 ? lines : [row([nothing])])]
	});
}

function headRows(table: FormTable, { widths, size }: Writing): TableRow[] {
	const tops = headRowsOf(table.columns).map((cells) =>
		cells.map(({ title, at, across, down }) => {
			const words = paragraph(title, { bold: true, size, align: 'middle' });
			const look = { across, down, fill: FILLS.top, middle: true };
			return docxCell([words], wide(widths, at, across), look);
		})
	);
	const marks = marksOf(table).map((mark, at) => {
		const words = paragraph(String(mark), { italics: true, size: 14, align: 'middle' });
		return docxCell([words], widths[at] ?? 0, { fill: FILLS.top });
	});
	return [...tops, marks].map((children) => row(children, { tableHeader: true }));
}

function wide(widths: readonly number[], at: number, many: number): number {
	return widths.slice(at, at + many).reduce((sum, width) => sum + width, 0);
}

function row(
	children: TableCell[],
	more: Pick<ITableRowOptions, 'tableHeader' | 'height'> = {}
): TableRow {
	return new TableRow({ children, cantSplit: true, ...more });
}

function lineCell(
	{ column, at, across, label, value }: LaidCell,
	{ kind }: FormRow,
	{ size, language, widths }: Writing,
	keepNext: boolean
): TableCell {
	const width = wide(widths, at, across);
	const isHead = kind === 'head';
	const style: Style = { size, bold: kind !== 'line', keepNext };
	const fill = isHead ? FILLS.head : FILLS.sum;
	const more = kind === 'line' ? { across } : { across, fill, middle: true };
	if (!column) {
		return docxCell(
			[paragraph(label ?? '', { ...style, align: isHead ? 'left' : 'right' })],
			width,
			more
		);
	}
	const text = shownValue(value, column, language);
	return docxCell([paragraph(text, { ...style, align: alignOf(value, column) })], width, more);
}

function alignOf(value: LaidCell['value'], column: FormColumn): NonNullable<Style['align']> {
	if (column.key === 'no' || column.kind === 'tick' || column.kind === 'date') return 'middle';
	return isNumeric(column) && typeof value === 'number' ? 'right' : 'left';
}

/** The columns in twentieths of a point; what rounding leaves goes to the last. */
function widthsOf(columns: readonly FormColumn[], across: number): number[] {
	const all = columns.reduce((sum, { width }) => sum + width, 0);
	const widths = columns.map(({ width }) => Math.floor((width / all) * across));
	const left = across - widths.reduce((sum, width) => sum + width, 0);
	return widths.map((width, at) => (at === widths.length - 1 ? width + left : width));
}
