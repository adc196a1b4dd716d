import { expect, test } from 'vitest';

import type { Activity } from '../actions/read.ts';
import { lightOf, NEWS_LASTS } from './light.ts';
import type { Progress } from './progress.ts';

const PIPE: Activity = {
	id: 'pipe',
	createdAt: '2026-09-01',
	createdBy: 'lead',
	name: 'Fix the pipe',
	order: 'a0',
	list: 'RKP',
	funding: [],
	binned: false,
	cost: 1000,
	start: '2027-03',
	end: '2027-06' // 122 days, half of them over on 30 April
};

function report(day: string, physical: number, spent?: number): Progress {
	const head = { id: `${day}-${physical}`, createdAt: day, createdBy: 'lead' };
	return { ...head, activity: 'pipe', day, physical, ...(spent !== undefined && { spent }) };
}

const seen = (light: { colour: string; because: string }) => [light.colour, light.because];

test.each([
	[50, 'green', 'on-course'],
	[45, 'green', 'on-course'],
	[44, 'amber', 'slow'],
	[30, 'amber', 'slow'],
	[29, 'red', 'far-behind'],
	[0, 'red', 'far-behind'],
	[100, 'green', 'done']
])('[MONITOR-8] half the time is over and %i percent is done: %s', (physical, colour, because) => {
	const light = lightOf(PIPE, [report('2027-04-30', physical)], '2027-04-30');
	expect(light.schedule).toEqual({ passed: 61, whole: 122, late: -61 });
	expect(seen(light)).toEqual([colour, because]);
});

test.each([
	[700, 'green', 'on-course'],
	[701, 'amber', 'money-ahead'],
	[900, 'amber', 'money-ahead'],
	[901, 'red', 'money-far-ahead'],
	[0, 'green', 'on-course']
])('[MONITOR-9] half is done and %i of 1000 is spent: %s', (spent, colour, because) => {
	const light = lightOf(PIPE, [report('2027-04-30', 50, spent)], '2027-04-30');
	expect(seen(light)).toEqual([colour, because]);
});

test('[MONITOR-9] without a cost, or without a word about money, only work and time count', () => {
	const { cost, ...free } = PIPE;
	expect(cost).toBe(1000);
	expect(lightOf(free, [report('2027-04-30', 50, 999)], '2027-04-30').colour).toBe('green');
	expect(lightOf(PIPE, [report('2027-04-30', 50)], '2027-04-30').colour).toBe('green');
});

test('[MONITOR-10] the worse of the two lights is shown', () => {
	const on = (physical: number, spent: number) =>
		seen(lightOf(PIPE, [report('2027-04-30', physical, spent)], '2027-04-30'));
	expect(on(40, 900)).toEqual(['red', 'money-far-ahead']);
	expect(on(10, 350)).toEqual(['red', 'far-behind']);
	expect(on(10, 900)).toEqual(['red', 'far-behind']);
	expect(on(35, 600)).toEqual(['amber', 'slow']);
	expect(on(100, 1500)).toEqual(['red', 'money-far-ahead']);
});

test('[MONITOR-11] an activity nobody reported on is grey, and says whether it should have begun', () => {
	expect(seen(lightOf(PIPE, [], '2027-02-28'))).toEqual(['grey', 'not-begun']);
	expect(seen(lightOf(PIPE, [], '2027-03-01'))).toEqual(['grey', 'no-news']);
	expect(lightOf(PIPE, [], '2027-07-12').schedule?.late).toBe(12);
});

test('[MONITOR-11] old news is no news, but a red light stays red until somebody looks', () => {
	const fine = report('2027-04-30', 60);
	const lasts = [`2027-06-${NEWS_LASTS - 31}`, `2027-06-${NEWS_LASTS - 30}`];
	expect(lasts.map((day) => lightOf(PIPE, [fine], day).because)).toEqual(['slow', 'old-news']);
	expect(seen(lightOf(PIPE, [report('2027-04-30', 9)], '2028-01-01'))).toEqual([
		'red',
		'far-behind'
	]);
	expect(seen(lightOf(PIPE, [report('2027-04-30', 100)], '2029-01-01'))).toEqual(['green', 'done']);
});

test('[MONITOR-12] a device whose clock is behind judges by the day of the last report', () => {
	const light = lightOf(PIPE, [report('2027-06-30', 20)], '2024-01-01');
	expect(seen(light)).toEqual(['red', 'far-behind']);
	expect(light.schedule?.passed).toBe(122);
});

test('[MONITOR-13] without months there is no time to be late by; one month is its own time', () => {
	const { start, end, ...open } = PIPE;
	expect([start, end]).toEqual(['2027-03', '2027-06']);
	expect(seen(lightOf(open, [], '2027-05-01'))).toEqual(['grey', 'no-months']);
	expect(seen(lightOf(open, [report('2027-05-01', 10)], '2027-05-01'))).toEqual([
		'grey',
		'no-months'
	]);
	expect(lightOf(open, [report('2027-05-01', 10, 400)], '2027-05-01').colour).toBe('amber');
	expect(lightOf({ ...open, end: '2027-02' }, [], '2027-02-14').schedule).toEqual({
		passed: 14,
		whole: 28,
		late: -14
	});
	const crossed = { ...open, start: '2027-08', end: '2027-05' };
	expect(seen(lightOf(crossed, [], '2027-06-01'))).toEqual(['grey', 'no-months']);
});
