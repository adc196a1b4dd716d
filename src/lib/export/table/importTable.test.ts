import { expect, test } from 'vitest';

import { activitiesOf } from '#lib/domain/actions/activities.ts';
import { totals } from '#lib/domain/actions/totals.ts';
import { groupedIdeasOf } from '#lib/domain/ideas/grouped.ts';
import { ideasOf } from '#lib/domain/ideas/ideas.ts';
import { IDEAS } from '#lib/domain/ideas/kinds.ts';
import { rowsOf } from '#lib/domain/shared/rows.ts';

import { aPlan, stamps } from '../../../../tests/support/plans.ts';
import { activitiesCsv } from '../csv/activitiesCsv.ts';
import { examplePlan } from '../fixtures/examplePlans.ts';
import { exportWords } from '../words/exportWords.ts';
import { csvText } from './csvText.ts';
import { importActivities, importIdeas } from './importTable.ts';
import { previewCsv } from './previewCsv.ts';

function activities(text: string) {
	const plan = aPlan();
	const preview = previewCsv(text, 'activities');
	const { lines } = importActivities(plan, preview, stamps());
	return { plan, preview, lines, rows: activitiesOf(plan) };
}

test('[DATA-7] a list of ideas with Indonesian heads comes in with hamlet, theme, group and place, and without names', () => {
	const plan = aPlan();
	const text = [
		'DAFTAR GAGASAN DUSUN PUNCAK;;;;;;;',
		'No;Gagasan;Nama pengusul;Dusun;L/P;Tema;Volume;Satuan',
		'1;Air mati tiap kemarau;Budi;Puncak;L;Air bersih;;',
		'2;"Jalan rusak; becek";Ani;Ngasem;P;Jalan;1.200,5;m'
	].join('\r\n');
	const { placed, lines } = importIdeas(plan, previewCsv(text, 'ideas'), stamps());
	expect(placed).toBe(2);
	expect(ideasOf(plan).map((idea) => [idea.text, idea.hamlet])).toEqual([
		['Air mati tiap kemarau', 'Puncak'],
		['Jalan rusak; becek', 'Ngasem']
	]);
	expect(rowsOf(plan, IDEAS)[1]).toMatchObject({ sex: 'F', volumeGuess: '1200.5', unitGuess: 'm' });
	expect(groupedIdeasOf(plan).clusters.map(({ title }) => title)).toEqual(['Air bersih', 'Jalan']);
	expect(lines).toEqual([{ line: 2, column: 'Nama pengusul', why: 'belongs-to-people-room' }]);
	expect(JSON.stringify(plan.doc.toJSON())).not.toContain('Budi');
});

test.each([
	[
		'id',
		'Jenis Kegiatan;Volume;Satuan;Jumlah (Rp);Sumber Dana',
		'Rabat jalan;1.250,75;m;Rp 1.250.000;DDS'
	],
	['en', 'Activity,Quantity,Unit,Cost,Source', 'Rabat jalan,"1,250.75",m,"1,250,000.00",DDS'],
	['tab', 'Kegiatan\tVolume\tSatuan\tBiaya\tSumber', 'Rabat jalan\t1250,75\tm\t1 250 000\tDDS']
])('[DATA-8] thousands and fractions are read as the table writes them: %s', (_, head, row) => {
	const { rows, lines } = activities(`${head}\n${row}\n`);
	expect(rows).toMatchObject([
		{
			name: 'Rabat jalan',
			volume: '1250.75',
			unit: 'm',
			cost: 1_250_000,
			funding: [{ source: 'DDS', amount: 1_250_000 }]
		}
	]);
	expect(lines).toEqual([]);
});

test('[DATA-9] a stated sum that is another than that of its lines is reported and changes nothing', () => {
	const { rows, lines } = activities(
		[
			'Nama Kegiatan;Biaya;DDS;PAD',
			'1;2;3;4',
			'Jembatan;100.000;60.000;40.000',
			'Posyandu;50.000;30.000;10.000',
			'Jumlah;150.000;;',
			'Talud;20.000;20.000;',
			'TOTAL;999.000;;'
		].join('\n')
	);
	expect(totals(rows).cost).toBe(170_000);
	expect(rows[1]?.funding).toEqual([
		{ source: 'DDS', amount: 30_000 },
		{ source: 'PAD', amount: 10_000 }
	]);
	expect(lines).toEqual([
		{ line: 4, why: 'sources-differ', said: '50000', ours: '40000' },
		{ line: 5, why: 'sum-same', said: '150000', ours: '150000' },
		{ line: 7, why: 'sum-differs', said: '999000', ours: '20000' }
	]);
});

test('[DATA-7] what cannot be read is said line by line, and the rest of the row stands', () => {
	const { rows, lines } = activities(
		'Kegiatan;Volume;Biaya;Cuaca\nSumur;banyak;mahal;panas\n;3;;\n' + 'x'.repeat(400) + ';;;\n'
	);
	expect(rows.map(({ name, cost }) => [name, cost])).toEqual([['Sumur', undefined]]);
	expect(lines).toEqual([
		{ line: 1, column: 'Cuaca', why: 'unknown-column' },
		{ line: 2, column: 'Volume', why: 'not-readable', said: 'banyak' },
		{ line: 2, column: 'Biaya', why: 'not-readable', said: 'mahal' },
		{ line: 3, why: 'no-words', said: '3' },
		{ line: 4, why: 'too-long' }
	]);
});

test('[DATA-7] columns somebody names are taken instead of guesses, and a table without heads is said so', () => {
	const text = 'a,b\nPlant trees,12\n';
	expect(previewCsv(text, 'activities').lines).toEqual([{ line: 1, why: 'no-heading' }]);
	const { rows } = previewCsv(text, 'activities', { mapping: { name: 0, volume: 1 } });
	expect(rows).toEqual([{ line: 2, values: { name: 'Plant trees', volume: '12' } }]);
});

test('[DATA-8] the words of an old spreadsheet and of a new one are read alike', () => {
	const words = 'Café; “air”';
	const old = Uint8Array.from([67, 97, 102, 0xe9, 59, 32, 0x93, 97, 105, 114, 0x94]);
	expect(csvText(old)).toBe(words);
	expect(csvText(new TextEncoder().encode(`\uFEFF${words}`))).toBe(words);
	const wide = new Uint8Array([
		0xff,
		0xfe,
		...[...words].flatMap((c) => [c.charCodeAt(0) & 255, c.charCodeAt(0) >> 8])
	]);
	expect(csvText(wide)).toBe(words);
});

test.each(['id', 'en'])(
	'[DATA-8] our own table in %s comes back with names, sums, sources and months',
	(language) => {
		const plan = examplePlan('a');
		const { rows, lines } = activities(activitiesCsv(plan, exportWords(language)));
		const before = activitiesOf(plan);
		const shown = (list: typeof rows) =>
			list
				.map(({ name, cost, volume, unit, start, end, funding, list: on, benefF, bidang }) =>
					JSON.stringify([name, cost, volume, unit, start, end, funding, on, benefF, bidang])
				)
				.sort();
		expect(shown(rows)).toEqual(shown([...before]));
		expect(lines).toEqual([]);
	}
);
