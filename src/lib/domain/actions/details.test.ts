import { expect, test } from 'vitest';

import { checkDetails, type Details } from './details.ts';

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
		benefM: 0
	};
	expect(checkDetails(details)).toEqual({ ok: true, value: { ...details, who: 'TPK Desa' } });
	expect(checkDetails({})).toEqual({ ok: true, value: {} });
	expect(checkDetails({ who: '', volume: '', start: '' }).ok).toBe(true);
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
	['ends-before-start', { start: '2027-03', end: '2027-02' }]
])('[ACTION-4] is refused as %s: %j', (refusal, details) => {
	expect(checkDetails(details)).toEqual(refused(refusal));
});

test('[ACTION-12] a month is compared with the one that is there already', () => {
	const now: Details = { start: '2027-03', end: '2027-06' };
	expect(checkDetails({ end: '2027-02' }, now)).toEqual(refused('ends-before-start'));
	expect(checkDetails({ start: '2027-07' }, now)).toEqual(refused('ends-before-start'));
	expect(checkDetails({ start: '2027-07', end: '2027-07' }, now).ok).toBe(true);
	expect(checkDetails({ start: '2027-07', end: '' }, now).ok).toBe(true);
});
