import { currencySign } from '../../money.ts';
import { plainText } from '../../plainText.ts';
import { exportWords } from '../../words/exportWords.ts';
import { toXlsx } from '../../xlsx/toXlsx.ts';
import type { FormPaper } from '../form.ts';
import { formSheet } from './formSheet.ts';

/** What every writer of forms is told beside the papers. */
export interface WrittenAs {
	/** The form's own name, as people know it. */
	name: string;
	/** When the file is made, ISO 8601. */
	at: string;
}

// What a spreadsheet does not take in the name of a sheet.
const NO_NAME = /[[\]:*?/\\']/g;
const LONGEST_NAME = 31;

/** The papers of a form as one workbook, a sheet for each: the same papers give the same bytes (FORM-1, FORM-9). */
export function toXlsxForm(papers: readonly FormPaper[], as: WrittenAs): Promise<Uint8Array> {
	const [first] = papers;
	const language = first?.language ?? 'id';
	const pages = papers.map((paper, at) => {
		return formSheet(paper, sheetName(as.name, papers.length > 1 ? at + 1 : undefined));
	});
	const sign = currencySign(first?.currency ?? 'IDR');
	return toXlsx(pages, { title: as.name, at: as.at, lcid: exportWords(language).lcid, sign });
}

function sheetName(name: string, no?: number): string {
	const ending = no === undefined ? '' : ` ${no}`;
	const words = plainText(name).replace(NO_NAME, ' ').replace(/\s+/g, ' ');
	return words.slice(0, LONGEST_NAME - ending.length).trim() + ending;
}
