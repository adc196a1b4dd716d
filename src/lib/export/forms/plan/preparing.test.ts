import { expect, test } from 'vitest';

import { aPlan, stamps, yes } from '../../../../../tests/support/plans.ts';
import { addActivity } from '#lib/domain/actions/activities.ts';
import { addBudgetLine } from '#lib/domain/actions/budgetLines.ts';
import { neededFor } from '#lib/domain/actions/ready.ts';
import { causesOf } from '#lib/domain/problems/cards.ts';
import { treesOf } from '#lib/domain/problems/tree.ts';
import type { Plan } from '#lib/domain/plan.ts';

import { examplePlan } from '../../fixtures/examplePlans.ts';
import type { FormPaper, FormRow } from '../form.ts';
import { PLAN_FORMS } from './planForms.ts';

const ID = { language: 'id', today: '2027-07-31' } as const;

const papers = (form: string, plan: Plan): FormPaper[] =>
	PLAN_FORMS.find(({ id }) => id === form)!.papersOf(plan, ID);
const tableIn = ({ blocks }: FormPaper) =>
	blocks.flatMap((block) => (block.kind === 'table' ? [block.table] : []))[0]!;
const linesIn = (paper: FormPaper): FormRow['cells'][] =>
	tableIn(paper).rows.flatMap(({ kind, cells }) => (kind === 'line' ? [cells] : []));
const titlesIn = (paper: FormPaper) => tableIn(paper).columns.map(({ title }) => title);

test.each(['a', 'b', 'c'] as const)(
	'[OFFICE-25] each problem of example %s that has causes stands once with all of them',
	(name) => {
		const plan = examplePlan(name);
		const trees = treesOf(plan);
		const inventory = papers('inventaris-masalah', plan);
		expect(inventory).toHaveLength(trees.length);
		const effects = new Set(causesOf(plan).map(({ effect }) => effect));
		for (const [at, tree] of trees.entries()) {
			const rows = linesIn(inventory[at]!);
			const said = rows.map(({ problem }) => problem);
			expect(new Set(said).size).toBe(said.length);
			const owing = [...tree.graph.cards.values()].filter(
				({ card, side }) => effects.has(card.id) && (side === 'causes' || card.id === tree.core.id)
			);
			expect(new Set(said)).toEqual(
				new Set([...owing.map(({ card }) => card.text), ...tree.loose.map(({ text }) => text)])
			);
			for (const { card, causes } of owing) {
				const row = rows.find(({ problem }) => problem === card.text)!;
				for (const id of causes)
					expect(row['causes']).toContain(tree.graph.cards.get(id)!.card.text);
			}
		}
	}
);

test('[OFFICE-25] its columns are those of the office, and it says what answers a cause and where', () => {
	const [paper] = papers('inventaris-masalah', examplePlan('a'));
	expect(titlesIn(paper!)).toEqual([
		'No',
		'Bidang',
		'Masalah',
		'Penyebab',
		'Potensi',
		'Alternatif Tindakan/Usulan',
		'Lokasi',
		'Keterangan'
	]);
	const row = linesIn(paper!).find(
		({ actions }) => actions === 'Rehabilitasi pipa induk air bersih'
	);
	expect(row).toMatchObject({ field: 'Pelaksanaan Pembangunan Desa' });
	expect(row!['where']).toContain('Dusun Ngasem-Kedung');
});

test('[OFFICE-26] a checklist ticks what is there, and the plan’s own budget counts', () => {
	const stamp = stamps();
	const plan = aPlan(stamp);
	const code = '02.03.10';
	const road = yes(addActivity(plan, 'Jalan', { code, land: 'village', ready: ['map'] }, stamp()));
	yes(addActivity(plan, 'Pelatihan', { code: '04.04.01' }, stamp()));
	yes(addActivity(plan, 'Menunggu', { code, list: 'WAITING' }, stamp()));
	yes(addBudgetLine(plan, { activity: road, item: 'Pasir', volume: '2', unitPrice: 9 }, stamp()));
	const made = papers('kelengkapan-berkas', plan);
	expect(made.map(({ subtitle }) => subtitle)).toEqual(['Jalan']);
	const rows = linesIn(made[0]!);
	expect(rows).toHaveLength(neededFor(code).length);
	for (const { there, missing } of rows) expect(there === true).toBe(missing === undefined);
	const present = rows.flatMap(({ paper, there }) => (there ? [paper] : []));
	expect(present).toEqual(['RAB', 'Surat kesediaan hibah atau peralihan hak lahan', 'Peta lokasi']);
	expect(rows.find(({ paper }) => paper === 'RAB')!['note']).toBe('1 rincian');
	expect(JSON.stringify(made[0]!.blocks)).toContain('Berkas yang ada: 3 dari 12.');
});

test('[OFFICE-27] programmes of others have a list of their own, with nothing the village gives', () => {
	const stamp = stamps();
	const plan = aPlan(stamp);
	const funding = [
		{ source: 'APBD-PROV', amount: 70 },
		{ source: 'DDS', amount: 30 }
	];
	yes(addActivity(plan, 'Sumur', { bidang: 2, cost: 100, funding }, stamp()));
	yes(addActivity(plan, 'Desa saja', { cost: 30, funding: funding.slice(1) }, stamp()));
	const list = [{ source: 'APBD-KAB', amount: 9 }];
	yes(addActivity(plan, 'Baru diusulkan', { list: 'DU-RKP', cost: 9, funding: list }, stamp()));
	const [paper] = papers('program-masuk-desa', plan);
	expect(titlesIn(paper!)).toEqual([
		...['No', 'Bidang', 'Nama Program', 'Kementerian/OPD', 'SDGs', 'Tahun', 'Lokasi', 'Volume'],
		'Satuan',
		'Total Pagu (Rp)'
	]);
	expect(tableIn(paper!).marks).toBe('letters');
	expect(linesIn(paper!)).toMatchObject([{ name: 'Sumur', office: 'APBD Provinsi', cost: 70 }]);
	expect(tableIn(paper!).rows.at(-1)!.cells['cost']).toBe(70);
});

/** Millimetres of a bold figure of 7.5 points, and the white at both sides. */
const needed = (figure: number) =>
	[...figure.toLocaleString('id-ID')].reduce(
		(sum, sign) => sum + (sign === '.' ? 0.74 : 1.48),
		2.2
	);

test.each(['a', 'b', 'c'] as const)(
	'[OFFICE-28] no sum of example %s is wider than its column on its paper',
	(name) => {
		const plan = examplePlan(name);
		const cut = PLAN_FORMS.flatMap((form) =>
			form.papersOf(plan, ID).flatMap(({ direction, blocks }) => {
				const across = direction === 'landscape' ? 300 : 185;
				return blocks.flatMap((block) => {
					if (block.kind !== 'table') return [];
					const { columns, rows } = block.table;
					const all = columns.reduce((sum, { width }) => sum + width, 0);
					return columns.flatMap(({ key, kind, width }) => {
						const largest = Math.max(0, ...rows.map(({ cells }) => Number(cells[key]) || 0));
						const room = (width / all) * across;
						return kind === 'money' && needed(largest) > room
							? [`${form.id} ${key}: ${largest} in ${room.toFixed(1)} mm`]
							: [];
					});
				});
			})
		);
		expect(cut).toEqual([]);
	}
);
