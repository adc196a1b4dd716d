import { expect, test } from 'vitest';

import { dayNumber, firstDay, lastDay } from './days.ts';

test('[MONITOR-1] days are counted as the calendar counts them', () => {
	for (let number = -800; number < 60_000; number += 7) {
		const day = new Date(number * 86_400_000).toISOString().slice(0, 10);
		expect([day, dayNumber(day)]).toEqual([day, number]);
	}
});

test('[MONITOR-1] a month ends on its own last day', () => {
	const length = (month: string) => lastDay(month)! - firstDay(month)! + 1;
	const months = ['2027-01', '2027-02', '2028-02', '2100-02', '2000-02', '2027-04', '2027-12'];
	expect(months.map(length)).toEqual([31, 28, 29, 28, 29, 30, 31]);
});

test.each([
	'',
	'soon',
	'2027-02-29',
	'2027-13-01',
	'2027-00-10',
	'2027-04-31',
	'2027-4-3',
	'0000-01-01'
])('[MONITOR-2] "%s" is no day', (day) => {
	expect(dayNumber(day)).toBeUndefined();
});
