import { lastIndex } from '#lib/domain/shared/lastIndex.ts';

import { exportWords } from '../../words/exportWords.ts';
import { cell, Draft, type Cell, type Page, type Row } from '../../xlsx/draft.ts';
import { BOLD, widestPiece } from '../../xlsx/textWidth.ts';
import type { FormBlock, FormColumn, FormPaper, FormSigner, FormTable } from '../form.ts';
import { gridOf, type Grid, type Sheet } from './grid.ts';
import { footerOf, listMark, signedName } from './shown.ts';
import { tableRows } from './tableRows.ts';

/** How many digits fit across a paper before its letters are made smaller, and how many a column should have. */
const ACROSS = { portrait: 98, landscape: 158 };
const EACH = 9.5;
/** So many more where a paper has to be short. */
const DENSER = 1.35;

/** The room one digit of a figure takes, with its share of the marks between thousands, when it is bold. */
const FIGURE = 1.3;

/** The share of a page that the names of "name : value" take. */
const NAMES = 0.18;

/** Rows left free for a signature, and for a signature with the village's stamp. */
const FREE = { plain: 3, stamp: 5 };

/** A paper as a sheet: letterhead, title, what is in it, and who signs (FORM-1). */
export function formSheet(paper: FormPaper, name: string): Page {
	const tables = paper.blocks.flatMap((block) => (block.kind === 'table' ? [block.table] : []));
	const grid = gridOf(tables);
	const sheet: Sheet = { draft: new Draft(), grid, paper, all: grid.shares.length };
	head(sheet);
	const repeated = blocks(sheet, tables);
	const last = lastOf(sheet);
	const together = signatures(sheet);
	return {
		name,
		widths: widthsOf(sheet, tables),
		rows: sheet.draft.rows,
		...(repeated && { repeated }),
		...(together !== undefined && { together: Math.min(together, last) }),
		footer: footerOf(paper),
		counter: exportWords(paper.language).page('&P', '&N'),
		paper: {
			upright: paper.direction === 'portrait',
			size: paper.paper,
			...(paper.isOneSheet && { isOneSheet: true })
		}
	};
}

/** The columns in digits: each its share, but no narrower than its longest figure and the longest word of its title. */
function widthsOf({ grid, paper, all }: Sheet, tables: readonly FormTable[]): number[] {
	const denser = tables.some(({ isDense }) => isDense) ? DENSER : 1;
	const digits = Math.max(ACROSS[paper.direction] * denser, EACH * all);
	const widths = grid.shares.map((share) => share * digits);
	for (const table of tables) {
		let first = 0;
		grid.spansOf(table).forEach((span, at) => {
			const own = widths.slice(first, first + span).reduce((sum, width) => sum + width, 0);
			const wider = Math.max(1, needed(table, table.columns[at]) / own);
			for (let column = first; column < first + span; column++)
				widths[column] = (widths[column] ?? 0) * wider;
			first += span;
		});
	}
	return widths.map((width) => Math.round(width * 10) / 10);
}

/** How many digits a column needs for its longest figure, bold and with marks, and for each word of its title. */
function needed({ rows }: FormTable, column: FormColumn | undefined): number {
	if (!column) return 0;
	const { key, title } = column;
	const word = widestPiece(title) * BOLD + 1;
	const figures = rows.flatMap(({ cells }) => {
		const value = cells[key];
		return typeof value === 'number' ? [String(value).length] : [];
	});
	return figures.length === 0 ? word : Math.max(word, Math.max(...figures) * FIGURE + 2);
}

/** The row from which on what is last in a paper goes with the signatures, so that they never stand alone on a page. */
function lastOf({ draft }: Sheet): number {
	const isLine = ({ cells }: Row) => cells.length > 0 && !isSum(cells[0]);
	const line = lastIndex(draft.rows, isLine);
	return Math.max(1, line < 0 ? draft.last : line + 1);
}

function isSum(first: Cell | undefined): boolean {
	return first?.look === 'sumText';
}

function head({ draft, paper, all }: Sheet) {
	const look = paper.direction === 'portrait' ? 'heading' : 'label';
	for (const line of paper.letterhead) draft.add(cell(look, line, { across: all }));
	if (paper.letterhead.length > 0) draft.space(8);
	draft.add(cell('title', paper.title, { across: all }));
	if (paper.subtitle) draft.add(cell('subtitle', paper.subtitle, { across: all }));
	draft.space(8);
}

/** Writes what is in a paper. Gives the rows to repeat, where one table is all there is to repeat. */
function blocks(sheet: Sheet, tables: readonly FormTable[]): [number, number] | undefined {
	let repeated: [number, number] | undefined;
	let newPage = false;
	for (const block of sheet.paper.blocks) {
		const from = sheet.draft.last;
		if (block.kind === 'table') repeated = tableBlock(sheet, block);
		else otherRows(sheet, block);
		const first = sheet.draft.rows[from];
		if (newPage && first) first.newPage = true;
		newPage = block.kind === 'break';
	}
	return tables.length === 1 ? repeated : undefined;
}

/** A table with a little room before and after, where something stands there. */
function tableBlock(sheet: Sheet, block: FormBlock & { kind: 'table' }): [number, number] {
	const { draft, paper } = sheet;
	if (draft.rows.at(-1)?.height === undefined) draft.space(6);
	const repeated = tableRows(sheet, block.table);
	if (block !== paper.blocks.at(-1)) draft.space(6);
	return repeated;
}

const ALIGNED = { left: 'plain', middle: 'middle', right: 'right' } as const;

function otherRows({ draft, all, grid }: Sheet, block: Exclude<FormBlock, { kind: 'table' }>) {
	const whole = (look: Cell['look'], text?: string) => draft.add(cell(look, text, { across: all }));
	const writers: { [Kind in typeof block.kind]: (of: FormBlock & { kind: Kind }) => void } = {
		heading: ({ text }) => (draft.space(6), whole('label', text)),
		text: ({ text, align = 'left' }) => whole(ALIGNED[align], text),
		list: ({ items, marks }) =>
			items.forEach((item, at) => whole('plain', `${listMark(marks, at)} ${item}`)),
		pairs: ({ pairs }) => {
			const left = columnsFor(grid, NAMES);
			for (const { name, value } of pairs) {
				const right = Math.max(1, all - left);
				draft.add(
					cell('plain', name, { across: left }),
					cell('plain', `: ${value}`, { across: right })
				);
			}
		},
		lines: ({ count }) => {
			for (let line = 0; line < count; line++) {
				draft.rows.push({ cells: [cell('line', undefined, { across: all })], height: 22 });
			}
		},
		break: () => undefined
	};
	(writers[block.kind] as (of: typeof block) => void)(block);
}

/** How many columns of a grid come to a share of the page at least; one is left over. */
function columnsFor({ shares }: Grid, wanted: number): number {
	let reached = 0;
	const last = shares.findIndex((share) => (reached += share) >= wanted);
	return Math.max(1, Math.min(last + 1, shares.length - 1));
}

/** Writes who signs, row by row. Gives the first of its rows, or nothing where nobody signs. */
function signatures(sheet: Sheet): number | undefined {
	const { draft, paper } = sheet;
	if (paper.signers.length === 0 && paper.placeAndDay === undefined) return undefined;
	const first = draft.space(10);
	paper.signers.forEach((row, at) => {
		if (at > 0) draft.space(10);
		signRow(sheet, row, at === 0 ? paper.placeAndDay : undefined);
	});
	if (paper.signers.length === 0)
		draft.add(cell('right', paper.placeAndDay, { across: sheet.all }));
	return first;
}

function signRow({ draft, grid, all }: Sheet, row: readonly FormSigner[], placeAndDay?: string) {
	const spans = sharesOf(row.length, grid, all);
	const add = (texts: readonly (string | undefined)[]) =>
		draft.add(...spans.map((across, at) => cell('sign', texts[at], { across })));
	if (placeAndDay !== undefined)
		add(row.map((_, at) => (at === row.length - 1 ? placeAndDay : undefined)));
	if (row.some(({ lead }) => lead)) add(row.map(({ lead }) => lead));
	add(row.map(({ role }) => role));
	const free = row.some(({ stamp }) => stamp) ? FREE.stamp : FREE.plain;
	for (let line = 0; line < free; line++) add([]);
	add(row.map(signedName));
}

/** The columns of the grid parted among so many, each as near its equal share as the grid allows. */
function sharesOf(count: number, { shares }: Grid, all: number): number[] {
	const parts = Math.min(count, all);
	const ends = Array.from({ length: parts }, (_, part) => {
		let reached = 0;
		const wanted = (part + 1) / parts;
		const at = shares.findIndex((share) => (reached += share) >= wanted - share / 2 - 1e-9);
		return part === parts - 1 ? all : Math.max(part + 1, Math.min(at + 1, all - parts + part + 1));
	});
	return ends.map((end, at) => Math.max(1, end - (ends[at - 1] ?? 0)));
}
