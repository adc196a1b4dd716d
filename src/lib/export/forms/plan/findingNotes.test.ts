import * as Y from 'yjs';
import { expect, test } from 'vitest';

import { aPlan, stamps, yes } from '../../../../../tests/support/plans.ts';
import { activitiesOf, addActivity } from '#lib/domain/actions/activities.ts';
import { addBudgetLine } from '#lib/domain/actions/budgetLines.ts';
import { setCeiling } from '#lib/domain/actions/ceilings.ts';
import { beginPlan } from '#lib/domain/meeting/beginning.ts';
import { planIn, type Plan } from '#lib/domain/plan.ts';

import { PLAN_FORMS } from './planForms.ts';

const ID = { language: 'id', today: '2027-07-31' } as const;
const stamp = stamps();

const blocksOf = (form: string, plan: Plan, language: 'id' | 'en' = 'id') =>
	PLAN_FORMS.find(({ id }) => id === form)!.papersOf(plan, { ...ID, language })[0]!.blocks;
const notesIn = (form: string, plan: Plan, language: 'id' | 'en' = 'id') =>
	blocksOf(form, plan, language).flatMap((block) => (block.kind === 'list' ? block.items : []));
const rowsIn = (form: string, plan: Plan) =>
	blocksOf(form, plan).flatMap((block) => (block.kind === 'table' ? block.table.rows : []));

/** Lines that do not match, each in its own way. They stand on paper in the order of their fields: 1, 2, 3. */
function hurriedPlan(): Plan {
	const plan = planIn(new Y.Doc());
	yes(
		beginPlan(
			plan,
			{ title: 'RKP', village: 'Tirtamulya', language: 'id', year: 2027 },
			stamp('lead')
		)
	);
	yes(setCeiling(plan, { source: 'DDS', amount: 1000 }, stamp()));
	const people = { benefM: 1, benefF: 1 };
	yes(
		addActivity(plan, 'Jalan', { ...people, bidang: 2, start: '2028-02', end: '2028-03' }, stamp())
	);
	const pipe = yes(
		addActivity(
			plan,
			'Pipa',
			{
				...people,
				bidang: 1,
				who: 'TPK',
				cost: 1500,
				funding: [{ source: 'DDS', amount: 1300 }]
			},
			stamp()
		)
	);
	yes(addBudgetLine(plan, { activity: pipe, item: 'Pipa', volume: '2', unitPrice: 700 }, stamp()));
	const funding = [{ source: 'DDS', amount: 7 }];
	yes(addActivity(plan, 'Bak', { ...people, bidang: 4, who: 'TPK', cost: 5, funding }, stamp()));
	return plan;
}

test.each(['rkp-10a', 'rkp-10b', 'daftar-prioritas'])(
	'[OFFICE-23] below form %s stands what does not match, by the number of its line',
	(form) => {
		expect(notesIn(form, hurriedPlan())).toEqual([
			'Rencana memakai Rp 307 lebih dari pagu DDS.',
			'Biaya belum ditulis: nomor 2.',
			'Uang dari semua sumber tidak sama dengan biaya: nomor 1 (kurang Rp 200), nomor 3 (lebih Rp 2).',
			'Biaya tidak sama dengan jumlah rincian (RAB): nomor 1 (selisih Rp 100).',
			'Waktunya di luar tahun rencana: nomor 2.',
			'Belum ada penanggung jawab: nomor 2.'
		]);
	}
);

test('[OFFICE-23] its English twin says the same, and a long plan does not ask for the year', () => {
	const plan = hurriedPlan();
	expect(notesIn('rkp-10b', plan, 'en')).toContain('Nobody is responsible yet: number 2.');
	expect(notesIn('rkp-10b', plan, 'en')).toHaveLength(notesIn('rkp-10b', plan).length);
	expect(notesIn('rpjm-11a', plan).join()).not.toContain('di luar tahun');
	expect(notesIn('rpjm-11a', plan).join()).toContain('nomor 1 (kurang Rp 200)');
});

test('[OFFICE-23] what is said of a line never changes a figure of it', () => {
	const plan = hurriedPlan();
	const costs = rowsIn('rkp-10a', plan).flatMap(({ kind, cells }) =>
		kind === 'line' ? [cells['cost']] : []
	);
	expect(costs).toEqual([1500, undefined, 5]);
	expect(activitiesOf(plan).map(({ cost }) => cost)).toEqual([undefined, 1500, 5]);
});

test('[OFFICE-24] a sum of figures nobody said is left empty', () => {
	const rows = rowsIn('rkp-10a', hurriedPlan());
	expect(rows.flatMap(({ kind, cells }) => (kind === 'sub' ? [cells['cost']] : []))).toEqual([
		1500,
		'',
		5
	]);
	expect(rows.at(-1)!.cells['cost']).toBe(1505);
});

test('[OFFICE-24] a part that is not on the paper of expected money takes no letter', () => {
	const labels = rowsIn('pagu-indikatif', hurriedPlan()).map(({ label }) => label);
	expect(labels).toContain('B. RENCANA KEGIATAN');
	expect(labels).toContain('SISA PAGU (A – B)');
	expect(notesIn('pagu-indikatif', hurriedPlan())).toEqual([
		'Rencana memakai Rp 307 lebih dari pagu DDS.'
	]);
	expect(notesIn('rkp-10a', aPlan())).toEqual([]);
});
