import { expect, test } from 'vitest';

import { monthAfter } from '#lib/domain/shared/months.ts';

import { barOf, monthsBetween, monthsShown, shifted } from './monthGrid.ts';

const YEAR = { first: '2028-01', last: '2028-12' };

test('[ACTION-82] the months of the year are drawn, and those a line reaches beside it', () => {
	expect(monthsShown([], YEAR)).toHaveLength(12);
	const shown = monthsShown([{ start: '2027-11', end: '2028-02' }, { end: '2029-01' }], YEAR);
	expect([shown[0], shown.at(-1), shown.length]).toEqual(['2027-11', '2029-01', 15]);
	expect(monthsShown([{ start: '1999-01' }, { end: '2090-01' }], YEAR)).toHaveLength(36);
	expect([monthAfter('2027-11', 2), monthAfter('2028-01', -1)]).toEqual(['2028-01', '2027-12']);
	expect(monthsBetween('2027-11', '2028-02')).toBe(3);
});

test('[ACTION-82] a bar is moved as a whole or at one end, and an end never passes the other', () => {
	expect(barOf({ end: '2028-03' })).toEqual(['2028-03', '2028-03']);
	expect(barOf({})).toBeUndefined();
	expect(shifted(['2028-03', '2028-05'], 2, 'whole')).toEqual({ start: '2028-05', end: '2028-07' });
	expect(shifted(['2028-03', '2028-05'], -9, 'end')).toEqual({ start: '2028-03', end: '2028-03' });
	expect(shifted(['2028-03', '2028-05'], 9, 'start')).toEqual({ start: '2028-05', end: '2028-05' });
});
