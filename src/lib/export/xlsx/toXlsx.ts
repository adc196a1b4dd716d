import { writeXlsx, type Cell as XlsxCell, type CellStyle, type WriteSheet } from 'hucre/xlsx';

import { plainText } from '../plainText.ts';
import type { Cell, Page } from './draft.ts';
import { finishXlsx } from './finish.ts';
import { heightOf } from './heights.ts';
import { breaksIn, pageSetup } from './paper.ts';
import { looksFor, type Formats, type Look } from './looks.ts';

/** What a file says about itself: no author, no device. */
export interface About extends Formats {
	title: string;
	/** When it was made, ISO 8601. */
	at: string;
}

type Looks = Record<Look, CellStyle>;

/** Writes pages as an XLSX file for their paper: the same pages give the same bytes. */
export async function toXlsx(pages: readonly Page[], about: About): Promise<Uint8Array> {
	const looks = looksFor(about);
	const made = Date.parse(about.at);
	const day = new Date(Number.isNaN(made) ? 0 : made);
	const bytes = await writeXlsx({
		sheets: pages.map((page) => sheetOf(page, looks)),
		properties: { title: plainText(about.title, 255), created: day, modified: day },
		defaultFont: { name: 'Arial', size: 10 }
	});
	return finishXlsx(bytes, pages);
}

function sheetOf(page: Page, looks: Looks): WriteSheet {
	const { name, widths, rows, footer, counter } = page;
	const sheet = { cells: new Map<string, Partial<XlsxCell>>(), merges: [] as Merge[] };
	rows.forEach((row, at) => {
		let column = 0;
		for (const one of row.cells) {
			put(sheet, one, at, column, looks);
			column += one.across;
		}
	});
	const heights = rows.map((row) => heightOf(row, widths));
	return {
		...sheet,
		name,
		rowDefs: new Map(heights.map((height, at) => [at, { height }])),
		columns: widths.map((width) => ({ width })),
		view: { showGridLines: false },
		pageSetup: pageSetup(page),
		// The library names the row before a break, and `breaksIn` the first of the new page.
		rowBreaks: breaksIn(page, heights).map((row) => row - 1),
		headerFooter: { oddFooter: `&L&8 ${asFooter(footer)}&R&8 ${counter}` }
	};
}

type Merge = NonNullable<WriteSheet['merges']>[number];
type Filling = { cells: Map<string, Partial<XlsxCell>>; merges: Merge[] };

/** Puts a cell in its place. One that takes several is drawn in all of them, or its frame would have holes. */
function put({ cells, merges }: Filling, one: Cell, row: number, column: number, looks: Looks) {
	const { across, down, indent } = one;
	const look = looks[one.look];
	const style = indent ? { ...look, alignment: { ...look.alignment, indent } } : look;
	for (let r = row; r < row + down; r++) {
		for (let c = column; c < column + across; c++) cells.set(`${r},${c}`, { style });
	}
	cells.set(`${row},${column}`, { style, ...contentOf(one) });
	if (across > 1 || down > 1) {
		const [endRow, endCol] = [row + down - 1, column + across - 1];
		merges.push({ startRow: row, startCol: column, endRow, endCol });
	}
}

function contentOf({ value, formula }: Cell): Partial<XlsxCell> {
	if (formula !== undefined) return { formula, formulaResult: Number(value ?? 0) };
	if (typeof value !== 'string') return value === undefined ? {} : { value };
	// A spreadsheet reads `_x0041_` as a letter; its own sign for the first stroke keeps it a text.
	const text = plainText(value).replace(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_');
	// Written as a run of letters, `#N/A` is a text as well and not a fault.
	return text.startsWith('#') ? { value: text, richText: [{ text }] } : { value: text };
}

/** In a footer `&` begins an order to the printer, so it is doubled; the whole line may hold 255 letters. */
function asFooter(text: string): string {
	const letters = plainText(text, MOST_FOOTER).replace(/\s+/g, ' ').replaceAll('&', '&&');
	if (letters.length <= MOST_FOOTER) return letters;
	return plainText(letters.slice(0, MOST_FOOTER)).replace(/(^|[^&])((?:&&)*)&$/, '$1$2');
}

/** What is left for it beside the page numbers, in letters. */
const MOST_FOOTER = 200;
