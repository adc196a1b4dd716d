import { expect, test } from 'vitest';

import { aYear, idea, report, year } from '../../../../tests/support/years.ts';
import { stamps, yes } from '../../../../tests/support/plans.ts';
import { addActivity } from '../actions/activities.ts';
import { moveFollowUp } from '../actions/followUps.ts';
import { INDICATORS } from '../actions/kinds.ts';
import { FOLLOW_UPS, TRAININGS } from '../actions/peopleKinds.ts';
import { addTo } from '../shared/records.ts';
import { duesOf } from './dues.ts';
import { isQuiet, monthlyOf } from './monthly.ts';
import { openNextCycle } from './nextCycle.ts';
import { addReading } from './readings.ts';
import { countFaces, satisfactionOf } from './satisfaction.ts';
import { shownMood } from './shownMood.ts';
import { seriesOf } from './series.ts';
import { signsOf } from './signs.ts';
import { villageRow, villagesTotal } from './village.ts';
import { yearsBefore } from './yearsBefore.ts';

const stamp = stamps();

test('[YEAR-12] signs stand by what has to be talked about: what lags first, then what nobody knows, then what is well', () => {
	const plan = year(2027);
	const dates = { baselineDate: '2027-01', targetDate: '2027-12', baseline: '0', target: '100' };
	const sign = (text: string) => yes(addTo(plan, INDICATORS, { text, ...dates }, stamp()));
	const [well, unknown, far, slow] = ['baik', 'belum', 'jauh', 'lambat'].map(sign);
	for (const [indicator, value] of [
		[well!, '60'],
		[far!, '5'],
		[slow!, '35']
	] as const)
		yes(addReading(plan, { indicator, date: '2027-06-30', value }, stamp()));
	const rows = signsOf(plan, '2027-06-30');
	expect(rows.map(({ indicator, light }) => [indicator.id, light.colour])).toEqual([
		[far, 'red'],
		[slow, 'amber'],
		[unknown, 'grey'],
		[well, 'green']
	]);
	expect(rows[0]?.readings).toMatchObject([{ value: '5' }]);
});

test('[YEAR-13] what is due is told by its day until it is done: steps, answers, beginnings, ends, promised readings', () => {
	const plan = year(2027);
	const begun = yes(addActivity(plan, 'Bak', { start: '2027-04', end: '2027-06' }, stamp()));
	yes(addActivity(plan, 'Jalan', { start: '2027-09', who: 'TPK' }, stamp()));
	const done = yes(addActivity(plan, 'Pipa', { start: '2027-02', end: '2027-03' }, stamp()));
	report(plan, begun, 40);
	report(plan, done, 100);
	const step = yes(addTo(plan, FOLLOW_UPS, { what: 'Surat', due: '2027-07-02' }, stamp()));
	const old = yes(addTo(plan, FOLLOW_UPS, { what: 'Lama', due: '2027-01-02' }, stamp()));
	yes(moveFollowUp(plan, old, 'done', {}, 'lead'));
	const houses = { text: 'Rumah', everyMonths: 3, baselineDate: '2027-05', targetDate: '2027-12' };
	yes(addTo(plan, INDICATORS, houses, stamp()));
	expect(duesOf(plan).map(({ day, kind, what }) => [day, kind, what])).toEqual([
		['2027-06-30', 'end', 'Bak'],
		['2027-07-02', 'step', 'Surat'],
		['2027-08-31', 'measure', 'Rumah'],
		['2027-09-01', 'start', 'Jalan'],
		['2027-09-30', 'end', 'Jalan']
	]);
	yes(moveFollowUp(plan, step, 'dropped', { reason: 'Sudah lewat lisan' }, 'lead'));
	expect(duesOf(plan).some(({ id }) => id === step)).toBe(false);
});

test('[YEAR-14] women and men apart are shown only where each group, and whoever said neither, is five or more', () => {
	const mood = (...groups: ['F' | 'M' | undefined, number][]) => {
		const plan = year(2027);
		for (const [sex, count] of groups)
			yes(countFaces(plan, { ...(sex && { sex }), counts: { '4': count } }, stamp()));
		return shownMood(satisfactionOf(plan)[0]!);
	};
	expect(mood(['F', 12], ['M', 9])).toMatchObject({
		tooFew: false,
		n: 21,
		bySex: { F: { n: 12 } }
	});
	for (const small of [mood(['F', 12], ['M', 4]), mood(['F', 9], ['M', 9], [undefined, 1])]) {
		expect(small.tooFew).toBe(true);
		expect(small).not.toHaveProperty('bySex');
	}
	expect(mood(['F', 3])).toMatchObject({ tooFew: true, n: 3 });
	expect(mood([undefined, 3])).toMatchObject({ tooFew: false, n: 3 });
	expect(mood(['F', 12], [undefined, 9])).not.toHaveProperty('bySex');
});

test('[YEAR-15] a village is one row of numbers; several are added up by currency, and a plan is changed by none of it', () => {
	const { plan } = aYear();
	yes(addTo(plan, FOLLOW_UPS, { what: 'Telat', due: '2027-05-01' }, stamp()));
	const row = villageRow(plan, '2027-07-01');
	expect(row).toMatchObject({
		plan: 'plan-2027',
		village: 'Tirtamulya',
		cycle: '2027',
		currency: 'IDR',
		activities: 2,
		done: 1,
		planned: 1400,
		ideas: 3,
		answered: 2,
		lateSteps: 1,
		signs: { all: 1 },
		next: { kind: 'step', day: '2027-05-01', what: 'Telat' }
	});
	expect(row.lights.reduce((sum, { count }) => sum + count, 0)).toBe(2);
	const other = year(2027);
	other.meta.set('currency', 'KES');
	idea(other, 'Maji');
	const sum = villagesTotal([row, villageRow(other, '2027-07-01'), row]);
	expect(sum).toMatchObject({ ideas: 7, answered: 4, activities: 4, done: 2, lateSteps: 2 });
	expect([...sum.money]).toEqual([
		['IDR', { planned: 2800, spent: 0 }],
		['KES', { planned: 0, spent: 0 }]
	]);
});

test('[YEAR-16] a month is compiled from its records: reports, readings, steps done and late, trainings, and what comes next', () => {
	const { plan, indicator } = aYear();
	yes(addReading(plan, { indicator, date: '2027-06', value: '60' }, stamp()));
	const step = yes(addTo(plan, FOLLOW_UPS, { what: 'Beli semen', due: '2027-06-05' }, stamp()));
	yes(addTo(plan, FOLLOW_UPS, { what: 'Rapat', due: '2027-07-05' }, stamp()));
	yes(addTo(plan, TRAININGS, { topic: 'Pembukuan', date: '2027-06-11' }, stamp()));
	const june = monthlyOf(plan, '2027-06');
	expect(june.reports.map(({ name, report: { physical } }) => [name, physical])).toEqual([
		['Pipa', 100],
		['Bak', 45]
	]);
	expect(june.readings).toMatchObject([{ reading: { value: '60' }, sign: { unit: '%' } }]);
	expect(june.late).toMatchObject([{ what: 'Beli semen' }]);
	expect(june.trainings).toMatchObject([{ topic: 'Pembukuan' }]);
	expect(june.ahead.map(({ what }) => what)).toEqual(['Rapat', 'Bak']);
	yes(moveFollowUp(plan, step, 'done', { on: '2027-07-02' }, 'lead'));
	expect(monthlyOf(plan, '2027-06').late).toMatchObject([{ what: 'Beli semen' }]);
	yes(moveFollowUp(plan, step, 'done', { on: '2027-06-09' }, 'lead'));
	const again = monthlyOf(plan, '2027-06');
	expect([again.late, again.done]).toMatchObject([[], [{ what: 'Beli semen' }]]);
	expect([isQuiet(again), isQuiet(monthlyOf(plan, '2026-01'))]).toEqual([false, true]);
});

test('[YEAR-21] a sign is followed back through the years it was opened from, and a circle of plans ends', () => {
	const { plan: first, indicator } = aYear();
	const second = year(2028);
	yes(openNextCycle(second, first, {}, stamp()));
	const third = year(2029);
	yes(openNextCycle(third, second, {}, stamp()));
	yes(addReading(third, { indicator, date: '2029-09', value: '90' }, stamp()));
	const stranger = year(2020);
	const chain = yearsBefore(third, [stranger, second, first]);
	expect(chain).toEqual([first, second, third]);
	expect(seriesOf(chain)[0]?.readings.map(({ value }) => value)).toEqual(['79', '90']);
	expect(yearsBefore(third, [first])).toEqual([third]);
	first.meta.set('previousCycle', 'plan-2029');
	expect(yearsBefore(third, [first, second, third])).toEqual([first, second, third]);
});
