import fc from 'fast-check';
import { expect, test } from 'vitest';

import { aPlan, stamps, yes } from '../../../../../tests/support/plans.ts';
import { activitiesOf, addActivity } from '#lib/domain/actions/activities.ts';
import { LISTS, type Details } from '#lib/domain/actions/details.ts';
import { planTable } from '#lib/domain/actions/table.ts';
import { totals } from '#lib/domain/actions/totals.ts';
import type { Plan } from '#lib/domain/plan.ts';

import { examplePlan } from '../../fixtures/examplePlans.ts';
import type { FormPaper, FormTable } from '../form.ts';
import { PLAN_FORMS } from './planForms.ts';

const DAY = { language: 'id', today: '2027-07-31' } as const;

const papers = (form: string, plan: Plan) =>
	PLAN_FORMS.find(({ id }) => id === form)!.papersOf(plan, DAY);
const tablesIn = ({ blocks }: FormPaper): FormTable[] =>
	blocks.flatMap((block) => (block.kind === 'table' ? [block.table] : []));
const tableOf = (form: string, plan: Plan) => tablesIn(papers(form, plan)[0]!)[0]!;
const rowsOf = (table: FormTable, kind: string) => table.rows.filter((row) => row.kind === kind);
const sum = (table: FormTable, kind: string, key = 'cost') =>
	rowsOf(table, kind).reduce((all, { cells }) => all + Number(cells[key] ?? 0), 0);

const line = fc.record({
	cost: fc.option(fc.integer({ min: 0, max: 9_000_000_000 }), { nil: undefined }),
	bidang: fc.option(fc.integer({ min: 1, max: 5 }), { nil: undefined }),
	subBidang: fc.option(fc.constantFrom('2.3', '2.4', '4.2'), { nil: undefined }),
	list: fc.constantFrom(...LISTS),
	funding: fc.array(
		fc.record({
			source: fc.constantFrom('DDS', 'ADD', 'PAD', 'SWD', 'Yayasan Air', 'APBD-PROV'),
			amount: fc.integer({ min: 0, max: 1_000_000_000 })
		}),
		{ maxLength: 3 }
	)
});

function planWith(lines: readonly Details[]): Plan {
	const stamp = stamps();
	const plan = aPlan(stamp);
	for (const details of lines) yes(addActivity(plan, 'Kegiatan', details, stamp()));
	return plan;
}

test('[OFFICE-2] of any plan, the sums of the fields come to the total, and that is the plan’s own', () => {
	fc.assert(
		fc.property(fc.array(line, { minLength: 1, maxLength: 12 }), (lines) => {
			const plan = planWith(lines);
			const all = activitiesOf(plan);
			const cost = planTable(all).inPlan.cost;
			for (const form of [
				'daftar-prioritas',
				'rkp-10a',
				'rkp-10b',
				'buku-rencana',
				'buku-kegiatan'
			]) {
				const table = tableOf(form, plan);
				expect(rowsOf(table, 'line')).toHaveLength(all.filter(({ list }) => list === 'RKP').length);
				for (const kind of ['line', 'sub', 'total']) expect(sum(table, kind)).toBe(cost);
			}
			expect(sum(tableOf('aplikasi-keuangan', plan), 'line')).toBe(cost);
			const long = all.filter(({ list }) => list !== 'REFERRED');
			for (const kind of ['line', 'sub', 'total']) {
				expect(sum(tableOf('rpjm-11a', plan), kind)).toBe(totals(long).cost);
			}
			const outside = all.filter(({ list }) => list === 'DU-RKP');
			expect(sum(tableOf('du-rkp', plan), 'total')).toBe(totals(outside).cost);
		}),
		{ numRuns: 40 }
	);
});

test('[OFFICE-12] in the books every share of a source stands in its column or is said in the remarks', () => {
	const funding = [
		{ source: 'DDS', amount: 5 },
		{ source: 'APBD-PROV', amount: 7 },
		{ source: 'PBH', amount: 11 },
		{ source: 'ADD', amount: 2 },
		{ source: 'SWD', amount: 13 },
		{ source: 'PAD', amount: 17_000 }
	];
	const [row] = rowsOf(
		tableOf('buku-rencana', planWith([{ cost: 17_038, bidang: 2, funding }])),
		'line'
	);
	expect(row!.cells).toMatchObject({
		state: 5,
		province: 7,
		district: 13,
		selfHelp: 13,
		cost: 17_038
	});
	expect(row!.cells['note']).toBe('PAD Rp 17.000');
});

test('[OFFICE-3] what nobody sorted stands under a heading of its own, counted; another country has no such heading', () => {
	const table = tableOf('rkp-10b', planWith([{ cost: 5 }, { cost: 6 }, { cost: 7, bidang: 4 }]));
	const heads = rowsOf(table, 'head').map(({ label }) => label);
	expect(heads.at(-1)).toBe('BELUM DITENTUKAN BIDANGNYA (2 kegiatan)');
	expect(rowsOf(table, 'sub').map(({ cells }) => cells['cost'])).toEqual([7, 11]);
	const abroad = tableOf('rkp-10b', examplePlan('b'));
	expect(rowsOf(abroad, 'head')).toEqual([]);
	expect(abroad.columns.map(({ title }) => title)).toContain('Jumlah (KES)');
});

test('[OFFICE-4] several sources of a line are said with their shares, one alone by its code', () => {
	const share = (source: string, amount: number) => ({ source, amount });
	const table = tableOf(
		'rkp-10a',
		planWith([
			{ cost: 3000, bidang: 1, funding: [share('DDS', 1000), share('SWD', 2000)] },
			{ cost: 500, bidang: 1, funding: [share('ADD', 500)] },
			{ cost: 500, bidang: 1, funding: [share('ADD', 400)] }
		])
	);
	const said = rowsOf(table, 'line').map(({ cells }) => cells['source']);
	expect(said).toEqual(['DDS 1.000\nSWD 2.000', 'ADD', 'ADD 400']);
});

test('[OFFICE-5] the office signs at the left with room for the stamp, the team that wrote it at the right', () => {
	for (const form of ['daftar-prioritas', 'rkp-10a', 'rpjm-11a', 'du-rkp', 'rab']) {
		const [paper] = papers(form, examplePlan('a'));
		const [left, right] = paper!.signers[0]!;
		expect([paper!.direction, paper!.paper]).toEqual(['landscape', 'F4']);
		expect(left).toMatchObject({ lead: 'Mengetahui,', stamp: true });
		expect(right!.role).toMatch(/^(Ketua )?Tim Penyusun (RKP|RPJM) Desa$/);
	}
	const three = papers('rab-keuangan', examplePlan('a'))[0]!.signers[0]!;
	expect(three.map(({ lead }) => lead)).toEqual([
		'Menyetujui,',
		'Telah diverifikasi,',
		'Pelaksana kegiatan,'
	]);
});

test('[OFFICE-7] the long plan has eight years, and a line stands in those it is worked on', () => {
	const table = tableOf('rpjm-11a', examplePlan('a'));
	const years = table.columns.filter(({ key }) => key.startsWith('year'));
	expect(years.map(({ title }) => title.split('\n')[1])).toEqual([
		'2024',
		'2025',
		'2026',
		'2027',
		'2028',
		'2029',
		'2030',
		'2031'
	]);
	const [first] = rowsOf(table, 'line');
	expect(years.filter(({ key }) => first!.cells[key]).map(({ key }) => key)).toEqual(['year4']);
	const unknown = tableOf(
		'rpjm-11b',
		planWith([{ volume: '3', start: '2027-01', end: '2027-02' }])
	);
	expect(
		unknown.columns.filter(({ key }) => key.startsWith('year')).map(({ title }) => title)
	).toEqual([...'12345678']);
});

test('[OFFICE-8] scored activities stand best first as the group settled what was equal, with total and band', () => {
	const rows = rowsOf(tableOf('skoring-prioritas', examplePlan('c')), 'line');
	expect(rows).toHaveLength(36);
	expect(
		rows.slice(0, 3).map(({ cells }) => [cells['name'], cells['total'], cells['band']])
	).toEqual([
		['PMT lokal 41 balita, 90 hari', 375, 'I'],
		['Perbaikan saluran tersier Sawahan', 355, 'I'],
		['Jamban sehat keluarga miskin', 355, 'I']
	]);
	expect(papers('skoring-prioritas', examplePlan('a'))).toEqual([]);
});

test('[OFFICE-9] the priority list says the rank the village gave, and none where it gave none', () => {
	const ranks = (plan: Plan) =>
		rowsOf(tableOf('daftar-prioritas', plan), 'line').map(({ cells }) => cells['rank']);
	expect(ranks(examplePlan('c')).filter((rank) => rank === 1)).toHaveLength(1);
	expect(ranks(planWith([{ cost: 1 }]))).toEqual([undefined]);
});
