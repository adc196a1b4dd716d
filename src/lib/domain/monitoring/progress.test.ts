import { expect, test } from 'vitest';
import * as Y from 'yjs';

import { addActivity, binActivity } from '../actions/activities.ts';
import { planIn } from '../plan.ts';
import { followedOf, progressOf, reportProgress, takeBackReport, type Report } from './progress.ts';

const at = '2027-05-03T19:30:00+08:00';
const stamp = (id: string) => ({ id, by: 'lead', at });
const REPORT: Report = { activity: 'pipe', day: '2027-04-15', physical: 30 };

function planWithPipe() {
	const plan = planIn(new Y.Doc());
	addActivity(plan, 'Fix the pipe', {}, stamp('pipe'));
	return plan;
}

test('[MONITOR-3] a report says day and percent, and money and words if there are any', () => {
	const plan = planWithPipe();
	reportProgress(plan, { ...REPORT, spent: 0, note: ' 400 m ' }, stamp('r1'));
	reportProgress(plan, { ...REPORT, note: '  ' }, stamp('r2'));
	const [first, second] = progressOf(plan);
	expect(first).toMatchObject({ day: '2027-04-15', physical: 30, spent: 0, note: '400 m' });
	expect(second).not.toHaveProperty('spent');
	expect(second).not.toHaveProperty('note');
});

test.each<[string, Partial<Report>]>([
	['not-a-percentage', { physical: 101 }],
	['not-a-percentage', { physical: 12.5 }],
	['not-a-percentage', { physical: NaN }],
	['not-a-day', { day: '2027-02-30' }],
	['not-a-day', { day: '' }],
	['not-money', { spent: -1 }],
	['not-money', { spent: 0.5 }],
	['too-long', { note: 'x'.repeat(301) }],
	['unreadable-letters', { note: 'a\ufffeb' }],
	['no-such-activity', { activity: 'road' }]
])('[MONITOR-4] is refused as %s: %j', (refusal, odd) => {
	const plan = planWithPipe();
	expect(reportProgress(plan, { ...REPORT, ...odd }, stamp('r'))).toEqual({ ok: false, refusal });
	expect(progressOf(plan)).toEqual([]);
});

test('[MONITOR-4] nothing is reported on a line that is in the bin', () => {
	const plan = planWithPipe();
	binActivity(plan, 'pipe', 'lead');
	const answer = reportProgress(plan, REPORT, stamp('r'));
	expect(answer).toEqual({ ok: false, refusal: 'no-such-activity' });
});

test('[MONITOR-5] the last report is the one that speaks of the latest day, whenever it was written', () => {
	const plan = planWithPipe();
	const late = { ...stamp('r1'), at: '2027-09-01T00:00:00Z' };
	reportProgress(plan, { ...REPORT, day: '2027-04-01', physical: 10 }, late);
	reportProgress(plan, { ...REPORT, day: '2027-06-01', physical: 80 }, stamp('r2'));
	expect(progressOf(plan).map(({ physical }) => physical)).toEqual([10, 80]);
	expect(followedOf(plan)[0]?.last?.physical).toBe(80);
});

test('[MONITOR-5] of two reports on one day, written apart, every device shows the same one', () => {
	const [a, b] = [planWithPipe(), planIn(new Y.Doc())];
	Y.applyUpdate(b.doc, Y.encodeStateAsUpdate(a.doc));
	reportProgress(a, { ...REPORT, physical: 40 }, stamp('r2'));
	reportProgress(b, { ...REPORT, physical: 60 }, stamp('r1'));
	Y.applyUpdate(b.doc, Y.encodeStateAsUpdate(a.doc));
	Y.applyUpdate(a.doc, Y.encodeStateAsUpdate(b.doc));
	expect(progressOf(a)).toEqual(progressOf(b));
	expect(progressOf(a).map(({ id }) => id)).toEqual(['r1', 'r2']);
});

test('[MONITOR-6] a report that was wrong is taken back, and the one before it counts again', () => {
	const plan = planWithPipe();
	reportProgress(plan, REPORT, stamp('r1'));
	reportProgress(plan, { ...REPORT, day: '2027-05-01', physical: 90 }, stamp('r2'));
	takeBackReport(plan, 'r2', 'lead');
	expect(followedOf(plan)[0]?.last?.id).toBe('r1');
	plan.progress.get('r1')!.set('binned', 'the wrong village');
	expect(progressOf(plan)).toEqual([]);
	expect(takeBackReport(plan, 'gone', 'lead')).toEqual({ ok: false, refusal: 'no-such-report' });
});

test.each([
	['day', 'zzzz'],
	['day', '2027-02-30'],
	['physical', 101],
	['physical', '50'],
	['activity', 'no id'],
	['createdBy', 5]
])('[MONITOR-7] a report with a %s of %j from a stranger is left out', (key, value) => {
	const plan = planWithPipe();
	const head = { id: 'x', createdAt: at, createdBy: 'peer', ...REPORT };
	plan.progress.set('x', new Y.Map<unknown>(Object.entries({ ...head, [key]: value })));
	expect(progressOf(plan)).toEqual([]);
});

test('[MONITOR-7] money or words nobody can read are left out, the report is not', () => {
	const plan = planWithPipe();
	const odd = { id: 'x', createdAt: at, createdBy: 'peer', ...REPORT, spent: -5, note: {} };
	plan.progress.set('x', new Y.Map<unknown>(Object.entries(odd)));
	expect(progressOf(plan)[0]).toMatchObject({ physical: 30 });
	expect(progressOf(plan)[0]).not.toHaveProperty('spent');
	expect(progressOf(plan)[0]).not.toHaveProperty('note');
});
