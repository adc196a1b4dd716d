import { readXlsx } from 'hucre/xlsx';
import { expect, test } from 'vitest';

import { emptyPlan, examplePlan } from '../fixtures/examplePlans.ts';
import { readBySecondReader, rowsWith, worth, type ReadSheet } from '../fixtures/secondReader.ts';
import { exportWords } from '../words/exportWords.ts';
import { planWorkbook } from './planWorkbook.ts';

const AT = { at: '2027-01-05T10:00:00Z' };
const id = exportWords('id');

const A = readBySecondReader(await planWorkbook(examplePlan('a'), id, AT));
const B = readBySecondReader(await planWorkbook(examplePlan('b'), exportWords('en'), AT));
const C = readBySecondReader(await planWorkbook(examplePlan('c'), id, AT));

const row = ({ cells }: ReadSheet, number: number) =>
	'ABCDEFGHIJKLMN'.split('').map((column) => cells.get(`${column}${number}`)?.text ?? '');

const textsIn = ({ cells }: ReadSheet) => [...cells.values()].map(({ text }) => text);

test('[EXPORT-1] the plan stands under its village, title and year, with a row of column numbers', () => {
	const [sheet] = A;
	expect(sheet!.name).toBe('Rencana kegiatan');
	const texts = textsIn(sheet!);
	for (const said of [
		'DESA',
		'KECAMATAN',
		'KABUPATEN',
		'PROVINSI',
		'TAHUN 2027',
		': Jawa Tengah'
	]) {
		expect(texts).toContain(said);
	}
	const numbers = rowsWith(sheet!, 'N', ({ text }) => text === '14');
	expect(row(sheet!, numbers[0]!)).toEqual(Array.from({ length: 14 }, (_, n) => `${n + 1}`));
});

test('[EXPORT-1] fields of work stand in their order, each with its lines and its sum', () => {
	const sheet = A[0]!;
	const heads = rowsWith(sheet, 'A', ({ text }) => /^\d\. BIDANG/.test(text));
	const sums = rowsWith(sheet, 'A', ({ text }) => /^Jumlah per Bidang/.test(text));
	expect(heads).toHaveLength(4);
	expect(sums.map((at) => worth(sheet, `L${at}`))).toEqual([
		17_500_000, 527_350_000, 11_850_000, 38_000_000
	]);
	expect(
		C[0]!.cells.get(`L${rowsWith(C[0]!, 'A', ({ text }) => /Bidang 2$/.test(text))[0]}`)?.text
	).toBe('593550000');
});

test.each([
	['A', A, 594_700_000],
	['B', B, 3_343_000],
	['C', C, 969_650_000]
])(
	'[EXPORT-2] the total of example %s is the sum of its lines, also worked out anew',
	(_, sheets, total) => {
		const sheet = sheets[0]!;
		const lines = rowsWith(sheet, 'A', ({ type }) => type === 'n').slice(1); // the first are column numbers
		const sum = lines.reduce((all, at) => all + worth(sheet, `L${at}`), 0);
		const [at] = rowsWith(sheet, 'A', ({ text }) => text === 'JUMLAH TOTAL' || text === 'TOTAL');
		expect(sum).toBe(total);
		expect(worth(sheet, `L${at}`)).toBe(total);
		expect(sheet.cells.get(`L${at}`)).toMatchObject({ type: 'n', text: String(total) });
	}
);

test('[EXPORT-2] amounts, volumes, people and days are numbers, and words are words', () => {
	const sheet = A[0]!;
	const [pipe] = rowsWith(sheet, 'C', ({ text }) => text === 'Rehabilitasi pipa induk air bersih');
	const types = 'ABCDEFGHIJKLMN'
		.split('')
		.map((column) => sheet.cells.get(`${column}${pipe}`)!.type);
	expect(types.join('')).toBe('nssssnsnnnsnss');
	expect(row(sheet, pipe!)).toEqual([
		'2',
		'02.04.12',
		'Rehabilitasi pipa induk air bersih',
		'Pipa induk tidak bocor',
		'Dusun Ngasem-Kedung',
		'1200',
		'm',
		'412',
		'431',
		'268',
		'Maret–Juni 2027',
		'148600000',
		'DDS 138.600.000\nSWD 10.000.000',
		'TPK Desa / Kasi Kesejahteraan'
	]);
	const progress = A.at(-1)!;
	expect(progress.cells.get('C8')).toEqual({ type: 'n', text: '46492' }); // 15 April 2027
});

test('[EXPORT-2] the sources of money add up to the plan', () => {
	const sheet = A[0]!;
	const [title] = rowsWith(sheet, 'A', ({ text }) => text === id.sources.title);
	const codes = ['DDS', 'ADD', 'PBH', 'PBK', 'PAD', 'SWD'];
	expect(codes.map((_, n) => sheet.cells.get(`A${title! + 2 + n}`)?.text)).toEqual(codes);
	const at = `D${title! + 2 + codes.length}`;
	expect([worth(sheet, at), sheet.cells.get(at)?.text]).toEqual([594_700_000, '594700000']);
});

test('[EXPORT-3] what is beside the plan is a table of its own and in no total of the plan', () => {
	expect(A.map(({ name }) => name)).toEqual(Object.values(id.sheets));
	expect(textsIn(A[0]!)).not.toContain('Embung kecil Dusun Kedung');
	expect(textsIn(A[1]!)).toContain('Embung kecil Dusun Kedung');
	const [at] = rowsWith(C[1]!, 'A', ({ text }) => text === 'JUMLAH TOTAL');
	expect(worth(C[1]!, `L${at}`)).toBe(3_138_900_000);
});

test('[EXPORT-5] private cards are in no sheet, and nobody is in the file by id', async () => {
	const plan = examplePlan('c');
	const everything = C.flatMap(textsIn).join('\n');
	expect(everything).toContain('Jalan poros krajan berlubang');
	expect(everything).not.toContain('Ada kekerasan di rumah');
	expect(everything).not.toContain('Kepala dusun sebelah korupsi');
	expect(everything).not.toContain(id.statuses.private);
	for (const member of plan.members.keys()) expect(everything).not.toContain(member);
	const { properties } = await readXlsx(await planWorkbook(plan, id, AT));
	expect([properties?.creator, properties?.lastModifiedBy, properties?.company]).toEqual([
		undefined,
		undefined,
		undefined
	]);
});

test('[EXPORT-13] the same plan makes the same workbook, byte for byte', async () => {
	const [one, two] = await Promise.all([1, 2].map(() => planWorkbook(examplePlan('a'), id, AT)));
	expect(one).toEqual(two);
});

test('[EXPORT-1] a plan with nothing in it is a form that says so', async () => {
	const sheets = readBySecondReader(await planWorkbook(emptyPlan(), exportWords('en'), AT));
	expect(sheets.map(({ name }) => name)).not.toContain('Waiting list');
	for (const sheet of sheets) expect(textsIn(sheet)).toContain('Nothing yet.');
});

test("[EXPORT-2] the writer's own reader finds the same", async () => {
	const { sheets } = await readXlsx(await planWorkbook(examplePlan('a'), id, AT));
	const values = sheets[0]!.rows.flat();
	expect(values).toContain(148_600_000);
	expect(values).toContain('Rehabilitasi pipa induk air bersih');
	expect(sheets.map(({ name }) => name)).toEqual(A.map(({ name }) => name));
});
