import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';

import type { Page } from './draft.ts';

// 14 is Folio, 8.5 × 13 inches: what village offices in Indonesia call F4.
const PAPERS = { F4: 14, A4: 9 } as const;
const SHEET = /^xl\/worksheets\/sheet(\d+)\.xml$/;
const WORKBOOK = 'xl/workbook.xml';
const UNQUOTED = /(<definedName [^>]*>)([^<'!]+)!/g;

/**
 * Does what the writer of spreadsheets does not: sets the paper of every sheet, and puts the names of
 * sheets in quotes where rows are repeated, or a name of two words breaks the file. The same file comes out as
 * the same bytes.
 */
export function finishXlsx(xlsx: Uint8Array, pages: readonly Page[]): Uint8Array {
	const finished: Record<string, Uint8Array> = {};
	for (const [name, bytes] of Object.entries(unzipSync(xlsx))) {
		const sheet = SHEET.exec(name)?.[1];
		if (sheet !== undefined) {
			const size = PAPERS[pages[Number(sheet) - 1]?.paper?.size ?? 'F4'];
			finished[name] = changed(bytes, '<pageSetup ', `<pageSetup paperSize="${size}" `);
		} else if (name === WORKBOOK) finished[name] = changed(bytes, UNQUOTED, "$1'$2'!");
		else finished[name] = bytes;
	}
	return zipSync(finished, { level: 6, mtime: new Date(1980, 0, 1) });
}

function changed(bytes: Uint8Array, what: string | RegExp, by: string): Uint8Array {
	return strToU8(strFromU8(bytes).replace(what, by));
}
