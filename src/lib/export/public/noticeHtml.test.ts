import { expect, test } from 'vitest';

import { addActivity } from '#lib/domain/actions/activities.ts';
import { INDICATORS } from '#lib/domain/actions/kinds.ts';
import { FOLLOW_UPS, REFERRALS, TRAININGS } from '#lib/domain/actions/peopleKinds.ts';
import { answerReferral } from '#lib/domain/actions/referrals.ts';
import { duesOf } from '#lib/domain/monitoring/dues.ts';
import { addReading } from '#lib/domain/monitoring/readings.ts';
import { reportInFull } from '#lib/domain/monitoring/reports.ts';
import { addTo, setIn } from '#lib/domain/shared/records.ts';

import { stamps, yes } from '../../../../tests/support/plans.ts';
import { aYear, year } from '../../../../tests/support/years.ts';
import { monthlyHtml } from './monthlyHtml.ts';
import { noticeHtml } from './noticeHtml.ts';

const AT = '2027-07-10T08:00:00Z';
const stamp = stamps();
const HOSTILE = `<img src=x onerror=alert(1)>"'</style></script><b>`;

function hostileYear() {
	const { plan } = aYear();
	const activity = yes(addActivity(plan, HOSTILE, { who: HOSTILE, where: HOSTILE }, stamp()));
	const report = { activity, day: '2027-07-02', physical: 5, note: HOSTILE, issue: HOSTILE };
	yes(reportInFull(plan, report, stamp()));
	const step = { what: HOSTILE, who: HOSTILE, due: '2027-07-03' };
	yes(addTo(plan, FOLLOW_UPS, step, stamp()));
	yes(addTo(plan, TRAININGS, { topic: HOSTILE, date: '2027-07-04' }, stamp()));
	const indicator = yes(addTo(plan, INDICATORS, { text: HOSTILE, unit: '<i>' }, stamp()));
	yes(addReading(plan, { indicator, date: '2027-07', value: '4.5' }, stamp()));
	plan.meta.set('title', HOSTILE);
	plan.meta.set('village', HOSTILE);
	return plan;
}

test('[YEAR-22] the notice-board says what is late first, then what has time, and what is done is not asked for again', () => {
	const { plan } = aYear();
	yes(addTo(plan, FOLLOW_UPS, { what: 'Nanti', due: '2027-08-01' }, stamp()));
	yes(addTo(plan, FOLLOW_UPS, { what: 'Telat', who: 'Joko', due: '2027-07-05' }, stamp()));
	const page = noticeHtml(plan, AT);
	expect(page.indexOf('Telat')).toBeLessThan(page.indexOf('Nanti'));
	expect(page).toContain('5 hari');
	expect(page).not.toContain('Kabari pengusul');
	expect(page).toMatch(/Bak<\/td>.*45/s);
	expect(page).toContain(`script-src 'none'`);
});

test('[YEAR-31] an answer that is late stands on the notice-board and among what is due, until it is there', () => {
	const { plan, referral } = aYear();
	const letter = { due: '2027-07-01', topic: 'Pupuk untuk musim tanam' };
	yes(setIn(plan, REFERRALS, referral, letter, 'lead'));
	const page = noticeHtml(plan, AT);
	expect(page).toMatch(/class="late">Dinas Pertanian<.*Pupuk untuk musim tanam.*9 hari/s);
	const due = { kind: 'answer', day: '2027-07-01', about: 'Pupuk untuk musim tanam' };
	expect(duesOf(plan)).toContainEqual(expect.objectContaining(due));
	yes(answerReferral(plan, referral, { answer: 'Dikirim Oktober' }, 'lead'));
	expect(noticeHtml(plan, AT)).not.toContain('Jawaban yang kita tunggu');
	expect(duesOf(plan).map(({ kind }) => kind)).not.toContain('answer');
});

test.each([
	['notice-board', () => noticeHtml(hostileYear(), AT)],
	['monthly report', () => monthlyHtml([hostileYear()], '2027-07', AT)]
])('[YEAR-22] [YEAR-3] whatever people wrote is text on the %s', (_, write) => {
	const page = write();
	expect(page).toContain('&lt;img src=x onerror=alert(1)&gt;');
	expect(page).not.toMatch(/<img|<script|<i>|<b>"/);
	expect(page.match(/<\/style>/g)).toHaveLength(1);
});

test('[YEAR-16] villages stand one after the other, and one in which nothing was written down says so', () => {
	const { plan } = aYear();
	const quiet = year(2027);
	quiet.meta.set('village', 'Sukasepi');
	const page = monthlyHtml([plan, quiet], '2027-06', AT);
	expect(page).toContain('Laporan bulanan');
	expect(page.indexOf('Tirtamulya')).toBeLessThan(page.indexOf('Sukasepi'));
	expect(page.split('Sukasepi')[1]).toContain('Tidak ada catatan pada bulan ini.');
	expect(page).toMatch(/Pipa<\/td>.*100 %/s);
});
