import { toCsv, type CsvCell } from '../../csv/toCsv.ts';
import { exportWords } from '../../words/exportWords.ts';
import type { FormColumn, FormPaper, FormTable, FormValue } from '../form.ts';

/**
 * The tables of a form as one CSV for other programs: titles, then the lines, with the heading a line stands under in
 * front of it. Sums are left out, or who adds up would count twice; columns to sign in are left out too. Papers and
 * tables with the same columns follow each other under one head; cells are parted by `;` (FORM-10).
 */
export function toCsvForm(papers: readonly FormPaper[]): string {
	const language = papers[0]?.language ?? 'id';
	const tables = papers.flatMap(({ blocks, subtitle, title }) =>
		blocks.flatMap((block) =>
			block.kind === 'table' ? [{ table: block.table, of: subtitle ?? title }] : []
		)
	);
	const rows: CsvCell[][] = [];
	let last: string | undefined;
	for (const { table, of } of tables) {
		const head = headOf(table, papers.length > 1, language);
		const words = JSON.stringify(head);
		if (words !== last) rows.push(...(rows.length > 0 ? [[]] : []), head);
		last = words;
		rows.push(...linesOf(table, papers.length > 1 ? [of] : []));
	}
	return toCsv(rows, { ...exportWords(language), separator: ';' });
}

function headOf({ columns, rows }: FormTable, areMany: boolean, language: 'id' | 'en'): string[] {
	const of = language === 'id' ? ['Dokumen', 'Kelompok'] : ['Document', 'Group'];
	const front = [...(areMany ? [of[0] ?? ''] : []), ...(hasHeads(rows) ? [of[1] ?? ''] : [])];
	const titles = columns
		.filter(isWritten)
		.map(({ title, group }) => (group === undefined ? title : `${group}: ${title}`));
	return [...front, ...titles];
}

function linesOf({ columns, rows }: FormTable, front: readonly string[]): CsvCell[][] {
	const withHead = hasHeads(rows);
	let heading = '';
	return rows.flatMap(({ kind, cells, label }) => {
		if (kind === 'head') heading = label ?? '';
		if (kind !== 'line') return [];
		const values = columns.filter(isWritten).map(({ key }) => cellOf(cells[key]));
		return [[...front, ...(withHead ? [heading] : []), ...values]];
	});
}

function isWritten({ kind }: FormColumn): boolean {
	return kind !== 'sign';
}

function hasHeads(rows: FormTable['rows']): boolean {
	return rows.some(({ kind }) => kind === 'head');
}

function cellOf(value: FormValue): CsvCell {
	return typeof value === 'boolean' ? (value ? 1 : 0) : value;
}
