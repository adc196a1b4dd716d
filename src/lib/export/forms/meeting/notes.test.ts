import { expect, test } from 'vitest';

import { aPlan, stamps, yes } from '../../../../../tests/support/plans.ts';
import { FOLLOW_UPS } from '#lib/domain/actions/peopleKinds.ts';
import { addTo } from '#lib/domain/shared/records.ts';

import { CADRE_BOOK } from './cadreBook.ts';
import { FOLLOW_UP } from './followUpForm.ts';
import { numbersOf } from './notes.ts';

test('[PAPER-20] numbers of lines are read as runs', () => {
	expect(numbersOf([1, 2, 3, 5, 7, 8])).toBe('1–3, 5, 7, 8');
	expect(numbersOf([4])).toBe('4');
	expect(numbersOf([])).toBe('');
});

test('[PAPER-20] a follow-up plan says what is late, what nobody owns and what has no day', () => {
	const stamp = stamps();
	const plan = aPlan(stamp);
	const add = (what: string, more: object) =>
		yes(addTo(plan, FOLLOW_UPS, { what, ...more }, stamp()));
	add('Ukur jalur pipa', { due: '2027-02-01', who: 'Ismail' });
	add('Kirim surat', { due: '2027-09-01' });
	add('Beli pipa', { who: 'Jumadi' });
	add('Sudah', { status: 'done' });
	const said = (today: string) =>
		JSON.stringify(FOLLOW_UP.papersOf(plan, { language: 'id', today })[0]?.blocks);
	expect(said('2027-03-01')).toContain('Lewat dari waktunya: nomor 1.');
	expect(said('2027-03-01')).toContain('Belum ada penanggung jawab: nomor 2.');
	expect(said('2027-03-01')).toContain('Belum ada waktunya: nomor 3.');
	expect(said('2027-01-01')).not.toContain('Lewat');
});

test('[PAPER-21] in the book of cadres stands once whoever came as one, and nobody without the people room', () => {
	const plan = aPlan();
	const person = (name: string, group: string) => ({
		sitting: 's',
		name,
		group,
		sex: 'F' as const
	});
	const people = [
		person('Siti', 'Kader Posyandu'),
		person('Siti', 'Kader Posyandu'),
		person('Budi', 'BPD')
	];
	const rowsOf = (options: object) =>
		CADRE_BOOK.papersOf(plan, {
			language: 'id',
			today: '2027-01-01',
			...options
		})[0]!.blocks.flatMap((block) => (block.kind === 'table' ? block.table.rows : []));
	expect(rowsOf({ people }).map(({ cells }) => cells['name'])).toEqual(['Siti']);
	expect(rowsOf({ people })[0]!.cells).toMatchObject({ sex: 'P', field: 'Kader Posyandu' });
	expect(rowsOf({})).toHaveLength(12);
	for (const { cells } of rowsOf({})) expect(cells['name']).toBeUndefined();
});
