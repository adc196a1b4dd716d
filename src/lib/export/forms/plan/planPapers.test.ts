import { expect, test } from 'vitest';

import { aPlan, stamps, yes } from '../../../../../tests/support/plans.ts';
import { activitiesOf, addActivity } from '#lib/domain/actions/activities.ts';
import { addBudgetLine } from '#lib/domain/actions/budgetLines.ts';
import { setCeiling } from '#lib/domain/actions/ceilings.ts';
import type { Plan } from '#lib/domain/plan.ts';
import { reportProgress } from '#lib/domain/monitoring/progress.ts';

import { examplePlan } from '../../fixtures/examplePlans.ts';
import type { FormPaper, FormTable } from '../form.ts';
import { toHtmlForm } from '../write/toHtmlForm.ts';
import { PLAN_FORMS } from './planForms.ts';

const DAY = { language: 'id', today: '2027-07-31' } as const;
const EN = { ...DAY, language: 'en' } as const;

const papers = (form: string, plan: Plan, options: typeof DAY | typeof EN = DAY) =>
	PLAN_FORMS.find(({ id }) => id === form)!.papersOf(plan, options);
const tablesIn = ({ blocks }: FormPaper): FormTable[] =>
	blocks.flatMap((block) => (block.kind === 'table' ? [block.table] : []));
const tableOf = (form: string, plan: Plan) => tablesIn(papers(form, plan)[0]!)[0]!;
const rowsOf = (table: FormTable, kind: string) => table.rows.filter((row) => row.kind === kind);
const sum = (table: FormTable, kind: string, key = 'cost') =>
	rowsOf(table, kind).reduce((all, { cells }) => all + Number(cells[key] ?? 0), 0);

test('[OFFICE-10] a budget has its groups with subtotals that come to the total', () => {
	const [paper, ...others] = papers('rab', examplePlan('a'));
	expect(others).toEqual([]);
	const table = tablesIn(paper!)[0]!;
	expect(rowsOf(table, 'head').map(({ label }) => label)).toEqual([
		'1. BAHAN',
		'2. ALAT',
		'3. UPAH',
		'4. OPERASIONAL'
	]);
	for (const kind of ['line', 'sub', 'total']) expect(sum(table, kind, 'amount')).toBe(148_600_000);
});

test('[OFFICE-11] a budget says its total in words, who works for nothing, and where the plan says another cost', () => {
	const stamp = stamps();
	const plan = aPlan(stamp);
	const activity = yes(addActivity(plan, 'Talud', { cost: 900_000 }, stamp()));
	const add = (item: string, volume: string, unitPrice: number, more: object = {}) =>
		yes(addBudgetLine(plan, { activity, item, volume, unitPrice, ...more }, stamp()));
	add('Semen', '2.5', 100_000, { group: 'material', unit: 'zak' });
	add('Tukang', '3.5', 120_000, { group: 'labour', unit: 'HOK', inKind: true });
	add('Lain-lain', '1', 1000);
	const said = JSON.stringify(papers('rab', plan)[0]!.blocks);
	for (const words of [
		'enam ratus tujuh puluh satu ribu rupiah',
		'3,5 HOK',
		'Rp 420.000',
		'Rp 900.000',
		'selisih Rp 229.000',
		'BELUM DIKELOMPOKKAN'
	]) {
		expect(said).toContain(words);
	}
	expect(JSON.stringify(papers('rab', plan, EN)[0])).toContain(
		'six hundred and seventy-one thousand rupiah'
	);
});

test('[OFFICE-13] in the book of results stands what is done, with what was reported of it', () => {
	const table = tableOf('buku-hasil', examplePlan('a'));
	expect(rowsOf(table, 'line').map(({ cells }) => [cells['name'], cells['cost']])).toEqual([
		['Rehabilitasi pipa induk air bersih', 147_900_000]
	]);
});

test('[OFFICE-14] the progress report says the last report of each line, and nothing where there is none', () => {
	const rows = rowsOf(tableOf('laporan-perkembangan', examplePlan('a')), 'line');
	const pipe = rows.find(({ cells }) => cells['name'] === 'Rehabilitasi pipa induk air bersih')!;
	expect(pipe.cells).toMatchObject({
		people: 843,
		physical: 100,
		spent: 147_900_000,
		start: 'Maret 2027',
		days: undefined
	});
	expect(rows.filter(({ cells }) => cells['physical'] === undefined)).toHaveLength(9);
});

test('[OFFICE-15] the review ticks what is done, and the richer one says reached, spent and its share', () => {
	const stamp = stamps();
	const plan = aPlan(stamp);
	const activity = yes(addActivity(plan, 'Talud', { cost: 800 }, stamp()));
	yes(reportProgress(plan, { activity, day: '2027-05-01', physical: 100, spent: 700 }, stamp()));
	expect(rowsOf(tableOf('evaluasi-tahun-lalu', plan), 'line')[0]!.cells).toMatchObject({
		done: true
	});
	expect(rowsOf(tableOf('evaluasi-capaian', plan), 'line')[0]!.cells).toMatchObject({
		spent: 700,
		share: '87,5 %'
	});
});

test('[OFFICE-16] what each source gives less what is spoken for and planned is what is left, and no source is left out', () => {
	const stamp = stamps();
	const plan = aPlan(stamp);
	yes(setCeiling(plan, { source: 'DDS', amount: 100 }, stamp()));
	const funding = [
		{ source: 'DDS', amount: 130 },
		{ source: 'Yayasan Air', amount: 4 }
	];
	yes(addActivity(plan, 'Talud', { cost: 134, funding }, stamp()));
	const table = tableOf('pagu-indikatif', plan);
	expect(table.columns.slice(2).map(({ key }) => key)).toEqual([
		'DDS',
		'ADD',
		'PBH',
		'PBP',
		'PBK',
		'Yayasan Air'
	]);
	expect(rowsOf(table, 'total')[0]!.cells).toMatchObject({ DDS: -30, 'Yayasan Air': undefined });
	const c = tableOf('pagu-indikatif', examplePlan('c'));
	expect(rowsOf(c, 'line')[0]!.cells).toMatchObject({
		DDS: 934_000_000,
		ADD: 58_000_000,
		PBH: 36_500_000
	});
});

test('[OFFICE-17] required shares stand below the money, kept or by how much not', () => {
	const rows = tablesIn(papers('pagu-indikatif', examplePlan('c'))[0]!)[1]!.rows;
	expect(rows.length).toBeGreaterThan(0);
	for (const { cells } of rows) expect(cells['kept'] === true).toBe(cells['off'] === undefined);
});

test('[OFFICE-19] the logframe has its four rows, and what serves no output is listed', () => {
	const [paper] = papers('logframe', examplePlan('b'), EN);
	const table = tablesIn(paper!)[0]!;
	expect(
		rowsOf(table, 'head')
			.map(({ label }) => label)
			.slice(0, 4)
	).toEqual(['GOAL', 'PURPOSE', 'OUTPUTS', 'ACTIVITIES']);
	const named = rowsOf(table, 'line').map(({ cells }) => cells['text']);
	for (const { name, list } of activitiesOf(examplePlan('b')))
		if (list === 'RKP') expect(named).toContain(name);
});

test('[OFFICE-20] the one-page plan says what is wanted, what is done for it and whose money pays', () => {
	const said = JSON.stringify(papers('rencana-satu-halaman', examplePlan('b'), EN)[0]!.blocks);
	expect(said).toContain('Smallholders lose at most 15% of their mango harvest');
	expect(said).toMatch(/Ward fund: KES 2,895,000/);
});

test('[OFFICE-21] what people wrote stays a text in every form', () => {
	const stamp = stamps();
	const plan = aPlan(stamp);
	const evil = '=HYPERLINK("http://x")<script>alert(1)</script>';
	const activity = yes(
		addActivity(
			plan,
			evil,
			{
				where: evil,
				who: evil,
				bidang: 2,
				volume: '1',
				cost: 5,
				funding: [{ source: '<b>x</b>', amount: 5 }]
			},
			stamp()
		)
	);
	yes(addBudgetLine(plan, { activity, item: evil, volume: '1', unitPrice: 5 }, stamp()));
	for (const form of PLAN_FORMS) {
		const html = toHtmlForm(form.papersOf(plan, DAY), form.title.id);
		expect(html).not.toContain('<script>');
		expect(html).not.toContain('<b>x</b>');
	}
	expect(rowsOf(tableOf('rkp-10a', plan), 'line')[0]!.cells['name']).toBe(evil);
});

/** About a millimetre and a half for a bold letter of 7.5 points, and the white at both sides. */
const needed = (word: string) => word.length * 1.55 + 1.5;

test.each(['a', 'b', 'c'] as const)(
	'[OFFICE-22] no word of a title of example %s is wider than its column on its paper',
	(name) => {
		const plan = examplePlan(name);
		const cut = PLAN_FORMS.flatMap((form) =>
			[DAY, EN].flatMap((options) => form.papersOf(plan, options).flatMap(cutIn))
		);
		expect([...new Set(cut)]).toEqual([]);
	}
);

/** F4 between its margins. */
const ACROSS = { landscape: 300, portrait: 185 };

function cutIn(paper: FormPaper): string[] {
	return tablesIn(paper).flatMap(({ columns }) => {
		const all = columns.reduce((widths, { width }) => widths + width, 0);
		return columns.flatMap(({ title, width }) => {
			const room = (width / all) * ACROSS[paper.direction];
			return title
				.split(/[\s-]+|(?<=\/)/)
				.filter((word) => needed(word) > room)
				.map((word) => `${paper.id} ${word} ${room.toFixed(1)}`);
		});
	});
}
