import type { FormBlock, FormPaper } from './form.ts';
import type { FormFormat } from './formKind.ts';
import type { WrittenAs } from './write/toXlsxForm.ts';

/** What a browser and a mail know each kind of file by. */
export const FORM_TYPES: Readonly<Record<FormFormat, string>> = {
	xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
	docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
	html: 'text/html;charset=utf-8',
	csv: 'text/csv;charset=utf-8'
};

/** Papers as a file. The writer is fetched when its kind of file is first asked for: together they are large. */
export async function writeForm(
	papers: readonly FormPaper[],
	format: FormFormat,
	as: WrittenAs
): Promise<Uint8Array> {
	const onPaper = papers.map((paper) => ({ ...paper, blocks: paper.blocks.map(officeColumns) }));
	switch (format) {
		case 'xlsx':
			return (await import('./write/toXlsxForm.ts')).toXlsxForm(onPaper, as);
		case 'docx':
			return (await import('./write/toDocxForm.ts')).toDocxForm(onPaper, as);
		case 'html':
			return bytesOf((await import('./write/toHtmlForm.ts')).toHtmlForm(onPaper, as.name));
		case 'csv':
			return bytesOf((await import('./write/toCsvForm.ts')).toCsvForm(papers));
	}
}

function officeColumns(block: FormBlock): FormBlock {
	if (block.kind !== 'table') return block;
	const columns = block.table.columns.filter(({ isApart }) => !isApart);
	return { ...block, table: { ...block.table, columns } };
}

function bytesOf(text: string): Uint8Array {
	return new TextEncoder().encode(text);
}
