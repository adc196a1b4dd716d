import { expect, test } from 'vitest';
import * as Y from 'yjs';

import { activitiesOf, addActivity } from '#lib/domain/actions/activities.ts';
import { planIn } from '#lib/domain/plan.ts';
import { undoIn } from '#lib/domain/shared/undo.ts';
import type { Session } from '#lib/session/session.svelte.ts';

import type { Spot } from '../columns.ts';
import { TablePaste } from './tablePaste.svelte.ts';

const AT = '2027-06-24T09:00:00Z';

/** A plan with two lines, and a hand that pastes into it. */
function table() {
	const plan = planIn(new Y.Doc(), () => AT);
	let count = 0;
	const stamp = () => ({ id: `line-${++count}`, by: 'lead', at: AT });
	for (const name of ['Pipa', 'Jalan']) addActivity(plan, name, {}, stamp());
	const session = { plan, person: 'lead', stamp } as unknown as Session;
	const paste = (text: string, at?: Spot) =>
		new TablePaste(text, { lines: activitiesOf(plan), at, year: 2028, now: undefined });
	const write = (pasted: TablePaste) => pasted.write(session, (row) => `Baris ${row}`);
	return { plan, paste, write };
}

test('[ACTION-60] a block goes into the cells it was pasted at, and below the last line makes new ones', () => {
	const { plan, paste, write } = table();
	const pasted = paste('TPK\tMaret\tBPD\nKader\tApr 2028\tDusun 2\nRT 3\t5\t6', {
		line: 'line-2',
		column: 'who'
	});
	expect(pasted.columns).toEqual(['who', 'start', 'end']);
	const left = write(pasted);
	const [pipe, road, first, second] = activitiesOf(plan);
	expect(pipe).toMatchObject({ name: 'Pipa' });
	expect(pipe?.who).toBeUndefined();
	expect(road).toMatchObject({ name: 'Jalan', who: 'TPK', start: '2028-03' });
	expect(first).toMatchObject({ name: 'Baris 2', who: 'Kader', start: '2028-04' });
	expect(second).toMatchObject({ who: 'RT 3', start: '2028-05', end: '2028-06' });
	expect(left).toEqual([
		[
			{ line: 'line-2', column: 'end' },
			{ text: 'BPD', refusal: 'not-a-month' }
		],
		[
			{ line: 'line-3', column: 'end' },
			{ text: 'Dusun 2', refusal: 'not-a-month' }
		]
	]);
});

test('[ACTION-60] a heading says which column is which, and every row is a new line', () => {
	const { plan, paste, write } = table();
	const pasted = paste(
		'No;Nama Kegiatan;Volume;Satuan;Biaya (Rp);Sumber Dana;Kode;Catatan\n1;Jalan;1.200;m;1.500.000,00;DDS;02.03.10;tanya Pak RT\n2;Posyandu;4;bulan;2,500,000.00;DDS 2.000.000 + Swadaya warga 500.000;02.02.02;'
	);
	expect(pasted.isHeaded).toBe(true);
	expect(pasted.rows.map(({ isTwice }) => isTwice)).toEqual([true, false]);
	expect(write(pasted)).toEqual([]);
	expect(activitiesOf(plan)).toHaveLength(4);
	expect(activitiesOf(plan)[2]).toMatchObject({
		name: 'Jalan',
		volume: '1200',
		unit: 'm',
		cost: 1_500_000,
		funding: [{ source: 'DDS', amount: 1_500_000 }],
		bidang: 2,
		note: 'tanya Pak RT'
	});
	expect(activitiesOf(plan)[3]?.funding).toHaveLength(2);
});

test('[ACTION-61] a whole pasted block is one step back', () => {
	const { plan, paste, write } = table();
	const undo = undoIn(plan);
	const end = undo.together();
	write(paste('Nama kegiatan\tBiaya\nA\t1\nB\t2\nC\tx'));
	end();
	expect(activitiesOf(plan)).toHaveLength(5);
	undo.undo();
	expect(activitiesOf(plan).map(({ name }) => name)).toEqual(['Pipa', 'Jalan']);
	undo.stop();
});
