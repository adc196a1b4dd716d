import { expect, test } from 'vitest';

import { carryOverOf } from '#lib/domain/monitoring/carryOver.ts';

import { aYear } from '../../../../../tests/support/years.ts';
import { becauseOf, byKind, nextTitle, yearIn, yearOfTitle } from './carryList.ts';

test('[YEAR-19] what may go on stands kind by kind, nothing twice and nothing left out', () => {
	const left = carryOverOf(aYear().plan);
	const kinds = byKind(left);
	expect(kinds.map(({ what, rows }) => [what, rows.length])).toEqual([
		['activity', 3],
		['idea', 2],
		['lesson', 1],
		['indicator', 1],
		['follow-up', 1],
		['referral', 1]
	]);
	expect(kinds.flatMap(({ rows }) => rows)).toHaveLength(left.length);
});

test('[YEAR-37] when a sign was last read is told as people say a month or a day', () => {
	const what = { what: 'indicator', why: 'kept' } as const;
	const [month, day] = ['27 kasus (2027-06)', '79 % (2027-09-04)'].map((reason) =>
		becauseOf({ ...what, reason })
	);
	expect(month).toMatch(/^27 kasus \(\p{L}+ 2027\)$/u);
	expect(day).toMatch(/^79 % \(4 \p{L}+ 2027\)$/u);
});

test('[YEAR-19] the next year is called by its own number', () => {
	expect(nextTitle('RKP Desa 2027', 2027)).toBe('RKP Desa 2028');
	expect(nextTitle('Rencana air', 2027)).toBe('Rencana air 2028');
	expect(nextTitle('Rencana 12027', 2027)).toBe('Rencana 12027 2028');
	expect(nextTitle('Rencana air', undefined)).toBe('Rencana air');
	expect(['2027', '2027/28', 'Air', '20271'].map(yearIn)).toEqual([
		2027,
		2027,
		undefined,
		undefined
	]);
});

test('[YEAR-19] a plan whose year stands only in its title is followed by the next one', () => {
	expect(nextTitle('Rencana Kerja 2028', undefined)).toBe('Rencana Kerja 2029');
	expect(nextTitle('Rencana Kerja 2028', 2027)).toBe('Rencana Kerja 2029');
	expect(nextTitle('RPJM 2027-2032', undefined)).toBe('RPJM 2027-2032');
	expect(nextTitle('Jalan 20281', undefined)).toBe('Jalan 20281');
	const titles = ['Rencana Kerja 2028', 'RPJM 2027-2032', '2028, tahun 2028', 'Rumah no. 1234'];
	expect(titles.map(yearOfTitle)).toEqual([2028, undefined, 2028, undefined]);
});
