import { expect, test } from 'vitest';

import { readMonth } from './months.ts';
import { readHowMuch } from './volume.ts';

const ID = 'Januari Februari Maret April Mei Juni Juli Agustus September Oktober November Desember';
const EN = 'January February March April May June July August September October November December';
const NAMES = [ID.split(' '), EN.split(' ')];
const month = (written: string) => readMonth(written, NAMES, 2027);

test.each([
	['3', '2027-03'],
	['mar', '2027-03'],
	['Agu', '2027-08'],
	['des 28', '2028-12'],
	['dec', '2027-12'],
	['Mei 2028', '2028-05'],
	['3/27', '2027-03'],
	['03-2029', '2029-03'],
	['2026-11', '2026-11'],
	['2027/3', '2027-03']
])('[ACTION-14] %s is understood as a month', (written, value) => {
	expect(month(written)).toEqual({ ok: true, value });
});

test.each(['', '13', '0', 'ju ni', 'besok', 'ma', '2027', '3/1927', '3/2027/1', '3/127'])(
	'[ACTION-14] "%s" is no month and is asked for again',
	(written) => {
		expect(month(written)).toEqual({ ok: false, refusal: 'not-a-month' });
	}
);

test.each([
	['1200', '1200', ''],
	['1.200 m', '1200', 'm'],
	['0,5 ha', '0.5', 'ha'],
	['12,500 kg', '12.5', 'kg'],
	['1.5', '1.5', ''],
	['0.250', '0.25', ''],
	['1 200 m2', '1200', 'm2'],
	['12titik', '12', 'titik'],
	['1.234.567,125', '1234567.125', ''],
	['007 unit', '7', 'unit']
])(
	'[ACTION-15] %s is a number and its unit, as Indonesian writes them',
	(written, volume, unit) => {
		expect(readHowMuch(written, ',')).toEqual({ ok: true, value: { volume, unit } });
	}
);

test('[ACTION-15] a mark before three digits follows the language', () => {
	expect(readHowMuch('1.250', '.')).toMatchObject({ value: { volume: '1.25' } });
	expect(readHowMuch('1.250', ',')).toMatchObject({ value: { volume: '1250' } });
	expect(readHowMuch('1,250 m', '.')).toMatchObject({ value: { volume: '1250', unit: 'm' } });
	expect(readHowMuch('1,5', '.')).toMatchObject({ value: { volume: '1.5' } });
});

test('[ACTION-15] nothing written is nothing, and what is no number is asked for again', () => {
	expect(readHowMuch('  ', ',')).toEqual({ ok: true, value: { volume: '', unit: '' } });
	for (const odd of ['m', 'banyak', '-3 m', '1,2,3', '1.2.3', '0,12345', '12345678901']) {
		expect([odd, readHowMuch(odd, ',')]).toEqual([odd, { ok: false, refusal: 'not-a-number' }]);
	}
});
