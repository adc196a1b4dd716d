import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

import { examplePlan } from '#lib/export/fixtures/examplePlans.ts';
import type { FormLanguage, FormPaper, FormTable } from '#lib/export/forms/form.ts';
import { papersFor } from '#lib/export/forms/papersFor.ts';
import { FORMS } from '#lib/export/forms/registry.ts';
import { marksOf } from '#lib/export/forms/write/laid.ts';
import { toHtmlForm } from '#lib/export/forms/write/toHtmlForm.ts';
import { writeForm } from '#lib/export/forms/writeForm.ts';

const BARE = /^-?\d+(\.\d+)?$/;
const AT = '2028-01-15T08:00:00Z';

/** A form of an example on the disk, and what has to be in it. */
export interface Written {
	example: string;
	language: FormLanguage;
	form: string;
	format: 'xlsx' | 'docx';
	path: string;
	papers: number;
	/** Where every page has to lie, and on which paper. */
	pages: { direction: FormPaper['direction']; paper: FormPaper['paper'] }[];
	/** All that people can read in it, by another writer: the page that prints. */
	letters: string;
	/** Every figure in a cell of its tables, the sums among them. */
	figures: number[];
}

/** Writes the forms of the examples into a folder: each as workbook and document, in both languages. */
export async function* writtenForms(
	folder: string,
	{ examples, forms }: { examples: readonly ('a' | 'b' | 'c')[]; forms: readonly string[] }
): AsyncGenerator<Written> {
	for (const format of ['xlsx', 'docx']) mkdirSync(join(folder, format), { recursive: true });
	for (const example of examples) {
		for (const language of ['id', 'en'] as const) {
			const papersOf = papersFor(examplePlan(example), { language, today: AT.slice(0, 10) });
			for (const form of FORMS) {
				if (forms.length > 0 && !forms.includes(form.id)) continue;
				const papers = papersOf(form);
				if (papers.length === 0) continue;
				for (const format of ['xlsx', 'docx'] as const) {
					if (!form.formats.includes(format)) continue;
					const path = join(folder, format, `${example}-${language}-${form.id}.${format}`);
					writeFileSync(
						path,
						await writeForm(papers, format, { name: form.title[language], at: AT })
					);
					yield {
						...{ example, language, form: form.id, format, path, papers: papers.length },
						pages: papers.map(({ direction, paper }) => ({ direction, paper })),
						letters: lettersOf(toHtmlForm(papers, form.title[language])),
						figures: papers.flatMap(figuresOf).sort((a, b) => a - b)
					};
				}
			}
		}
	}
}

function lettersOf(html: string): string {
	const signs: Record<string, string> = { lt: '<', gt: '>', quot: '"', apos: "'", nbsp: ' ' };
	return html
		.replace(/<head>.*?<\/head>/s, '')
		.replace(/<[^>]+>/g, ' ')
		.replace(/&(lt|gt|quot|apos|nbsp);/g, (_, name: string) => signs[name] ?? '')
		.replace(/&#(\d+);/g, (_, code: string) => String.fromCodePoint(Number(code)))
		.replaceAll('&amp;', '&');
}

function figuresOf({ blocks }: FormPaper): number[] {
	return blocks.flatMap((block) => (block.kind === 'table' ? inTable(block.table) : []));
}

function inTable(table: FormTable): number[] {
	const marks = marksOf(table).filter((mark) => typeof mark === 'number');
	const years = table.columns.flatMap(({ title }) => (BARE.test(title) ? [Number(title)] : []));
	const cells = table.rows.flatMap((row) =>
		table.columns.flatMap(({ key }) => {
			const value = row.cells[key];
			// A text that is nothing but a number cannot be told from one in a CSV.
			return typeof value === 'number' || BARE.test(String(value)) ? [Number(value)] : [];
		})
	);
	return [...marks, ...years, ...cells];
}
