import type { FormBlock, FormLanguage, FormPaper, FormRow, FormSigner } from '../form.ts';
import type { Redaction } from './levels.ts';

/** What the foot of a paper says of how much it says. */
const SAID: Readonly<Record<Exclude<Redaction, 'full'>, Readonly<Record<FormLanguage, string>>>> = {
	names: { id: 'tanpa nama orang', en: 'without names of people' },
	public: { id: 'untuk umum', en: 'for the public' }
};

/** A paper whose sentences name nobody, which whoever signs fills in by hand, and whose foot says so (FORM-19). */
export function redactedPaper(
	paper: FormPaper,
	level: Exclude<Redaction, 'full'>,
	redact: (words: string) => string
): FormPaper {
	return {
		...paper,
		...(paper.subtitle !== undefined && { subtitle: redact(paper.subtitle) }),
		blocks: paper.blocks.map((block) => blockOf(block, redact)),
		signers: paper.signers.map((row) => row.map((signer) => unsigned(signer, redact))),
		edition: `${paper.edition} · ${SAID[level][paper.language]}`
	};
}

function unsigned(
	{ lead, role, stamp }: FormSigner,
	redact: (words: string) => string
): FormSigner {
	return { role: redact(role), ...(lead !== undefined && { lead }), ...(stamp && { stamp }) };
}

function blockOf(block: FormBlock, redact: (words: string) => string): FormBlock {
	switch (block.kind) {
		case 'heading':
		case 'text':
			return { ...block, text: redact(block.text) };
		case 'list':
			return { ...block, items: block.items.map(redact) };
		case 'pairs':
			return {
				...block,
				pairs: block.pairs.map(({ name, value }) => ({ name, value: redact(value) }))
			};
		case 'table':
			return {
				...block,
				table: { ...block.table, rows: block.table.rows.map((row) => rowOf(row, redact)) }
			};
		default:
			return block;
	}
}

function rowOf(row: FormRow, redact: (words: string) => string): FormRow {
	const cells = Object.entries(row.cells).map(([key, value]) => [
		key,
		typeof value === 'string' ? redact(value) : value
	]);
	return {
		...row,
		...(row.label !== undefined && { label: redact(row.label) }),
		cells: Object.fromEntries(cells) as FormRow['cells']
	};
}
