import Papa from 'papaparse';

import { plainText } from '../plainText.ts';
import type { ExportWords } from '../words/words.ts';

/** A cell: words of the plan, or a number of ours. */
export type CsvCell = string | number | undefined;

// What a spreadsheet takes for the beginning of a formula, in its full-width forms as well.
const FORMULA = /^[=+\-@\t\r\n＝＋－＠]/;
const MARK = '\uFEFF';

/**
 * Writes a CSV that opens with a double click in a spreadsheet of this language. Words that would be taken for a
 * formula get a stroke in front; numbers are ours and stay numbers.
 */
export function toCsv(rows: readonly (readonly CsvCell[])[], words: ExportWords): string {
	const cells = rows.map((row) => row.map((cell) => written(cell, words)));
	const isText = rows.map((row) => row.map((cell) => typeof cell === 'string'));
	const lines = cells.map((row, at) =>
		Papa.unparse([row], { delimiter: words.separator, quotes: isText[at] ?? false })
	);
	return MARK + lines.map((line) => `${line}\r\n`).join('');
}

function written(cell: CsvCell, { decimal }: ExportWords): string {
	if (cell === undefined) return '';
	if (typeof cell === 'number')
		return Number.isFinite(cell) ? String(cell).replace('.', decimal) : '';
	const text = plainText(cell);
	return FORMULA.test(text) ? `'${text}` : text;
}
