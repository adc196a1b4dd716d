import { expect, test } from 'vitest';

import { instant, isDay, isMoment, isMonth } from './dates.ts';

test('[PLAN-14] only days of the calendar, months and moments are taken as such', () => {
	expect(['2027-02-28', '2028-02-29'].every(isDay)).toBe(true);
	expect(['2027-02-29', '2027-2-1', '2027-13-01', 'soon', 7].some(isDay)).toBe(false);
	expect(isMonth('2027-12') && !isMonth('2027-13') && !isMonth('2027')).toBe(true);
	expect(
		['2027-02-09T14:00', '2027-02-09T14:00:05.120Z', '2027-02-09T14:00+07:00'].every(isMoment)
	).toBe(true);
	expect(
		['2027-02-09', '2027-02-09T24:00', '2027-02-30T10:00Z', '2027-02-09T14:00+7'].some(isMoment)
	).toBe(false);
});

test.each([
	'2027-02-09T14:00:05.120Z',
	'2027-02-09T14:00+07:00',
	'1969-12-31T23:30-03:30',
	'2027-02-09T14:00Z'
])('[PLAN-14] %s is the second every calendar says it is', (moment) => {
	expect(instant(moment)).toBeCloseTo(Date.parse(moment) / 1000, 3);
});
