import { expect, test } from 'vitest';
import * as Y from 'yjs';

import { aPlan, copyOf, meet, stamps, yes } from '../../../../tests/support/plans.ts';
import { aYear, year } from '../../../../tests/support/years.ts';
import {
	activitiesOf,
	activityOf,
	addActivity,
	detailActivity,
	nameActivity
} from '../actions/activities.ts';
import { INDICATORS } from '../actions/kinds.ts';
import { FOLLOW_UPS } from '../actions/peopleKinds.ts';
import { ideasOf, openIdeasOf } from '../ideas/ideas.ts';
import { settleIdea } from '../ideas/settling.ts';
import { planIn } from '../plan.ts';
import type { ActivityId } from '../shared/ids.ts';
import { addTo } from '../shared/records.ts';
import { rowsOf } from '../shared/rows.ts';
import { carriedOf } from './carried.ts';
import { carryOverOf } from './carryOver.ts';
import { closedAt, closePlan, reopenPlan, yearEndOf } from './closing.ts';
import type { CostLeft } from './costLeft.ts';
import { CARRIED, LESSONS } from './kinds.ts';
import { openNextCycle } from './nextCycle.ts';
import { addReading } from './readings.ts';
import { reportInFull } from './reports.ts';
import { countFaces } from './satisfaction.ts';
import { seriesOf } from './series.ts';

const stamp = stamps();

test('[MONITOR-31] what a year leaves: undone, unpaid and waiting lines, ideas on hold or passed on, open steps, lessons, signs', () => {
	const { plan, ...ids } = aYear();
	const list = carryOverOf(plan).map(({ what, was, why, reason, percent }) =>
		[what, was, why, reason, percent].filter((each) => each !== undefined)
	);
	expect(list).toEqual([
		['activity', ids.half, 'unfinished', 45],
		['activity', ids.dam, 'du-rkp'],
		['activity', ids.wait, 'waiting'],
		['idea', ids.parked, 'parked', 'Dibahas di APBDes'],
		['idea', ids.passed, 'referred'],
		['follow-up', ids.step, 'open'],
		['referral', ids.referral, 'open'],
		['lesson', ids.lesson, 'kept', 'Dua sumber'],
		['indicator', ids.indicator, 'kept', '79 % (2027-09)']
	]);
});

test('[MONITOR-32] the next year begins with what goes on, and tells of every other idea what became of it', () => {
	const { plan, ...ids } = aYear();
	const next = year(2028);
	expect(yes(openNextCycle(next, plan, {}, stamp()))).toBe(9);
	expect(
		activitiesOf(next).map(({ id, name, list, start, cost }) => [id, name, list, start, cost])
	).toEqual([
		[ids.half, 'Bak', 'RKP', undefined, 275],
		[ids.dam, 'Embung', 'WAITING', undefined, undefined],
		[ids.wait, 'Lampu', 'WAITING', undefined, undefined]
	]);
	expect(openIdeasOf(next)).toMatchObject([
		{ id: ids.parked, text: 'Seragam', status: 'active', createdBy: 'warga' },
		{ id: ids.passed, text: 'Pupuk', status: 'referred' }
	]);
	expect(rowsOf(next, FOLLOW_UPS)).toMatchObject([{ id: ids.step, ideas: [ids.passed] }]);
	expect(rowsOf(next, INDICATORS)).toMatchObject([{ id: ids.indicator, baseline: '38' }]);
	expect(next.readings.size).toBe(0);
	const open = carriedOf(next).find(({ was }) => was === ids.open);
	expect(open).toMatchObject({
		what: 'idea',
		label: 'Lapangan voli',
		why: 'open',
		goesOn: false,
		from: 'plan-2027',
		cycle: '2027'
	});
	const line = carriedOf(next).find(({ was }) => was === ids.parked);
	expect(line).toMatchObject({
		goesOn: true,
		past: [{ cycle: '2027', why: 'parked', reason: 'Dibahas di APBDes' }]
	});
	expect(next.meta.get('previousCycle')).toBe('plan-2027');
});

test('[MONITOR-32] people choose what goes on; what does not is written down all the same, and can come later', () => {
	const { plan, ...ids } = aYear();
	const next = year(2028);
	expect(yes(openNextCycle(next, plan, { take: [ids.half] }, stamp()))).toBe(1);
	expect(carriedOf(next)).toHaveLength(10);
	expect(carriedOf(next).filter(({ goesOn }) => goesOn)).toMatchObject([{ was: ids.half }]);
	expect(yes(openNextCycle(next, plan, { take: [ids.half, ids.dam, 'gone'] }, stamp()))).toBe(1);
	expect(activitiesOf(next).map(({ id }) => id)).toEqual([ids.half, ids.dam]);
});

test.each([
	['nobody said what was spent', undefined, 275],
	['a part was spent', 300, 200],
	['nothing was paid yet', 0, 500],
	['all of it was spent', 500, 275],
	['more was spent than planned', 900, 275]
])('[MONITOR-40] of a work of 45 %% the rest of its cost goes on: %s', (_, spent, left) => {
	const { plan, half } = aYear();
	const more = spent === undefined ? {} : { spent };
	yes(reportInFull(plan, { activity: half, day: '2027-07-15', physical: 45, ...more }, stamp()));
	yes(detailActivity(plan, half, { note: 'Dusun Puncak' }, 'lead'));
	const next = year(2028);
	const tell = ({ percent, whole }: CostLeft) => `${percent} % dari ${whole}`;
	yes(openNextCycle(next, plan, { take: [half], tell }, stamp()));
	expect(activityOf(next, half as ActivityId)).toMatchObject({
		cost: left,
		note: left === 500 ? 'Dusun Puncak' : '45 % dari 500 · Dusun Puncak'
	});
	expect(activityOf(plan, half as ActivityId)).toMatchObject({ cost: 500, note: 'Dusun Puncak' });
	yes(detailActivity(next, half, { cost: 310 }, 'lead'));
	expect(yes(openNextCycle(next, plan, { take: [half], tell }, stamp()))).toBe(0);
	expect(activityOf(next, half as ActivityId)?.cost).toBe(310);
});

test('[MONITOR-33] opened twice, or by two desks apart, everything is there once', () => {
	const { plan, ...ids } = aYear();
	const next = year(2028);
	yes(openNextCycle(next, plan, { take: [ids.half] }, stamp()));
	yes(nameActivity(next, ids.half, 'Bak atas', 'lead'));
	const before = Y.encodeStateAsUpdate(next.doc);
	expect(yes(openNextCycle(next, plan, { take: [ids.half] }, stamp()))).toBe(0);
	expect(Y.encodeStateAsUpdate(next.doc)).toEqual(before);

	const begun = year(2028);
	const other = copyOf(begun);
	yes(openNextCycle(begun, plan, { take: [ids.half, ids.parked] }, stamp('ana')));
	yes(openNextCycle(other, plan, { take: [ids.half, ids.dam] }, stamp('budi')));
	meet(begun, other);
	for (const each of [begun, other]) {
		expect(activitiesOf(each).map(({ id }) => id)).toEqual([ids.half, ids.dam]);
		expect(ideasOf(each).map(({ id }) => id)).toEqual([ids.parked]);
		expect(rowsOf(each, CARRIED)).toHaveLength(10);
		const went = carriedOf(each).filter(({ goesOn }) => goesOn);
		expect(went.map(({ was }) => was)).toEqual([ids.half, ids.dam, ids.parked]);
	}
	expect(carriedOf(begun)).toEqual(carriedOf(other));
});

test('[MONITOR-32] words too long, or with letters no screen can show, keep nothing from being written down', () => {
	const plan = year(2027);
	const lesson = yes(addTo(plan, LESSONS, { whatHappened: 'x' }, stamp()));
	const words = plan.lessons.get(lesson)!.get('whatHappened') as Y.Text;
	words.insert(1, `${'y'.repeat(297)}😀 and more`);
	const odd = yes(addActivity(plan, 'x', {}, stamp()));
	(plan.activities.get(odd)!.get('name') as Y.Text).insert(0, '\u202e');
	const next = year(2028);
	yes(openNextCycle(next, plan, {}, stamp()));
	expect(carriedOf(next).map(({ label, goesOn }) => [label.length, goesOn])).toEqual([
		[1, true],
		[299, true]
	]);
});

test('[MONITOR-33] a plan is not its own next year, and both have to be there', () => {
	const { plan } = aYear();
	expect(openNextCycle(copyOf(plan), plan, {}, stamp())).toEqual({
		ok: false,
		refusal: 'same-plan'
	});
	const blank = planIn(new Y.Doc());
	expect(openNextCycle(blank, plan, {}, stamp())).toEqual({ ok: false, refusal: 'not-begun' });
	expect(openNextCycle(year(2028), blank, {}, stamp())).toEqual({
		ok: false,
		refusal: 'not-begun'
	});
	plan.meta.set('version', 99);
	expect(openNextCycle(year(2028), plan, {}, stamp())).toEqual({
		ok: false,
		refusal: 'newer-plan'
	});
});

test('[MONITOR-34] after three years the whole life of an idea can be read back', () => {
	const { plan, parked } = aYear();
	const second = year(2028);
	yes(openNextCycle(second, plan, {}, stamp()));
	yes(settleIdea(second, parked, 'parked', 'Menunggu pilkades', 'lead'));
	const third = year(2029);
	yes(openNextCycle(third, second, {}, stamp()));
	expect(carriedOf(third).find(({ was }) => was === parked)?.past).toEqual([
		{ cycle: '2027', why: 'parked', reason: 'Dibahas di APBDes' },
		{ cycle: '2028', why: 'parked', reason: 'Menunggu pilkades' }
	]);
	expect(ideasOf(third).find(({ id }) => id === parked)).toMatchObject({
		text: 'Seragam',
		createdBy: 'warga',
		status: 'active'
	});
});

test('[MONITOR-35] one sign over several years is one line, and a year in which nobody measured is a gap', () => {
	const { plan, indicator } = aYear();
	const second = year(2028);
	yes(openNextCycle(second, plan, {}, stamp()));
	const third = year(2029);
	yes(openNextCycle(third, second, {}, stamp()));
	yes(addReading(third, { indicator, date: '2029-09', value: '90' }, stamp()));
	yes(addReading(third, { indicator, date: '2029-03', value: '81' }, stamp()));
	yes(addTo(third, INDICATORS, { text: 'Baru' }, stamp()));
	const [series, fresh] = seriesOf([plan, second, third]);
	expect(series).toMatchObject({ id: indicator, text: 'Rumah dengan air', unit: '%' });
	expect(series?.cycles.map(({ cycle, gap }) => [cycle, gap])).toEqual([
		['2027', false],
		['2028', true],
		['2029', false]
	]);
	expect(series?.readings.map(({ date, value }) => `${date} ${value}`)).toEqual([
		...['2027-09 79', '2029-03 81', '2029-09 90']
	]);
	expect(fresh?.cycles.map(({ cycle }) => cycle)).toEqual(['2029']);
	const skipped = seriesOf([plan, aPlan(), third])[0];
	expect(skipped?.cycles.map(({ gap }) => gap)).toEqual([false, true, false]);
});

test('[MONITOR-36] a year is closed once, with what was left to do in sight, and can be opened again', () => {
	const { plan } = aYear();
	const done = () =>
		yearEndOf(plan)
			.filter((each) => each.done)
			.map(({ step }) => step);
	expect(done()).toEqual(['evaluate', 'lessons']);
	yes(addActivity(plan, 'Jamban', {}, stamp()));
	yes(countFaces(plan, { counts: { '4': 20 } }, stamp()));
	expect(done()).toEqual(['satisfaction', 'lessons']);
	const at = '2027-12-20T10:00:00+07:00';
	expect(closePlan(plan, { at: 'soon' }, 'lead')).toEqual({ ok: false, refusal: 'not-a-moment' });
	yes(closePlan(plan, { at }, 'lead'));
	expect(closePlan(plan, { at }, 'lead')).toEqual({ ok: false, refusal: 'already-closed' });
	expect([closedAt(plan), done().at(-1)]).toEqual([at, 'close']);
	yes(reopenPlan(plan, 'lead'));
	yes(reopenPlan(plan, 'lead'));
	expect(closedAt(plan)).toBeUndefined();
});
