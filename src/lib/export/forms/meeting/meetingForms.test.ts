import { expect, test } from 'vitest';

import { approvalsOf } from '#lib/domain/actions/approvals.ts';
import { fullIdeasOf } from '#lib/domain/ideas/full.ts';
import { sittingsOf } from '#lib/domain/meeting/sittings.ts';

import { emptyPlan, examplePlan } from '../../fixtures/examplePlans.ts';
import type { FormLanguage, FormPaper, FormTable } from '../form.ts';
import { MEETING_FORMS } from './meetingForms.ts';

const TODAY = '2027-01-01';
const NAMES = ['a', 'b', 'c'] as const;

function papers(name: (typeof NAMES)[number], form: string, language: FormLanguage): FormPaper[] {
	const kind = MEETING_FORMS.find(({ id }) => id === form);
	return kind?.papersOf(examplePlan(name), { language, today: TODAY }) ?? [];
}

const tablesIn = (paper: FormPaper): FormTable[] =>
	paper.blocks.flatMap((block) => (block.kind === 'table' ? [block.table] : []));
const linesIn = (all: readonly FormPaper[]) =>
	all.flatMap(tablesIn).flatMap(({ rows }) => rows.filter(({ kind }) => kind === 'line'));
const pairsIn = (paper: FormPaper) =>
	Object.fromEntries(
		paper.blocks.flatMap((block) =>
			block.kind === 'pairs' ? block.pairs.map(({ name, value }) => [name, value] as const) : []
		)
	);

test.each(NAMES)('[PAPER-4] every sitting of %s has its lists and letters', (name) => {
	const count = sittingsOf(examplePlan(name)).length;
	const isLetter = ({ title }: FormPaper) => !title.startsWith('LAMPIRAN');
	for (const form of ['undangan', 'daftar-hadir', 'daftar-hadir-b', 'notulen']) {
		expect(papers(name, form, 'id').filter(isLetter), form).toHaveLength(count);
	}
});

test('[PAPER-4] men and women of a list add up to those present', () => {
	const [first] = papers('a', 'daftar-hadir', 'id');
	const said = pairsIn(first!);
	expect([said['Jumlah hadir'], said['Laki-laki (L)'], said['Perempuan (P)']]).toEqual([
		'31',
		'17',
		'14'
	]);
	expect(linesIn([first!])).toHaveLength(35);
});

test('[PAPER-4] a list has the columns of the office in their order', () => {
	const [first] = papers('a', 'daftar-hadir', 'id');
	expect(tablesIn(first!)[0]?.columns.map(({ title }) => title)).toEqual([
		...['No', 'Nama', 'Usia', 'Jenis Kelamin (L/P)', 'Lembaga', 'Alamat & No. Telepon'],
		'Tanda Tangan'
	]);
});

test('[PAPER-5] names stand on a list only where they are handed over', () => {
	const plan = examplePlan('a');
	const [form] = MEETING_FORMS.filter(({ id }) => id === 'daftar-hadir');
	const people = [{ sitting: 'a-S1', name: '=Siti\u0000', sex: 'F' as const, age: '41' }];
	const [first] = form!.papersOf(plan, { language: 'id', today: TODAY, people });
	const [line] = linesIn([first!]);
	expect(line?.cells).toMatchObject({ no: 1, name: '=Siti', sex: 'P', age: '41' });
	for (const paper of papers('a', 'daftar-hadir', 'id')) {
		const [list] = tablesIn(paper);
		expect(list?.rows.length).toBeGreaterThan(0);
		for (const { cells } of list?.rows ?? []) expect(cells['name']).toBeUndefined();
	}
});

test('[PAPER-6] the official record keeps the order of the office and carries what was decided', () => {
	const all = papers('a', 'berita-acara', 'id');
	const approval = all.find(({ subtitle }) => subtitle?.includes('03/BA-MUSDES/IX/2026'));
	const text = JSON.stringify(approval?.blocks);
	const order = [
		'Berkaitan dengan',
		'Hari dan Tanggal',
		'daftar hadir terlampir',
		'A. Materi'
	].concat([
		'B. Unsur',
		'Menyetujui 11 kegiatan',
		'musyawarah mufakat',
		'embung tetap',
		'Demikian'
	]);
	const places = order.map((part) => text.indexOf(part));
	expect(places).not.toContain(-1);
	expect(places).toEqual([...places].sort((a, b) => a - b));
	expect(text).toContain(
		'Selasa tanggal dua puluh dua bulan September tahun dua ribu dua puluh enam'
	);
	expect(approval?.signers.flat().map(({ role }) => role)).toEqual([
		...['Ketua BPD', 'Kepala Desa', 'Wakil masyarakat', 'Notulis']
	]);
});

test('[PAPER-33] what nobody wrote is no claim in a paper that is signed: there is room to write', () => {
	for (const language of ['id', 'en'] as const) {
		const records = papers('a', 'berita-acara', language).filter(
			({ signers }) => signers.length > 0
		);
		const open = records.filter(({ blocks }) => {
			const at = blocks.findIndex(
				(block) => block.kind === 'heading' && /TIDAK DISEPAKATI|NOT AGREED/.test(block.text)
			);
			return blocks[at + 1]?.kind === 'lines';
		});
		expect(open.length).toBeGreaterThan(0);
		for (const { blocks } of records)
			expect(JSON.stringify(blocks)).not.toMatch(/"(Tidak ada|None|Nihil)\.?"/);
	}
});

test('[PAPER-33] who writes the minutes has one name in a paper, above and where he signs', () => {
	for (const form of ['notulen', 'berita-acara'])
		for (const paper of papers('a', form, 'id').filter(({ signers }) => signers.length > 0)) {
			expect(pairsIn(paper)).toHaveProperty('Notulis');
			expect(pairsIn(paper)).not.toHaveProperty('Notulen');
		}
});

test('[PAPER-30] the record of each kind of sitting names it, and is signed by those whose sitting it was', () => {
	const all = papers('a', 'berita-acara', 'id');
	const rolesOf = (title: string) =>
		all
			.find((paper) => paper.title === title)
			?.signers.flat()
			.map(({ role }) => role.split(' (')[0]);
	expect(rolesOf('BERITA ACARA MUSYAWARAH DUSUN')).toEqual([
		...['Kepala Dusun', 'Notulis', 'Wakil Masyarakat', 'Kepala Desa Tirtamulya']
	]);
	expect(rolesOf('BERITA ACARA MUSYAWARAH KHUSUS PEREMPUAN')?.[0]).toBe('Pimpinan Musyawarah');
	expect(rolesOf('BERITA ACARA MUSYAWARAH PERENCANAAN PEMBANGUNAN DESA')).toEqual([
		...['Ketua BPD Tirtamulya', 'Kepala Desa Tirtamulya', 'Wakil Masyarakat']
	]);
	expect(JSON.stringify(all[1]?.blocks)).toContain('wakil perempuan dari dusun-dusun');
	const abroad = papers('b', 'berita-acara', 'en');
	expect(abroad[0]?.title).toBe('OFFICIAL RECORD: BARAZA');
	expect(JSON.stringify(abroad.map(({ signers }) => signers))).not.toMatch(/BPD|Kepala Desa/);
});

test('[PAPER-31] with the record of an approval goes the list as it was frozen, with its sums and its hash', () => {
	const plan = examplePlan('a');
	const [approval] = approvalsOf(plan);
	const list = papers('a', 'berita-acara', 'id').find(({ title }) =>
		title.startsWith('LAMPIRAN II:')
	);
	expect(JSON.stringify(list?.blocks)).toContain(approval!.hash);
	const sums = tablesIn(list!)[0]!.rows.filter(({ kind }) => kind === 'sub');
	expect(sums.map(({ label, cells }) => [label, cells['cost']])).toEqual([
		['Jumlah RKP', 594_700_000],
		['Jumlah DU-RKP', 450_000_000]
	]);
});

test('[PAPER-32] more addressees than a letter holds stand on a sheet of their own', () => {
	const letters = papers('a', 'undangan', 'id');
	const at = letters.findIndex(({ title }) => title.startsWith('LAMPIRAN'));
	expect(JSON.stringify(letters[at - 1]?.blocks)).toContain('Yth. (daftar terlampir)');
	expect(letters[at]?.blocks[0]).toMatchObject({ kind: 'list' });
	expect(letters[at]?.signers).toEqual([]);
});

test.each(NAMES)(
	'[PAPER-7] every idea of %s that may leave stands once by hamlet and once by field',
	(name) => {
		const shown = fullIdeasOf(examplePlan(name)).filter(
			({ status, held }) => status !== 'private' && status !== 'binned' && !held
		);
		expect(linesIn(papers(name, 'daftar-gagasan', 'id'))).toHaveLength(shown.length);
		expect(linesIn(papers(name, 'rekap-gagasan', 'en'))).toHaveLength(shown.length);
	}
);

test('[PAPER-3] both languages have the same papers with the same figures, and no text is missing', () => {
	for (const name of NAMES) {
		for (const { id } of MEETING_FORMS) {
			const [indonesian, english] = [papers(name, id, 'id'), papers(name, id, 'en')];
			expect(english).toHaveLength(indonesian.length);
			expect(linesIn(english)).toHaveLength(linesIn(indonesian).length);
			expect(JSON.stringify([indonesian, english])).not.toMatch(/undefined|NaN|\[object/);
			for (const paper of [...indonesian, ...english]) expect(paper.title).not.toBe('');
		}
	}
});

test('[PAPER-3] a plan with nothing in it has no papers but the team and the cadres to fill in', () => {
	const plan = emptyPlan();
	const made = MEETING_FORMS.flatMap((form) =>
		form.papersOf(plan, { language: 'en', today: TODAY })
	);
	expect(made.map(({ id }) => id)).toEqual(['sk-tim', 'buku-kader']);
});
