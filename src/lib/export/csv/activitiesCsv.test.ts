import Papa from 'papaparse';
import { expect, test } from 'vitest';

import { addActivity } from '#lib/domain/actions/activities.ts';

import { emptyPlan, examplePlan } from '../fixtures/examplePlans.ts';
import { exportWords } from '../words/exportWords.ts';
import { activitiesCsv } from './activitiesCsv.ts';
import { toCsv } from './toCsv.ts';

const id = exportWords('id');
const en = exportWords('en');

function read(csv: string): string[][] {
	return Papa.parse<string[]>(csv.slice(1), { skipEmptyLines: true }).data;
}

test('[EXPORT-8] a CSV begins with the mark spreadsheets look for, and ends its lines as they do', () => {
	const csv = activitiesCsv(examplePlan('a'), id);
	expect(csv.charCodeAt(0)).toBe(0xfeff);
	expect(csv.split('\r\n')).toHaveLength(14);
	expect(csv.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
	expect(csv.split('\r\n')[0]).toContain('"No";"Daftar";"Bidang"');
	expect(activitiesCsv(examplePlan('b'), en).split('\r\n')[0]).toContain('"No","List","Field"');
});

test('[EXPORT-8] every line of the plan is in it, with a column for each source of money', () => {
	const [head, ...rows] = read(activitiesCsv(examplePlan('a'), id));
	expect(rows).toHaveLength(12);
	const column = (name: string) => head!.indexOf(name);
	const pipe = rows.find((row) => row[column('Kode')] === '02.04.12')!;
	expect(pipe[column('Jenis Kegiatan')]).toBe('Rehabilitasi pipa induk air bersih');
	expect(pipe[column('Sasaran / Manfaat')]).toBe('Pipa induk tidak bocor');
	expect(pipe[column('Jumlah (Rp)')]).toBe('148600000');
	expect([pipe[column('DDS')], pipe[column('SWD')], pipe[column('PBK')]]).toEqual([
		'138600000',
		'10000000',
		''
	]);
	expect(rows.map((row) => Number(row[column('Jumlah (Rp)')])).reduce((a, b) => a + b)).toBe(
		594_700_000 + 450_000_000
	);
	expect(rows.at(-1)![column('Daftar')]).toBe('DAFTAR USULAN (DU-RKP DESA)');
});

test('[EXPORT-8] a fraction is written as the language does, and no number is changed', () => {
	const plan = emptyPlan();
	const stamp = { id: 'a1', by: 'lead', at: '2027-01-01T00:00:00Z' };
	addActivity(plan, 'Plant', { volume: '0.5', unit: 'ha' }, stamp);
	expect(activitiesCsv(plan, id)).toContain(';0,5;"ha"');
	expect(activitiesCsv(plan, en)).toContain(',0.5,"ha"');
	expect(toCsv([[-5, 1e9, 0, NaN, undefined]], en)).toBe('\uFEFF-5,1000000000,0,,\r\n');
});

const FORMULAS = [
	'=1+1',
	'+62812',
	'-5',
	'@SUM(A1)',
	'\t=1',
	'=cmd|" /C calc"!A0',
	'＝1',
	'＋1',
	'－1',
	'＠x'
];

test.each(FORMULAS)('[EXPORT-6] %j in a CSV is a text and no formula', (text) => {
	const plan = emptyPlan();
	const stamp = { id: 'a1', by: 'lead', at: '2027-01-01T00:00:00Z' };
	addActivity(plan, `x${text}`, { who: text.trim() }, stamp);
	const who = read(activitiesCsv(plan, en))[1]!.at(-1)!;
	expect(who.startsWith("'")).toBe(true);
	expect(who.slice(1)).toBe(text.trim());
	expect(toCsv([[text]], en).slice(1, 3)).toBe(`"'`);
});

test('[EXPORT-6] quotes, separators and line ends stay inside their cell', () => {
	const texts = ['a;b,c', 'say "so"', 'one\ntwo', '";=1;"', ' x=1'];
	for (const words of [id, en]) expect(read(toCsv([texts], words))).toEqual([texts]);
});
