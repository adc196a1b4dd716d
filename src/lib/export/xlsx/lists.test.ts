import { expect, test } from 'vitest';

import { describeIdea } from '#lib/domain/ideas/describing.ts';
import { addIdea } from '#lib/domain/ideas/ideas.ts';
import { meToo } from '#lib/domain/ideas/meToo.ts';
import { openRound } from '#lib/domain/votes/rounds.ts';

import { emptyPlan, examplePlan } from '../fixtures/examplePlans.ts';
import { readBySecondReader, rowsWith, type ReadSheet } from '../fixtures/secondReader.ts';
import { exportWords } from '../words/exportWords.ts';
import { planWorkbook } from './planWorkbook.ts';

const AT = '2027-01-05T10:00:00Z';
const id = exportWords('id');
const stamp = (of: string) => ({ id: of, by: 'lead', at: AT });

const sheetsOf = async (plan: ReturnType<typeof examplePlan>, language = 'id') =>
	readBySecondReader(await planWorkbook(plan, exportWords(language), { at: AT }));

function line({ cells }: ReadSheet, number: number, columns = 'ABCDEFG'): string[] {
	return columns.split('').map((column) => cells.get(`${column}${number}`)?.text ?? '');
}

const A = await sheetsOf(examplePlan('a'));
const [, , IDEAS, TREE, VOTES, PROGRESS] = A as [
	ReadSheet,
	ReadSheet,
	ReadSheet,
	ReadSheet,
	ReadSheet,
	ReadSheet
];

test('[EXPORT-17] [EXPORT-18] every idea has its number, its hamlet, what it is about, its "me too" and what became of it', async () => {
	const plan = examplePlan('a');
	describeIdea(plan, 'a-i20', { about: 'farm' }, 'lead');
	for (const who of ['Ana', 'Budi']) meToo(plan, 'a-i20', true, who);
	const sheet = (await sheetsOf(plan))[2]!;
	const [at] = rowsWith(sheet, 'B', ({ text }) => text === 'Pupuk subsidi sering telat');
	expect(line(sheet, at!, 'ABCDEFGH').slice(1)).toEqual([
		'Pupuk subsidi sering telat',
		'Kedung',
		'Pertanian dan ekonomi',
		'Tani',
		'2',
		'Diteruskan',
		'Kewenangan kabupaten: diteruskan ke Dinas Pertanian'
	]);
	expect(sheet.cells.get(`F${at}`)?.type).toBe('n');
});

test('[EXPORT-17] a merged idea names the number of the one it stands with', () => {
	const [merged] = rowsWith(
		IDEAS,
		'B',
		({ text }) => text === 'Tolong diadakan pompa air untuk Dusun Puncak'
	);
	const [other] = rowsWith(IDEAS, 'B', ({ text }) => text.startsWith('Bak penampung ada di bawah'));
	const number = line(IDEAS, other!)[0]!;
	expect(line(IDEAS, merged!, 'ABCDEFGH').slice(4)).toEqual([
		'',
		'0',
		'Digabung',
		`Digabung dengan usulan nomor ${number}`
	]);
});

test('[EXPORT-17] the tree is a list with levels, roles and objectives, and names a shared cause twice', () => {
	const rows = rowsWith(TREE, 'C', ({ text }) => Object.values(id.roles).includes(text));
	const lines = rows.map((at) => line(TREE, at).slice(1, 5));
	expect(lines).toHaveLength(23); // 21 cards, one cause and one effect shown a second time
	expect(lines).toContainEqual([
		'0',
		'Masalah utama',
		'Warga Dusun Puncak, Ngasem, dan Kedung kesulitan mendapat air bersih pada musim kemarau',
		'Warga tiga dusun mendapat air bersih sepanjang tahun'
	]);
	expect(lines).toContainEqual([
		'-3',
		'Akar masalah',
		'Warga hulu menggantungkan penghasilan pada tanaman semusim',
		'Warga hulu punya penghasilan dari kebun campuran'
	]);
	const [seen] = rowsWith(TREE, 'D', ({ text }) => text.endsWith('sejak 2022'));
	const again = `Pengurus air desa tidak berjalan sejak 2022 (lihat nomor ${line(TREE, seen!)[0]})`;
	expect(lines.map(([, , text]) => text)).toContain(again);
	expect(lines.at(-1)!.slice(1, 3)).toEqual([
		'Di luar pohon',
		'Curah hujan makin tidak menentu – di luar kendali, dicatat sebagai asumsi'
	]);
});

test('[EXPORT-16] a closed vote stands with ranks, dots and people as it was counted', () => {
	const ranks = rowsWith(VOTES, 'B', ({ text }) => text.length > 1);
	const lines = ranks.map((at) => line(VOTES, at)).filter(([rank]) => /^\d+$/.test(rank!));
	expect(lines[0]).toEqual([
		'1',
		'Rehabilitasi pipa induk air bersih',
		'25',
		'19',
		'148600000',
		'',
		''
	]);
	expect(lines.map(([rank]) => rank)).toEqual([
		'1',
		'2',
		'3',
		'4',
		'5',
		'5',
		'7',
		'8',
		'9',
		'9',
		'11'
	]);
});

test('[EXPORT-16] of an open vote no file tells how it stands', async () => {
	const plan = emptyPlan();
	const options = ['one', 'two'].map((label) => ({ id: label, ref: '', label }));
	openRound(plan, { question: 'Which first?', options }, stamp('v'));
	const sheet = (await sheetsOf(plan, 'en')).find(({ name }) => name === 'Vote results')!;
	const texts = [...sheet.cells.values()].map(({ text }) => text);
	expect(texts).toContain('Still open. The result shows after closing.');
	expect(texts).not.toContain('one');
});

test('[EXPORT-17] progress is told report by report, and what nobody reported on is there', () => {
	const [first] = rowsWith(
		PROGRESS,
		'B',
		({ text }) => text === 'Rehabilitasi pipa induk air bersih'
	);
	expect([0, 1, 2].map((n) => line(PROGRESS, first! + n).slice(3, 6))).toEqual([
		['30', '148600000', '52000000'],
		['80', '', '119500000'],
		['100', '', '147900000']
	]);
	expect(rowsWith(PROGRESS, 'G', ({ text }) => text === id.progress.none)).toHaveLength(9);
});

const HOSTILE = [
	'=1+1',
	'+62812',
	'@SUM(A1)',
	'-5',
	'#N/A',
	'#REF!',
	'_x0041_',
	'<script>&amp;"',
	'a]]>b'
].concat([
	'javascript:alert(1)',
	'مرحبا',
	'💧 água',
	'  two  blanks ',
	'TRUE',
	'1.250.000',
	'2027-01-01'
]);

test('[EXPORT-6] whatever people write is a text in every sheet, letter by letter', async () => {
	const plan = emptyPlan();
	HOSTILE.forEach((text, at) => addIdea(plan, { text, hamlet: text }, stamp(`i${at}`)));
	const sheets = await sheetsOf(plan, 'en');
	const sheet = sheets.find(({ name }) => name === 'Ideas')!;
	for (const text of HOSTILE) {
		const [at] = rowsWith(sheet, 'B', (cell) => cell.text === text.trim());
		expect(at, text).toBeDefined();
		expect(sheet.cells.get(`B${at}`)).toEqual({ type: 's', text: text.trim() });
		expect(sheet.cells.get(`C${at}`)?.type).toBe('s');
	}
	for (const { xml } of sheets) expect(xml).not.toMatch(/<hyperlink|<f>/);
});

test('[EXPORT-7] what a peer wrote behind the commands breaks no file', async () => {
	const plan = emptyPlan();
	addIdea(plan, { text: 'ok' }, stamp('i1'));
	plan.doc.transact(() => {
		plan.ideas.get('i1')!.set('text', `\ufffe\u0000${'x'.repeat(40_000)}\ud800`);
		plan.ideas.get('i1')!.set('reason', { formula: '=1' });
		plan.meta.set('title', '&P&"Wingdings"\u0001 <b>');
	});
	const sheets = await sheetsOf(plan, 'en');
	const sheet = sheets.find(({ name }) => name === 'Ideas')!;
	const [at] = rowsWith(sheet, 'B', ({ text }) => text.startsWith('xxx'));
	expect(sheet.cells.get(`B${at}`)!.text).toHaveLength(32_767);
	expect(sheet.xml).toContain('&amp;&amp;P&amp;&amp;');
});
