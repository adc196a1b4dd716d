import { expect, test } from 'vitest';

import { addActivity } from '#lib/domain/actions/activities.ts';
import { moveFollowUp } from '#lib/domain/actions/followUps.ts';
import { INDICATORS } from '#lib/domain/actions/kinds.ts';
import { FOLLOW_UPS } from '#lib/domain/actions/peopleKinds.ts';
import { refer } from '#lib/domain/actions/referrals.ts';
import { addReading } from '#lib/domain/monitoring/readings.ts';
import { reportProgress } from '#lib/domain/monitoring/progress.ts';
import { addTo } from '#lib/domain/shared/records.ts';

import { aPlan, stamps, yes } from '../../../../tests/support/plans.ts';
import { dueCalendar } from './dueDays.ts';
import { ical } from './ical.ts';

const AT = '2027-03-01T08:09:10.000Z';

/** A second reader of our own: lines put together again, then `name → value`, entry by entry. */
function entriesIn(file: string): Map<string, string>[] {
	const lines = file.replaceAll('\r\n ', '').split('\r\n');
	const whole = lines.join('\n').split('BEGIN:VEVENT\n').slice(1);
	return whole.map((entry) => {
		const own = entry.split('BEGIN:VALARM')[0] ?? '';
		return new Map(
			own.split('\n').map((line) => [line.split(/[;:]/)[0] ?? '', line.replace(/^[^:]*:/, '')])
		);
	});
}

test('[YEAR-8] what is due stands in the calendar on its day, and what is done does not', () => {
	const plan = aPlan();
	const stamp = stamps();
	const months = { start: '2028-01', end: '2028-02' };
	yes(addActivity(plan, 'Pipa', { ...months, who: 'TPK' }, stamp()));
	const done = yes(addActivity(plan, 'Bak', months, stamp()));
	yes(reportProgress(plan, { activity: done, day: '2028-01-20', physical: 100 }, stamp()));
	yes(addTo(plan, FOLLOW_UPS, { what: 'Kirim surat', due: '2027-04-05' }, stamp()));
	const dropped = yes(addTo(plan, FOLLOW_UPS, { what: 'Rapat', due: '2027-04-06' }, stamp()));
	yes(moveFollowUp(plan, dropped, 'done', {}, 'lead'));
	yes(refer(plan, { office: 'Dinas PU', topic: 'Jembatan', due: '2027-05-01' }, stamp()));
	const sign = { text: 'Rumah berair', everyMonths: 3, baselineDate: '2026-12' };
	const indicator = yes(addTo(plan, INDICATORS, sign, stamp()));
	yes(addReading(plan, { indicator, date: '2027-11', value: '40' }, stamp()));
	const said = entriesIn(dueCalendar(plan, AT)).map((each) => [
		each.get('DTSTART'),
		each.get('SUMMARY')
	]);
	expect(said).toEqual([
		['20270405', 'Tindak lanjut: Kirim surat'],
		['20270501', 'Jawaban ditunggu: Dinas PU'],
		['20280101', 'Mulai: Pipa'],
		['20280229', 'Selesai: Pipa'],
		['20280229', 'Ukur lagi: Rumah berair']
	]);
});

test('[YEAR-9] a calendar file keeps to its lines, whatever people wrote', () => {
	const title = 'Rapat; bawa data, \\ dan \nBEGIN:VEVENT ' + 'é漢🌊'.repeat(40);
	const file = ical('A', [{ uid: 'u', day: '2027-04-05', title, about: '' }], AT);
	const octets = new TextEncoder();
	const lines = file.split('\r\n');
	expect(lines.filter((each) => octets.encode(each).length > 75)).toEqual([]);
	expect(file.replaceAll('\r\n', '')).not.toMatch(/[\r\n\uFFFD]/);
	expect(lines.filter((each) => each === 'BEGIN:VEVENT')).toHaveLength(1);
	expect(lines).toContain('DTSTAMP:20270301T080910Z');
	expect(lines).toContain('TRIGGER:-PT15H');
	const [entry] = entriesIn(file);
	const back = entry
		?.get('SUMMARY')
		?.replace(/\\(n|.)/g, (_, sign: string) => (sign === 'n' ? '\n' : sign));
	expect(back).toBe(title);
});
