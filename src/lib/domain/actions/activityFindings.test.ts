import { expect, test } from 'vitest';

import { examplePlan } from '../seed/examplePlan.ts';
import { aPlan, stamps, yes } from '../../../../tests/support/plans.ts';
import english from '../../i18n/messages/en.json?raw';
import indonesian from '../../i18n/messages/id.json?raw';
import { setProfile } from '../meeting/profile.ts';
import type { Plan } from '../plan.ts';
import { beginTree } from '../problems/problems.ts';
import { addActivity, detailActivity } from './activities.ts';
import { ACTIVITY_FINDINGS, activityFindingsOf } from './activityFindings.ts';
import { addBudgetLine } from './budgetLines.ts';
import { READY, type Details } from './details.ts';
import { MONEY_FINDINGS } from './moneyFindings.ts';
import { missingFor, neededFor } from './ready.ts';

/** A line about which there is nothing to say. */
const FINE: Details = {
	who: 'TPK Desa',
	volume: '200',
	unit: 'm',
	start: '2027-05',
	end: '2027-06',
	cost: 100,
	funding: [{ source: 'DDS', amount: 100 }],
	bidang: 2,
	code: '02.03.10',
	fromProblem: 'core',
	benefM: 131,
	benefF: 142,
	benefPoor: 104,
	land: 'village',
	maintenanceBy: 'RT 3',
	ready: [...READY]
};

function findingsFor(details: Details, more?: (plan: Plan) => void) {
	const stamp = stamps();
	const plan = aPlan(stamp);
	plan.meta.set('year', 2027);
	yes(beginTree(plan, 'Jalan rusak', stamp(), { core: 'core' }));
	yes(addActivity(plan, 'Jalan', FINE, { ...stamp(), id: 'jalan' }));
	yes(detailActivity(plan, 'jalan', details, 'ana'));
	more?.(plan);
	return activityFindingsOf(plan).map(({ code }) => code.replace('activity.', ''));
}

test('[ACTION-45] a line that is whole and prepared raises nothing', () => {
	expect(findingsFor({})).toEqual([]);
});

test.each<[string, Details]>([
	['funding-not-cost', { cost: 101 }],
	['ends-before-start', { start: undefined, end: '2027-01' }],
	['outside-year', { start: '2026-12' }],
	['outside-year', { end: '2028-01' }],
	['nobody-gains', { benefM: 0, benefF: undefined, benefPoor: 0 }],
	['poor-above-all', { benefPoor: 274 }],
	['no-unit', { unit: '' }],
	['unit-unknown', { unit: 'depa' }],
	['code-elsewhere', { bidang: 3 }],
	['code-elsewhere', { subBidang: '2.4' }],
	['no-objective', { fromProblem: 'gone' }],
	['no-objective', { fromProblem: undefined }],
	['nobody-in-charge', { who: '' }],
	['no-maintenance', { maintenanceBy: '' }],
	['not-ready', { ready: READY.filter((item) => item !== 'photo') }]
])('[ACTION-45] asks about %s: %j', (code, details) => {
	const crossed = code === 'ends-before-start';
	const later = (plan: Plan) => plan.activities.get('jalan')!.set('start', '2027-03');
	expect(findingsFor(details, crossed ? later : undefined)).toEqual([code]);
});

test('[ACTION-45] says by how much money is apart, and which lines of the budget are open', () => {
	const stamp = stamps('more');
	const plan = aPlan();
	const id = yes(
		addActivity(plan, 'Jalan', { ...FINE, fromProblem: undefined, cost: 130 }, stamp())
	);
	const line = { activity: id, volume: '2', unitPrice: 45 };
	yes(addBudgetLine(plan, { ...line, item: 'Semen', reported: 95 }, stamp()));
	yes(addBudgetLine(plan, { activity: id, item: 'Pasir' }, stamp()));
	expect(activityFindingsOf(plan)).toEqual([
		{ code: 'activity.funding-not-cost', id, by: 30 },
		{ code: 'activity.cost-not-lines', id, by: 40 },
		{ code: 'activity.line-without-price', id, items: ['more-3'] },
		{ code: 'activity.reported-otherwise', id, items: ['more-2'] },
		{ code: 'activity.no-objective', id }
	]);
});

test('[ACTION-46] on private land the owner’s paper is asked for; whose land it is, where nobody said', () => {
	const ready = READY.filter((item) => item !== 'land-consent');
	expect(findingsFor({ ready, land: undefined })).toEqual(['whose-land', 'not-ready']);
	expect(findingsFor({ ready, land: 'private' })).toEqual(['no-land-consent', 'not-ready']);
	expect(findingsFor({ ready, land: 'private', landConsent: 'Surat 12/2026' })).toEqual([]);
	expect(findingsFor({ ready, land: 'village' })).toEqual([]);
});

test('[ACTION-46] what has to be there depends on the kind of work, and what the plan shows need not be ticked', () => {
	expect(neededFor('02.03.10.01')).toContain('no-dispute');
	expect(neededFor('01.02.03')).toContain('village-asset');
	expect(neededFor('02.04.15')).toEqual(['budget', 'minutes']);
	expect(neededFor()).toEqual(['budget', 'minutes']);
	const lamp = { code: '04.04.01', id: 'x', createdAt: '', createdBy: 'x', name: 'Pelatihan' };
	const line = { ...lamp, order: 'a0', list: 'RKP' as const, funding: [], binned: false };
	expect(missingFor(line, { hasLines: true, hasMinutes: false })).toEqual(['minutes']);
	expect(missingFor(line, { hasLines: true, hasMinutes: true })).toEqual([]);
});

test('[ACTION-45] lines on other lists are not asked whether they are prepared', () => {
	expect(findingsFor({ list: 'DU-RKP', who: '', maintenanceBy: '', ready: [] })).toEqual([]);
});

test('[ACTION-45] a budget year that is written 2027/28 reaches into the second year', () => {
	const asWritten = (fiscalYear: string) => (plan: Plan) =>
		void yes(setProfile(plan, { fiscalYear }, 'lead'));
	expect(findingsFor({ end: '2028-04' }, asWritten('2027/28'))).toEqual([]);
	expect(findingsFor({ end: '2028-04' }, asWritten('2027'))).toEqual(['outside-year']);
});

test('[ACTION-45] a plan in a language without a list of units is asked about none of them', () => {
	const codes = activityFindingsOf(examplePlan('b')).map(({ code }) => code);
	expect(codes).not.toContain('activity.unit-unknown');
});

test.each([
	['id', indonesian],
	['en', english]
])('[ACTION-45] every question about lines and money has words in %s', (_, raw) => {
	const words = JSON.parse(raw) as Record<string, string>;
	for (const code of [...ACTIVITY_FINDINGS, ...MONEY_FINDINGS]) {
		expect(words[`finding.${code}`], code).toMatch(/\w{3}/);
	}
});
