import * as Y from 'yjs';

import { addActivity } from '#lib/domain/actions/activities.ts';
import { moveFollowUp } from '#lib/domain/actions/followUps.ts';
import { INDICATORS } from '#lib/domain/actions/kinds.ts';
import { FOLLOW_UPS } from '#lib/domain/actions/peopleKinds.ts';
import { refer } from '#lib/domain/actions/referrals.ts';
import { addIdea } from '#lib/domain/ideas/ideas.ts';
import { settleIdea } from '#lib/domain/ideas/settling.ts';
import { referIdea } from '#lib/domain/ideas/outcomes.ts';
import { beginPlan } from '#lib/domain/meeting/beginning.ts';
import { LESSONS } from '#lib/domain/monitoring/kinds.ts';
import { addReading } from '#lib/domain/monitoring/readings.ts';
import { reportInFull } from '#lib/domain/monitoring/reports.ts';
import { planIn, type Plan } from '#lib/domain/plan.ts';
import { addTo } from '#lib/domain/shared/records.ts';

import { stamps, yes } from './plans.ts';

const stamp = stamps('year');

/** A plan of its own for a year, with the id `plan-2027`. */
export function year(fiscalYear: number): Plan {
	const plan = planIn(new Y.Doc());
	const beginning = { title: `RKP ${fiscalYear}`, village: 'Tirtamulya', language: 'id' };
	const head = { ...stamp('lead'), id: `plan-${fiscalYear}` };
	yes(beginPlan(plan, { ...beginning, year: fiscalYear }, head));
	return plan;
}

/** A resident's idea in it. */
export function idea(plan: Plan, text: string): string {
	return yes(addIdea(plan, { text }, stamp('warga')));
}

/** Says in the plan itself that an idea became a line: no screen writes it, a file may bring it. */
export function becomes(plan: Plan, idea: string, activity: string): void {
	const record = plan.ideas.get(idea) as Y.Map<unknown>;
	record.set('status', 'promoted');
	record.set('promotedTo', activity);
}

/** What somebody saw of an activity at the end of June. */
export function report(plan: Plan, activity: string, physical: number): string {
	return yes(reportInFull(plan, { activity, day: '2027-06-30', physical }, stamp()));
}

/** A year that leaves something of every kind. */
export function aYear() {
	const plan = year(2027);
	const done = yes(addActivity(plan, 'Pipa', { cost: 900 }, stamp()));
	const half = yes(
		addActivity(plan, 'Bak', { cost: 500, start: '2027-04', end: '2027-07' }, stamp())
	);
	const dam = yes(addActivity(plan, 'Embung', { list: 'DU-RKP' }, stamp()));
	const wait = yes(addActivity(plan, 'Lampu', { list: 'WAITING' }, stamp()));
	report(plan, done, 100);
	report(plan, half, 45);
	const parked = idea(plan, 'Seragam');
	yes(settleIdea(plan, parked, 'parked', 'Dibahas di APBDes', 'lead'));
	const passed = idea(plan, 'Pupuk');
	yes(referIdea(plan, passed, { office: 'Dinas Pertanian' }, 'lead'));
	const open = idea(plan, 'Lapangan voli');
	const step = yes(addTo(plan, FOLLOW_UPS, { what: 'Kirim usulan', ideas: [passed] }, stamp()));
	const settled = yes(addTo(plan, FOLLOW_UPS, { what: 'Kabari pengusul' }, stamp()));
	yes(moveFollowUp(plan, settled, 'done', {}, 'lead'));
	const referral = yes(refer(plan, { office: 'Dinas Pertanian', ideas: [passed] }, stamp()));
	const lesson = yes(
		addTo(plan, LESSONS, { whatHappened: 'Dana terlambat', nextTime: 'Dua sumber' }, stamp())
	);
	const houses = { text: 'Rumah dengan air', unit: '%', baseline: '38', target: '85' };
	const indicator = yes(addTo(plan, INDICATORS, houses, stamp()));
	yes(addReading(plan, { indicator, date: '2027-09', value: '79' }, stamp()));
	return { plan, half, dam, wait, parked, passed, open, step, referral, lesson, indicator };
}
