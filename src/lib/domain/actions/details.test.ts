import { expect, test } from 'vitest';

import { aPlan, yes } from '../../../../tests/support/plans.ts';
import { activitiesOf, addActivity, detailActivity } from './activities.ts';
import type { Details } from './details.ts';

/** Says details of a line that says this already. */
function detailed(details: Details, now: Details = {}) {
	const plan = aPlan();
	yes(addActivity(plan, 'pipe', now, { id: 'pipe', by: 'lead', at: '2027-05-03' }));
	const answer = detailActivity(plan, 'pipe', details, 'lead');
	return answer.ok ? { ok: true, value: activitiesOf(plan)[0] } : answer;
}

const refused = (refusal: string) => ({ ok: false, refusal });

test('[ACTION-4] details that fit are taken, without blanks around words', () => {
	const details: Details = {
		who: ' TPK Desa ',
		where: 'Dusun Puncak RT 01-03',
		volume: '0.125',
		unit: 'ha',
		start: '2027-12',
		end: '2028-01',
		cost: 0,
		funding: [{ source: 'Gereja St. Yosef', amount: 1 }],
		bidang: 5,
		benefM: 0,
		benefDisabled: 3,
		mode: 'inter_village',
		team: ['Wagiman', 'Poniyem'],
		sdgs: ['6', '11'],
		land: 'private',
		ready: ['map', 'photo']
	};
	expect(detailed(details)).toMatchObject({ value: { ...details, who: 'TPK Desa' } });
	expect(detailed({}).ok).toBe(true);
	expect(detailed({ who: '', volume: '', start: '' }).ok).toBe(true);
});

test.each<[string, Details]>([
	['too-long', { who: 'x'.repeat(121) }],
	['unreadable-letters', { where: 'a\ufffeb' }],
	['not-a-number', { volume: '1,5' }],
	['not-a-number', { volume: '0.1234' }],
	['not-a-number', { bidang: 0 }],
	['not-a-number', { benefF: -1 }],
	['not-a-number', { benefPoor: 2.5 }],
	['not-money', { cost: 12.5 }],
	['not-money', { funding: [{ source: 'DDS', amount: -1 }] }],
	['empty', { funding: [{ source: ' ', amount: 1 }] }],
	['not-a-month', { start: '2027-3' }],
	['not-a-month', { end: '2027-13' }],
	['not-a-choice', { mode: 'whoever' as 'self' }],
	['not-a-choice', { ready: ['wishes' as 'map'] }],
	['no-such-record', { strategy: 'nowhere' }],
	['no-such-record', { fromProblem: 'no id' }],
	['too-long', { funding: [{ source: 'x'.repeat(121), amount: 1 }] }],
	['ends-before-start', { start: '2027-03', end: '2027-02' }]
])('[ACTION-4] is refused as %s: %j', (refusal, details) => {
	expect(detailed(details)).toEqual(refused(refusal));
});

test('[ACTION-12] a month is compared with the one that is there already', () => {
	const now: Details = { start: '2027-03', end: '2027-06' };
	expect(detailed({ end: '2027-02' }, now)).toEqual(refused('ends-before-start'));
	expect(detailed({ start: '2027-07' }, now)).toEqual(refused('ends-before-start'));
	expect(detailed({ start: '2027-07', end: '2027-07' }, now).ok).toBe(true);
	expect(detailed({ start: '2027-07', end: '' }, now).ok).toBe(true);
});
