import { describe, expect, test } from 'vitest';

import { planTable } from '#lib/domain/actions/table.ts';
import { activitiesOf } from '#lib/domain/actions/activities.ts';
import { totals } from '#lib/domain/actions/totals.ts';

import { emptyPlan, examplePlan } from '../../fixtures/examplePlans.ts';
import type { FormPaper, FormTable } from '../form.ts';
import type { FormOptions } from '../formKind.ts';
import { PLAN_FORMS } from './planForms.ts';

const PLANS = { a: examplePlan('a'), b: examplePlan('b'), c: examplePlan('c') };
const ID: FormOptions = { language: 'id', today: '2027-07-31' };
const EN: FormOptions = { language: 'en', today: '2027-07-31' };

const papers = (form: string, plan: keyof typeof PLANS, options = ID): FormPaper[] =>
	PLAN_FORMS.find(({ id }) => id === form)!.papersOf(PLANS[plan], options);
const tableIn = (paper: FormPaper | undefined): FormTable =>
	paper!.blocks.flatMap((block) => (block.kind === 'table' ? [block.table] : []))[0]!;
const titlesOf = (form: string, plan: keyof typeof PLANS = 'a') =>
	tableIn(papers(form, plan)[0]).columns.map(({ title, group }) =>
		group ? `${group}: ${title}` : title
	);
const worth = (table: FormTable, kind: string, key = 'cost') =>
	table.rows.flatMap((row) => (row.kind === kind ? [row.cells[key] ?? 0] : [])) as number[];
const sum = (numbers: readonly number[]) => numbers.reduce((all, number) => all + number, 0);

/** Columns of each form in the order of the source (section 2.5). */
const COLUMNS: Record<string, string[]> = {
	'skoring-prioritas': [
		'No',
		'Jenis Bidang/Jenis Kegiatan',
		'Kegiatan/Sub Kegiatan',
		'Lokasi',
		'Volume',
		'Skoring: Kewenangan Desa',
		'Skoring: Kesesuaian Laju Pencapaian SDGs Desa',
		'Skoring: Kesesuaian dengan perencanaan kabupaten/kota',
		'Skoring: Ketersediaan Sumber daya lokal Desa',
		'Total',
		'Ranking (I-IV)'
	],
	'daftar-prioritas': [
		'No',
		'Bidang',
		'Urutan',
		'Nama Program/Kegiatan',
		'SDGs',
		'Data Eksisting',
		'Lokasi',
		'Volume',
		'Penerima Manfaat: L',
		'Penerima Manfaat: P',
		'Penerima Manfaat: RTM',
		'Prakiraan Biaya (Rp)',
		'Sumber'
	],
	'rkp-10a': [
		'No',
		'Bidang: Kode',
		'Bidang: Nama',
		'Jenis Kegiatan',
		'Lokasi',
		'Volume',
		'Sasaran/Manfaat',
		'Waktu Pelaksanaan',
		'Biaya: Jumlah (Rp)',
		'Biaya: Sumber',
		'Pola Pelaksanaan: Swakelola',
		'Pola Pelaksanaan: Kerjasama Antar Desa',
		'Pola Pelaksanaan: Kerjasama Pihak Ketiga',
		'Rencana Pelaksana Kegiatan'
	],
	'rkp-10b': [
		'No',
		'Bidang',
		'Jenis Kegiatan',
		'SDGs Ke-',
		'Data Eksisting',
		'Target Capaian',
		'Lokasi',
		'Volume & Satuan',
		'Penerima Manfaat',
		'Waktu Pelaksanaan',
		'Biaya: Jumlah (Rp)',
		'Biaya: Sumber Biaya',
		'Pola Pelaksanaan'
	],
	'du-rkp': [
		'No',
		'Bidang',
		'Jenis Kegiatan',
		'SDGs',
		'Data Eksisting',
		'Lokasi',
		'Volume',
		'Penerima Manfaat',
		'Waktu Pelaksanaan',
		'Prakiraan Biaya (Rp)',
		'Sumber Pembiayaan'
	],
	rab: ['Uraian', 'Volume', 'Satuan', 'Harga Satuan (Rp)', 'Jumlah Total (Rp)', 'Keterangan'],
	'laporan-perkembangan': [
		'No',
		'Bidang & Sub Bidang',
		'Nama Program/Kegiatan',
		'Lokasi',
		'Volume & Satuan',
		'Biaya (Rp)',
		'Realisasi Penerima Manfaat: JML',
		'Realisasi Penerima Manfaat: LK',
		'Realisasi Penerima Manfaat: PR',
		'Realisasi Penerima Manfaat: RTM',
		'Rencana Waktu: Hari',
		'Rencana Waktu: Tgl Mulai',
		'Progres: Fisik',
		'Progres: Biaya (Rp)',
		'Keterangan'
	],
	'evaluasi-tahun-lalu': [
		'No',
		'Jenis Kegiatan',
		'Lokasi',
		'Nominal (Rp)',
		'Realisasi',
		'Keterangan'
	],
	'buku-rencana': [
		'No',
		'Nama Proyek/Kegiatan',
		'Lokasi',
		'Sumber Biaya: Pemerintah (Rp)',
		'Sumber Biaya: Provinsi (Rp)',
		'Sumber Biaya: Kab/Kota (Rp)',
		'Sumber Biaya: Swadaya (Rp)',
		'Jumlah (Rp)',
		'Pelaksana',
		'Manfaat',
		'Ket'
	],
	'buku-kegiatan': [
		'No',
		'Nama Proyek/Kegiatan',
		'Volume',
		'Sumber Biaya: Pemerintah (Rp)',
		'Sumber Biaya: Provinsi (Rp)',
		'Sumber Biaya: Kab/Kota (Rp)',
		'Sumber Biaya: Swadaya (Rp)',
		'Jumlah (Rp)',
		'Waktu',
		'Sifat: Baru',
		'Sifat: Lanjutan',
		'Pelaksana',
		'Ket'
	],
	'buku-hasil': [
		'No',
		'Jenis/Nama Hasil Pembangunan',
		'Volume',
		'Biaya (Rp)',
		'Lokasi',
		'Keterangan'
	]
};

test.each(Object.entries(COLUMNS))(
	'[OFFICE-1] form %s has the columns of its source in their order',
	(form, titles) => {
		expect(titlesOf(form, form === 'skoring-prioritas' ? 'c' : 'a')).toEqual(titles);
	}
);

test('[OFFICE-1] the plan of 2014 counts its columns in letters from a to n', () => {
	const table = tableIn(papers('rkp-10a', 'a')[0]);
	expect(table.marks).toBe('letters');
	expect(table.columns).toHaveLength(14);
});

describe('totals', () => {
	const whole = [
		'daftar-prioritas',
		'rkp-10a',
		'rkp-10b',
		'buku-rencana',
		'buku-kegiatan',
		'rencana-satu-halaman'
	];
	test.each([
		['a', 594_700_000],
		['b', 3_343_000],
		['c', 969_650_000]
	] as const)(
		'[OFFICE-2] the forms of example %s come to %i in both languages, and so do their sums',
		(plan, total) => {
			expect(planTable(activitiesOf(PLANS[plan])).inPlan.cost).toBe(total);
			for (const options of [ID, EN]) {
				for (const form of whole) {
					const table = tableIn(papers(form, plan, options)[0]);
					expect([form, worth(table, 'total')]).toEqual([form, [total]]);
					expect(sum(worth(table, 'line'))).toBe(total);
					const subs = worth(table, 'sub');
					expect(plan === 'b' ? subs : [sum(subs)]).toEqual(plan === 'b' ? [] : [total]);
				}
				const list = tableIn(papers('aplikasi-keuangan', plan, options)[0]);
				expect(sum(worth(list, 'line'))).toBe(total);
			}
		}
	);

	test('[OFFICE-2] fields of work stand in the order of their codes, each with its sum', () => {
		const table = tableIn(papers('rkp-10a', 'a')[0]);
		expect(table.rows.filter(({ kind }) => kind === 'head').map(({ label }) => label)).toEqual([
			'1. BIDANG PENYELENGGARAAN PEMERINTAHAN DESA',
			'2. BIDANG PELAKSANAAN PEMBANGUNAN DESA',
			'3. BIDANG PEMBINAAN KEMASYARAKATAN DESA',
			'4. BIDANG PEMBERDAYAAN MASYARAKAT DESA'
		]);
		expect(worth(table, 'sub')).toEqual([17_500_000, 527_350_000, 11_850_000, 38_000_000]);
		const numbers = table.rows
			.filter(({ kind }) => kind === 'line')
			.map(({ cells }) => cells['no']);
		expect(numbers).toEqual(numbers.map((_, at) => at + 1));
	});
});

test('[OFFICE-6] an empty plan gives papers that say so', () => {
	const begun = PLAN_FORMS.flatMap((form) => form.papersOf(emptyPlan(), EN));
	expect(begun.length).toBeGreaterThan(10);
	for (const paper of begun) {
		expect(tableIn(paper)).toMatchObject({ rows: [] });
		expect(tableIn(paper).empty).not.toBe('');
	}
});

test('[OFFICE-18] what every source gives comes out of the list for the accounts as it is in the plan', () => {
	const table = tableIn(papers('aplikasi-keuangan', 'a')[0]);
	for (const [source, amount] of totals(activitiesOf(PLANS.a).filter(({ list }) => list === 'RKP'))
		.bySource) {
		const own = table.rows.filter(({ cells }) => cells['source'] === source);
		expect(sum(own.map(({ cells }) => Number(cells['cost'])))).toBe(amount);
	}
});
