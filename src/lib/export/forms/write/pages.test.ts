import { expect, test } from 'vitest';

import { examplePlan } from '../../fixtures/examplePlans.ts';
import { readDocx } from '../../fixtures/secondDocReader.ts';
import { readBySecondReader, rowsWith, type ReadSheet } from '../../fixtures/secondReader.ts';
import { widestPiece } from '../../xlsx/textWidth.ts';
import type { FormBlock, FormPaper, FormRow } from '../form.ts';
import { FORMS } from '../registry.ts';
import { formSheet } from './formSheet.ts';
import { gridOf } from './grid.ts';
import { toDocxForm } from './toDocxForm.ts';
import { toHtmlForm } from './toHtmlForm.ts';
import { toXlsxForm } from './toXlsxForm.ts';

const AS = { name: 'Daftar', at: '2027-03-03T08:00:00Z' };

/** A table of so many lines, a heading over every fifth, a sum at its end, and two who sign. */
function paperOf(lines: number, more: readonly FormBlock[] = []): FormPaper {
	const rows = Array.from({ length: lines }, (_, at): FormRow[] => [
		...(at % 5 === 0 ? [{ kind: 'head', label: `Bidang ${at}`, cells: {} } as const] : []),
		{ kind: 'line', cells: { no: at + 1, name: `Kegiatan ${at + 1}`, cost: 1_500_000 } }
	]).flat();
	const total: FormRow = { kind: 'total', label: 'JUMLAH', cells: { cost: lines * 1_500_000 } };
	return {
		...{ id: 'contoh', language: 'id', title: 'DAFTAR', letterhead: ['DESA'], paper: 'F4' },
		...{ direction: 'landscape', currency: 'IDR', edition: '1', placeAndDay: 'Desa, 3 Maret 2027' },
		signers: [[{ role: 'Kepala Desa', stamp: true }, { role: 'Ketua' }]],
		blocks: [
			...more,
			{
				kind: 'table',
				table: {
					columns: [
						{ key: 'no', title: 'No', kind: 'number', width: 5 },
						{ key: 'name', title: 'Kegiatan', kind: 'text', width: 60 },
						{ key: 'cost', title: 'Biaya', kind: 'money', width: 20 },
						{ key: 'sign', title: 'Tanda tangan', kind: 'sign', width: 20 }
					],
					rows: [...rows, total],
					marks: 'numbers',
					empty: '–'
				}
			}
		]
	} as FormPaper;
}

const sheetOf = async (paper: FormPaper) => readBySecondReader(await toXlsxForm([paper], AS))[0]!;
/** After which rows a page ends. */
const endsOf = ({ xml }: ReadSheet) =>
	[...xml.matchAll(/<brk id="(\d+)"/g)].map(([, at]) => Number(at));

test.each([1, 8, 12, 14, 15, 16, 17, 18, 19, 20, 21, 24, 40, 70])(
	'[FORM-23] of %i lines the last stands on the page of the signatures, and no heading ends a page',
	async (lines) => {
		const sheet = await sheetOf(paperOf(lines));
		const [last] = rowsWith(sheet, 'B', ({ text }) => text === `Kegiatan ${lines}`);
		const ends = endsOf(sheet);
		expect(ends.filter((end) => end >= last!)).toEqual([]);
		const headings = rowsWith(sheet, 'A', ({ text }) => /^(Bidang|No$)/.test(text));
		expect(ends.filter((end) => headings.includes(end))).toEqual([]);
		if (lines >= 40) expect(ends.length).toBeGreaterThan(0);
	}
);

test('[FORM-23] in a document the last line, its sum and what is under it stay with the signatures', async () => {
	const body = readDocx(await toDocxForm([paperOf(9)], AS)).parts['word/document.xml']!;
	const rows = [...body.matchAll(/<w:tr>.*?<\/w:tr>/gs)].map(([row]) => row);
	const kept = (words: string) =>
		rows.find((row) => row.includes(`>${words}<`))!.includes('<w:keepNext/>');
	expect(['Kegiatan 9', 'JUMLAH', 'Bidang 5'].map(kept)).toEqual([true, true, true]);
	expect(kept('Kegiatan 8')).toBe(false);
});

test('[FORM-24] a line to sign in is eight millimetres high in every file', async () => {
	const papers = [paperOf(3)];
	const sheet = await sheetOf(papers[0]!);
	const [row] = rowsWith(sheet, 'B', ({ text }) => text === 'Kegiatan 2');
	const height = new RegExp(`<row r="${row}"[^>]* ht="([\\d.]+)"`).exec(sheet.xml)?.[1];
	expect(Number(height) * (25.4 / 72)).toBeGreaterThan(8);
	expect(readDocx(await toDocxForm(papers, AS)).parts['word/document.xml']).toContain(
		'<w:trHeight w:val="454" w:hRule="atLeast"/>'
	);
	expect(toHtmlForm(papers, AS.name)).toContain('<table class="signing">');
});

test('[FORM-25] the name of a fact has room beside its value, however narrow the first column is', async () => {
	const pairs = [{ name: 'Hari/Tanggal', value: 'Kamis, 11 Juni 2026' }];
	const { xml } = await sheetOf(paperOf(2, [{ kind: 'pairs', pairs }]));
	const widths = [...xml.matchAll(/<col [^>]*width="([\d.]+)"/g)].map(([, width]) => Number(width));
	const [, end = ''] = /<mergeCell ref="A(?:4|5|6):([A-Z])/.exec(xml) ?? [];
	const taken = widths.slice(0, end.charCodeAt(0) - 64).reduce((sum, width) => sum + width, 0);
	expect(taken).toBeGreaterThan('Hari/Tanggal'.length);
});

test('[FORM-26] no word of a title is wider than its column in a workbook', async () => {
	for (const form of FORMS) {
		const [paper] = form.papersOf(examplePlan('c'), { language: 'id', today: '2028-01-15' });
		if (!paper || !form.formats.includes('xlsx')) continue;
		const tables = paper.blocks.flatMap((block) => (block.kind === 'table' ? [block.table] : []));
		const { widths } = formSheet(paper, 'x');
		for (const table of tables) {
			const spans = gridOf(tables).spansOf(table);
			table.columns.forEach(({ title }, at) => {
				const first = spans.slice(0, at).reduce((sum, span) => sum + span, 0);
				const own = widths.slice(first, first + (spans[at] ?? 0));
				const wide = own.reduce((sum, width) => sum + width, 0);
				expect(wide, `${form.id} ${title}`).toBeGreaterThanOrEqual(widestPiece(title) * 1.08);
			});
		}
	}
});

test('[FORM-28] a paper that has to be one page is set closer, and a workbook makes it fit', async () => {
	const short: FormPaper = { ...paperOf(70), isOneSheet: true };
	const sheet = await sheetOf(short);
	expect(sheet.xml).toContain('fitToHeight="1"');
	expect(endsOf(sheet)).toEqual([]);
	expect(toHtmlForm([short], AS.name)).toContain('<article class="p0 landscape F4 short">');
	const [onePage] = FORMS.filter(({ id }) => id === 'rencana-satu-halaman');
	for (const name of ['a', 'b', 'c'] as const)
		for (const paper of onePage!.papersOf(examplePlan(name), { language: 'id', today: AS.at }))
			expect(paper.isOneSheet).toBe(true);
});

test('[FORM-29] who signs stands line beside line in a page and in a document', async () => {
	const paper: FormPaper = {
		...paperOf(2),
		placeAndDay: `Desa ${'Sukamaju '.repeat(9)}, 3 Maret 2027`,
		signers: [[{ role: 'Ketua' }, { lead: 'Disusun oleh,', role: 'Sekretaris' }]]
	};
	const [, row = ''] = /<div class="row of2">(.*?)<\/div>/s.exec(toHtmlForm([paper], AS.name))!;
	const said = [...row.matchAll(/<p[^>]*>(.*?)<\/p>/g)].map(([, text = '']) => text);
	expect(said).toHaveLength(10); // two and two: place and day, what it is signed as, office, room, name
	expect(said.indexOf('Ketua') % 2).toBe(0);
	expect(said.indexOf('Sekretaris')).toBe(said.indexOf('Ketua') + 1);
	const table = readDocx(await toDocxForm([paper], AS)).tables.at(-1)!;
	expect(table.find(([first]) => first === 'Ketua')).toEqual(['Ketua', 'Sekretaris']);
});
