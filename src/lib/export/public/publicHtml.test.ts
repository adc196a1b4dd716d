import { expect, test } from 'vitest';

import { activitiesOf, addActivity } from '#lib/domain/actions/activities.ts';
import { totals } from '#lib/domain/actions/totals.ts';
import { addIdea } from '#lib/domain/ideas/ideas.ts';
import { INDICATORS, RISKS } from '#lib/domain/actions/kinds.ts';
import { SITTINGS, TURNS } from '#lib/domain/meeting/kinds.ts';
import { addTo } from '#lib/domain/shared/records.ts';

import { aPlan, stamps, yes } from '../../../../tests/support/plans.ts';
import { amount } from '../archive/shown.ts';
import { examplePlan } from '../fixtures/examplePlans.ts';
import { publicHtml } from './publicHtml.ts';

const AT = '2027-10-02T08:00:00Z';

test.each(['a', 'b', 'c'] as const)(
	'[YEAR-10] example %s tells everybody its money and its activities, and runs nothing',
	(name) => {
		const plan = examplePlan(name);
		const page = publicHtml(plan, AT);
		const own = activitiesOf(plan).filter(({ list }) => list === 'RKP');
		const currency = String(plan.meta.get('currency') ?? 'IDR');
		expect(page).toContain(amount(totals(own).cost, currency));
		expect(page.match(/<tr data-find>/g)?.length).toBeGreaterThanOrEqual(own.length);
		expect(page).toContain(`script-src 'none'`);
		expect(page).not.toMatch(/<script|<img|href=|src=/);
	}
);

test('[YEAR-11] no person the plan knows, and nobody called Pak or Bu, is named', () => {
	const plan = aPlan();
	const stamp = stamps();
	yes(addTo(plan, SITTINGS, { type: 'village', chair: 'Siti Aminah' }, stamp()));
	yes(addActivity(plan, 'Jalan ke rumah Pak Slamet Riyadi', { who: 'Joko Susilo' }, stamp()));
	const details = { where: 'depan siti aminah', list: 'WAITING' as const };
	yes(addActivity(plan, 'Makanan untuk Ibu Hamil', details, stamp()));
	yes(addActivity(plan, 'Pipa di tanah Siti Aminah', {}, stamp()));
	yes(addIdea(plan, { text: 'Suami saya mabuk' }, stamp()));
	const page = publicHtml(plan, AT);
	for (const name of ['Aminah', 'Slamet', 'Riyadi', 'Joko', 'mabuk'])
		expect(page).not.toContain(name);
	expect(page).toContain('Jalan ke rumah Pak …');
	expect(page).toContain('Pipa di tanah …');
	expect(page).toContain('Makanan untuk Ibu Hamil');
});

test('[YEAR-11] whoever does, measures, watches or speaks is not named either, also with one name or in capitals', () => {
	const plan = aPlan();
	const stamp = stamps();
	yes(addActivity(plan, 'Jalan Slamet', { who: 'SLAMET', where: 'rumah Joko' }, stamp()));
	yes(addTo(plan, INDICATORS, { text: 'Air', collector: 'Joko' }, stamp()));
	yes(addTo(plan, RISKS, { text: 'Hujan', owner: 'SITI AMINAH' }, stamp()));
	yes(addTo(plan, TURNS, { name: 'Wati' }, stamp()));
	yes(addActivity(plan, 'Kebun Wati dan Siti Aminah', { who: 'TPK' }, stamp()));
	yes(addActivity(plan, 'Kantor TPK', { who: 'Masyarakat' }, stamp()));
	const page = publicHtml(plan, AT);
	for (const name of ['Slamet', 'SLAMET', 'Joko', 'Aminah', 'Wati'])
		expect(page).not.toContain(name);
	for (const kept of ['Jalan …', 'rumah …', 'Kebun … dan …', 'Kantor TPK'])
		expect(page).toContain(kept);
});
