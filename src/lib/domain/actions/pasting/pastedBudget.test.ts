import { expect, test } from 'vitest';

import { pastedBudget } from './pastedBudget.ts';
import { pastedRows } from './pastedRows.ts';

const read = (text: string) => pastedBudget(pastedRows(text), ',');
const lines = (text: string) =>
	read(text)
		.rows.filter(({ kind }) => kind === 'line')
		.map(({ said: { item, volume, unit, unitPrice }, amount }) => [
			item,
			volume,
			unit,
			unitPrice,
			amount
		]);

test('[ACTION-54] each pasted row is cut by what it is cut with itself, and quotes keep a cell whole', () => {
	expect(
		pastedRows(
			'Semen\t10\tzak\nPasir;2,5;m3\n| Batu | 3 | m3 |\nPaku, 5, kg\n"Pipa 3""; galvanis";4;btg\n\nKawat  2  kg'
		)
	).toEqual([
		['Semen', '10', 'zak'],
		['Pasir', '2,5', 'm3'],
		['Batu', '3', 'm3'],
		['Paku', '5', 'kg'],
		['Pipa 3"; galvanis', '4', 'btg'],
		['Kawat', '2', 'kg']
	]);
	expect(pastedRows('Pipa 3" galvanis\t4')).toEqual([['Pipa 3" galvanis', '4']]);
	expect(pastedRows('"satu\ndua"\t7')).toEqual([['satu\ndua', '7']]);
	expect(pastedRows('"tidak ditutup\t7\nPasir\t2')).toHaveLength(2);
	expect(pastedRows('Semen, 10, zak, 1,500,000.00')).toEqual([
		['Semen', '10', 'zak', '1,500,000.00']
	]);
});

test('[ACTION-55] Indonesian and English numbers of one block are each read as they were meant', () => {
	expect(
		lines(
			'Uraian\tVolume\tSatuan\tHarga Satuan (Rp)\tJumlah (Rp)\nSemen\t10\tzak\t1.500.000,00\t15.000.000,00\nPasir;2.5;m3;1,500,000.00;3,750,000.00\nBatu;1.500;m3;Rp 200;Rp 300.000\nKerikil;1.500;m3;200;300'
		)
	).toEqual([
		['Semen', '10', 'zak', 1_500_000, 15_000_000],
		['Pasir', '2.5', 'm3', 1_500_000, 3_750_000],
		['Batu', '1500', 'm3', 200, 300_000],
		['Kerikil', '1.5', 'm3', 200, 300]
	]);
});

test('[ACTION-56] what a pasted cell could be twice, or nobody can read, is said at the cell and is not lost', () => {
	const [, twice, unread, otherwise] = read(
		'Uraian;Volume;Satuan;Harga;Jumlah\nKawat;1.500;kg;200;\nPaku;segenggam;kg;12.500,50;\nCat;2;kg;40.000;90.000'
	).rows;
	expect(twice?.findings).toEqual([{ code: 'two-ways', field: 'volume' }]);
	expect(unread?.unread).toEqual({ volume: 'segenggam', unitPrice: '12.500,50' });
	expect(otherwise?.findings).toEqual([
		{ code: 'amount-otherwise', field: 'reported', is: 80_000 }
	]);
	expect(otherwise?.said.reported).toBe(90_000);
});

test('[ACTION-57] rows that name a group or add up are no lines, and a sum that is not its lines is said', () => {
	const { rows, sum } = read(
		'I. BAHAN\n1;Semen;10;zak;70.000;700.000\n2;Pasir;2;m3;300.000;600.000\nSub Total;;;;;1.300.000\nII. UPAH\n3;Tukang;5;HOK;120.000;600.000\nJumlah Total;;;;;1.950.000'
	);
	expect(rows.map(({ kind }) => kind)).toEqual([
		'group',
		'line',
		'line',
		'sum',
		'group',
		'line',
		'sum'
	]);
	expect(rows[1]?.said).toMatchObject({ group: 'material', item: 'Semen', unitPrice: 70_000 });
	expect(rows[5]?.said).toMatchObject({ group: 'labour', unit: 'HOK' });
	expect(rows[3]?.findings).toEqual([]);
	expect(rows[6]?.findings).toEqual([{ code: 'sum-otherwise', is: 600_000 }]);
	expect(sum).toBe(1_900_000);
});
