import Papa from 'papaparse';
import { expect, test } from 'vitest';

import { examplePlan } from '../../fixtures/examplePlans.ts';
import { paperOfPlan } from '../../fixtures/formPapers.ts';
import { readDocx } from '../../fixtures/secondDocReader.ts';
import { readBySecondReader, rowsWith, worth } from '../../fixtures/secondReader.ts';
import type { FormPaper, FormTable } from '../form.ts';
import { FORM_FORMATS } from '../formKind.ts';
import { writeForm } from '../writeForm.ts';
import { headRowsOf } from './laid.ts';
import { toCsvForm } from './toCsvForm.ts';
import { toDocxForm } from './toDocxForm.ts';
import { toHtmlForm } from './toHtmlForm.ts';
import { toXlsxForm } from './toXlsxForm.ts';

const AS = { name: 'Daftar kegiatan', at: '2027-03-03T08:00:00Z' };
const paper = paperOfPlan(examplePlan('a'));
const TOTAL = 594_700_000 + 450_000_000;

function tableIn({ blocks }: FormPaper): FormTable {
	const block = blocks.find(({ kind }) => kind === 'table');
	if (block?.kind !== 'table') throw new Error('no table');
	return block.table;
}

function withRows(rows: FormTable['rows']): FormPaper {
	return { ...paper, blocks: [{ kind: 'table', table: { ...tableIn(paper), rows } }] };
}

const [sheet] = readBySecondReader(await toXlsxForm([paper], AS));
const doc = readDocx(await toDocxForm([paper], AS));
const html = toHtmlForm([paper], AS.name);

test('[FORM-1] letterhead, title, blocks and signers are in all formats for people', () => {
	const words = ['DESA Tirtamulya', 'DAFTAR KEGIATAN', 'A. Materi', 'Balai desa', 'Sulastri'];
	const inSheet = [...sheet!.cells.values()].map(({ text }) => text).join('\n');
	const inDoc = [...doc.paragraphs, ...doc.tables.flat(2)].join('\n');
	for (const word of [...words, 'Mengetahui,', 'b. dua'.slice(3), '3 Maret 2027']) {
		for (const whole of [inSheet, inDoc, html]) expect(whole).toContain(word);
	}
});

test('[FORM-2] groups stand over their columns, and every column has its letter under it', () => {
	const [upper, lower] = headRowsOf(tableIn(paper).columns);
	expect(upper!.map(({ title, across, down }) => [title, across, down])).toContainEqual([
		'Biaya',
		2,
		1
	]);
	expect(lower!.map(({ title }) => title)).toEqual(['L', 'P', 'Jumlah (Rp)', 'Sumber']);
	const table = doc.tables.at(-2)!;
	expect(table[2]).toEqual([...'abcdefghi']);
	expect(table[3]!).toHaveLength(1);
	expect(table.at(-1)!.slice(0, 2)).toEqual(['JUMLAH TOTAL', '1.044.700.000']);
});

test('[FORM-3] [FORM-4] in a workbook numbers are numbers, and sums add up their lines to the same figure', () => {
	const total = rowsWith(sheet!, 'A', ({ text }) => text === 'JUMLAH TOTAL')[0]!;
	const cost = sheet!.cells.get(`G${total}`);
	expect(cost).toMatchObject({ type: 'n', text: String(TOTAL) });
	expect(cost!.formula).toMatch(/^SUM\(G\d+:G\d+\)(\+SUM\(G\d+:G\d+\))*$/);
	expect(worth(sheet!, `G${total}`)).toBe(TOTAL);
	const subs = rowsWith(sheet!, 'A', ({ text }) => text.startsWith('Jumlah '));
	expect(subs.length).toBeGreaterThan(1);
	expect(subs.reduce((sum, row) => sum + worth(sheet!, `G${row}`), 0)).toBe(TOTAL);
});

test('[FORM-4] a sum its lines do not make stays the figure it is, without a formula', async () => {
	const lines = tableIn(paper).rows.filter(({ kind }) => kind === 'line');
	const wrong = withRows([...lines, { kind: 'total', label: 'T', cells: { cost: TOTAL + 1 } }]);
	const [read] = readBySecondReader(await toXlsxForm([wrong], AS));
	const row = rowsWith(read!, 'A', ({ text }) => text === 'T')[0]!;
	expect(read!.cells.get(`G${row}`)).toEqual({ type: 'n', text: String(TOTAL + 1) });
});

test('[FORM-5] [FORM-6] [FORM-7] heads come back, rows stay whole, pages are counted, signatures keep together', () => {
	const body = doc.parts['word/document.xml']!;
	expect(body.match(/<w:tblHeader\/>/g)).toHaveLength(3);
	const rows = body.match(/<w:tr>/g)!.length;
	expect(body.match(/<w:cantSplit\/>/g)).toHaveLength(rows);
	expect(body).toMatch(/<w:pgSz w:w="1870\d" w:h="1218\d" w:orient="landscape"\/>/);
	const foot = doc.parts['word/footer1.xml']!;
	for (const part of ['contoh · 1', 'Halaman ', 'NUMPAGES', ' dari ']) expect(foot).toContain(part);
	expect(sheet!.xml).toContain('Halaman &amp;P dari &amp;N');
	expect(html).toContain('counter(page)');
	expect(html).toMatch(/@page p0\{size:330mm 215mm/);
	expect(html).toContain('<thead>');
	expect(html).toContain('class="stamp"');
	expect(
		doc.tables
			.at(-1)!
			.flat()
			.map((cell) => cell.split('( ').at(-1))
	).toContain('Sulastri )');
});

test('[FORM-9] the same papers give the same bytes in every format, whatever the clock says', async () => {
	for (const format of FORM_FORMATS) {
		const one = await writeForm([paper, paper], format, AS);
		await new Promise((done) => setTimeout(done, 5));
		expect(await writeForm([paper, paper], format, AS)).toEqual(one);
	}
});

test('[FORM-10] a CSV has each line once, under its heading, with numbers as numbers', () => {
	const csv = toCsvForm([paper]);
	expect(csv.charCodeAt(0)).toBe(0xfeff);
	expect(csv.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
	const [head, ...rows] = Papa.parse<string[]>(csv.slice(1), { skipEmptyLines: true }).data;
	expect(head!.slice(0, 3)).toEqual(['Kelompok', 'No', 'Jenis Kegiatan']);
	const cost = head!.indexOf('Biaya: Jumlah (Rp)');
	expect(rows).toHaveLength(tableIn(paper).rows.filter(({ kind }) => kind === 'line').length);
	expect(rows.reduce((sum, row) => sum + Number(row[cost]), 0)).toBe(TOTAL);
	expect(rows[0]![head!.indexOf('Fisik')]).toBe('12,5');
	expect(rows.every((row) => row[0] !== '')).toBe(true);
});
