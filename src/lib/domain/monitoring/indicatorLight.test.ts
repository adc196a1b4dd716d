import { expect, test } from 'vitest';

import { aPlan, copyOf, meet, stamps, yes } from '../../../../tests/support/plans.ts';
import { INDICATORS, type Indicator } from '../actions/kinds.ts';
import { EXAMPLES } from '../seed/examples.ts';
import { addTo, binIn } from '../shared/records.ts';
import { rowOf } from '../shared/rows.ts';
import { indicatorLight } from './indicatorLight.ts';
import type { Reading } from './kinds.ts';
import { addReading, readingsOf } from './readings.ts';

const stamp = stamps();

const HOUSES: Indicator = {
	id: 'n',
	createdAt: '2026',
	createdBy: 'lead',
	order: 'a0',
	text: 'Houses with water',
	baseline: '0',
	target: '100',
	baselineDate: '2026-12-31',
	targetDate: '2027-04-10' // a hundred days
};

function read(date: string, value: string): Reading {
	return { id: `r-${date}`, createdAt: '2026', createdBy: 'lead', indicator: 'n', date, value };
}

const seen = (indicator: Indicator, readings: Reading[], today: string) => {
	const { colour, because } = indicatorLight(indicator, readings, today);
	return [colour, because];
};

test.each([
	['45', 'green', 'on-course'],
	['44.999', 'amber', 'slow'],
	['30', 'amber', 'slow'],
	['29.999', 'red', 'far-behind'],
	['-3', 'red', 'far-behind'],
	['100', 'green', 'reached'],
	['99.999', 'green', 'on-course']
])('[MONITOR-17] half the time is over and %s of 100 houses have water: %s', (value, ...light) => {
	expect(seen(HOUSES, [read('2027-02-19', value)], '2027-02-19')).toEqual(light);
	const falling = { ...HOUSES, baseline: '51', target: '-49' };
	const fallen = [read('2027-02-19', fell(value))];
	expect(seen(falling, fallen, '2027-02-19')).toEqual(light);
});

/** The same way gone downwards from 51, written as a plan keeps decimals. */
function fell(value: string): string {
	return String(Number((51 - Number(value)).toFixed(3)));
}

test('[MONITOR-17] nine tenths is nine tenths: no float rounds a light away', () => {
	const third = { ...HOUSES, baseline: '0.1', target: '0.3' };
	expect(seen(third, [read('2027-02-19', '0.19')], '2027-02-19')).toEqual(['green', 'on-course']);
	expect(indicatorLight(third, [read('2027-02-19', '0.19')], '2027-02-19')).toMatchObject({
		way: { part: 90, of: 200 },
		time: { part: 50, of: 100 }
	});
	const vast = { ...HOUSES, baseline: '0', target: '999999999999.999' };
	const just = read('2027-04-10', '899999999999.999');
	expect(seen(vast, [just], '2027-04-10')).toEqual(['amber', 'slow']);
	expect(seen(vast, [read('2027-04-10', '900000000000')], '2027-04-10')).toEqual([
		'green',
		'on-course'
	]);
});

test('[MONITOR-18] nobody knows without a reading, without now and later, or when the promised month is over', () => {
	const reading = [read('2027-01-15', '40')];
	const { baseline, target, targetDate, ...bare } = HOUSES;
	expect([baseline, target, targetDate]).toEqual(['0', '100', '2027-04-10']);
	expect(seen(HOUSES, [], '2027-02-01')).toEqual(['grey', 'no-reading']);
	expect(seen({ ...bare, baseline: '0' }, reading, '2027-02-01')).toEqual(['grey', 'no-target']);
	expect(seen({ ...bare, target: '100' }, reading, '2027-02-01')).toEqual(['grey', 'no-baseline']);
	const undated = { ...bare, baseline: '0', target: '100' };
	expect(seen(undated, reading, '2027-02-01')).toEqual(['grey', 'no-dates']);
	expect(seen(undated, [read('2027-01-15', '100')], '2027-02-01')).toEqual(['green', 'reached']);
	const crossed = { ...HOUSES, targetDate: '2026-12-31' };
	expect(seen(crossed, reading, '2027-02-01')).toEqual(['grey', 'no-dates']);

	const monthly = { ...HOUSES, everyMonths: 1 };
	expect(seen(monthly, reading, '2027-02-28')).toEqual(['amber', 'slow']);
	expect(seen(monthly, reading, '2027-03-01')).toEqual(['grey', 'old-reading']);
	expect(seen({ ...monthly, everyMonths: 2 }, reading, '2027-03-31')[1]).toBe('far-behind');
});

test('[MONITOR-19] what was read before the beginning does not count, and on its day it does', () => {
	const before = read('2026-12-30', '90');
	expect(seen(HOUSES, [before], '2027-02-19')).toEqual(['grey', 'no-reading']);
	expect(seen(HOUSES, [read('2026-12-31', '0')], '2026-12-31')).toEqual(['green', 'on-course']);
	expect(seen(HOUSES, [read('2026-12-31', '-1')], '2026-12-31')).toEqual(['red', 'far-behind']);
	expect(seen(HOUSES, [before, read('2027-01-20', '30')], '2027-01-20')[1]).toBe('on-course');
});

test('[MONITOR-19] once the target has come the last word stays, however much later somebody looks', () => {
	const monthly = { ...HOUSES, everyMonths: 1 };
	const late = [read('2027-04-10', '85')];
	for (const today of ['2027-04-10', '2027-07-01', '2031-01-01'])
		expect(seen(monthly, late, today)).toEqual(['amber', 'slow']);
	expect(seen(monthly, [read('2027-02-10', '60')], '2031-01-01')).toEqual(['grey', 'old-reading']);
	expect(seen(monthly, [...late, read('2028-01-01', '100')], '2031-01-01')[1]).toBe('reached');
});

test('[MONITOR-19] a device whose clock is behind judges by the day of the last reading', () => {
	expect(seen(HOUSES, [read('2027-04-10', '45')], '2024-01-01')).toEqual(['red', 'far-behind']);
	expect(seen(HOUSES, [read('2027-04-10', '45')], 'soon')).toEqual(['red', 'far-behind']);
});

test('[MONITOR-20] what is to stay as it is may stray by the tolerance and no further', () => {
	const keep: Indicator = { ...HOUSES, direction: 'keep', target: '0', tolerance: '2.5' };
	const at = (value: string, indicator = keep) =>
		seen(indicator, [read('2027-02-19', value)], '2027-02-19');
	expect(['2.5', '-2.5'].map((value) => at(value)[1])).toEqual(['kept', 'kept']);
	expect(['2.501', '-2.501'].map((value) => at(value))).toEqual([
		['red', 'strayed'],
		['red', 'strayed']
	]);
	const { tolerance, ...strict } = keep;
	expect(tolerance).toBe('2.5');
	expect(['0', '0.001'].map((value) => at(value, strict)[0])).toEqual(['green', 'red']);
	const up: Indicator = { ...strict, direction: 'up' };
	expect(['7', '-0.5'].map((value) => at(value, up)[0])).toEqual(['green', 'red']);
	const down: Indicator = { ...strict, direction: 'down' };
	expect(['7', '-0.5'].map((value) => at(value, down)[0])).toEqual(['red', 'green']);
	expect(seen({ ...keep, everyMonths: 1 }, [read('2027-01-19', '0')], '2027-03-19')[0]).toBe(
		'grey'
	);
});

interface Written {
	indicators: (Record<'text' | 'baselineDate' | 'targetDate', string> & {
		baseline: number;
		target: number;
		direction: 'up' | 'down';
		readings: [string, number][];
	})[];
}

function lightsOf({ indicators }: Written) {
	const plan = aPlan();
	return indicators.map(({ text, baseline, target, readings, ...rest }) => {
		const draft = {
			text,
			direction: rest.direction,
			baseline: String(baseline),
			target: String(target),
			baselineDate: rest.baselineDate,
			targetDate: rest.targetDate
		};
		const indicator = yes(addTo(plan, INDICATORS, draft, stamp()));
		return readings.map(([date, value]) => {
			yes(addReading(plan, { indicator, date, value: String(value) }, stamp()));
			const row = rowOf(plan, INDICATORS, indicator)!;
			const { colour, way, time } = indicatorLight(row, readingsOf(plan).get(indicator)!, date);
			const r = way && time && (way.part * time.of) / (way.of * time.part);
			return `${date} ${value} ${r?.toFixed(3)} ${colour}`;
		});
	});
}

test('[MONITOR-21] the readings of Tirtamulya and Kithanga, each judged at the end of its month', () => {
	expect(lightsOf(EXAMPLES.a.seed as unknown as Written)).toEqual([
		['2026-12 58 0.530 red', '2027-06 27 2.184 green'],
		['2027-09 79 0.872 amber'],
		['2027-07 33 0.623 amber', '2027-08 24 0.871 amber'],
		['2027-08 66 0.943 green'],
		['2027-06 61 0.724 amber', '2027-12 88 1.067 green']
	]);
	expect(lightsOf(EXAMPLES.b.seed as unknown as Written)).toEqual([
		['2028-03 33800 0.691 amber'],
		['2028-02 24 1.098 green'],
		['2027-11 29 0.498 red', '2028-01 17 0.828 amber'],
		['2027-12 6 0.970 green'],
		['2028-02 171 0.855 amber']
	]);
});

test('[MONITOR-22] readings stand by when they were taken, a month at its end, and in one order everywhere', () => {
	const plan = aPlan();
	const indicator = yes(addTo(plan, INDICATORS, { text: 'Houses' }, stamp()));
	const other = copyOf(plan);
	const add = (to: typeof plan, date: string, value: string) =>
		yes(addReading(to, { indicator, date, value }, stamp()));
	add(plan, '2027-06', '3');
	add(other, '2027-06-29', '2');
	add(other, '2027-07-01', '4');
	add(plan, '2027-05-31', '1');
	meet(plan, other);
	const values = (of: typeof plan) =>
		readingsOf(of)
			.get(indicator)
			?.map(({ value }) => value);
	expect(values(plan)).toEqual(['1', '2', '3', '4']);
	expect(values(other)).toEqual(values(plan));
});

test('[MONITOR-22] nothing is measured for an indicator that is not there, and a value is a number', () => {
	const plan = aPlan();
	const indicator = yes(addTo(plan, INDICATORS, { text: 'Houses' }, stamp()));
	const tried = { indicator, date: '2027-06', value: '1,5' };
	expect(addReading(plan, tried, stamp())).toEqual({ ok: false, refusal: 'not-a-number' });
	yes(binIn(plan, INDICATORS, indicator, 'Asked twice', 'lead'));
	const late = addReading(plan, { ...tried, value: '1.5' }, stamp());
	expect(late).toEqual({ ok: false, refusal: 'no-such-record' });
	expect(readingsOf(plan).size).toBe(0);
});
