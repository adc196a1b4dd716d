import { expect, test } from 'vitest';

import { aPlan, copyOf, meet, stamps, yes } from '../../../../tests/support/plans.ts';
import { addActivity, binActivity } from '../actions/activities.ts';
import type { Details } from '../actions/details.ts';
import { photoStrip } from './photoStrip.ts';
import { planActualTotals, planVersusActualOf } from './planVersusActual.ts';
import { progressOf, reportProgress } from './progress.ts';
import { detailReport, reportInFull, reportsOf } from './reports.ts';

const stamp = stamps();

function planWithPipe(details: Details = {}) {
	const plan = aPlan();
	const activity = yes(addActivity(plan, 'Pipa induk', details, stamp()));
	return { plan, activity };
}

/** The pipe of Tirtamulya (example A, a1). */
const PIPE: Details = {
	volume: '1200',
	unit: 'm',
	cost: 148_600_000,
	benefM: 412,
	benefF: 431,
	benefPoor: 268,
	start: '2027-03',
	end: '2027-06'
};

test('[MONITOR-23] a report in full and a short one are the same report to both readers', () => {
	const { plan, activity } = planWithPipe();
	const short = { activity, day: '2027-04-15', physical: 30, spent: 52_000_000, note: '400 m' };
	yes(reportInFull(plan, { ...short, day: '2027-06-05', issue: 'Batu besar' }, stamp()));
	yes(reportProgress(plan, short, stamp()));
	expect(reportsOf(plan)).toMatchObject(progressOf(plan));
	expect(reportsOf(plan).map(({ issue }) => issue)).toEqual([undefined, 'Batu besar']);
	yes(binActivity(plan, activity, 'lead'));
	expect(reportInFull(plan, short, stamp())).toEqual({ ok: false, refusal: 'no-such-activity' });
});

test('[MONITOR-24] two people who add photos to one report at once both keep theirs', () => {
	const { plan, activity } = planWithPipe();
	const id = yes(reportInFull(plan, { activity, day: '2027-04-15', physical: 30 }, stamp()));
	const other = copyOf(plan);
	yes(detailReport(plan, id, { photos: { 'a.jpg': 30 } }, 'ana'));
	yes(detailReport(other, id, { photos: { 'b.jpg': 28 }, note: '400 m' }, 'budi'));
	meet(plan, other);
	for (const each of [plan, other])
		expect(reportsOf(each)).toMatchObject([
			{ photos: { 'a.jpg': 30, 'b.jpg': 28 }, note: '400 m', physical: 30 }
		]);
	const refused = detailReport(plan, id, { photos: { 'c.jpg': 101 } }, 'ana');
	expect(refused).toEqual({ ok: false, refusal: 'not-a-number' });
});

test('[MONITOR-24] photos stand as a strip at the stage they show, and a stage that was passed without one is named', () => {
	const { plan, activity } = planWithPipe();
	const report = (day: string, physical: number, photos: Record<string, number>) =>
		yes(reportInFull(plan, { activity, day, physical, photos }, stamp()));
	expect(photoStrip([]).some(({ missing }) => missing)).toBe(false);
	report('2027-04-15', 30, { 'trench.jpg': 30, 'before.jpg': 0 });
	report('2027-06-05', 80, { 'pipe.jpg': 80, 'rock.jpg': 79 });
	const strip = photoStrip(reportsOf(plan));
	expect(strip.map(({ stage, photos }) => [stage, photos.map(({ photo }) => photo)])).toEqual([
		[0, ['before.jpg']],
		[30, ['trench.jpg']],
		[50, ['rock.jpg']],
		[80, ['pipe.jpg']],
		[100, []]
	]);
	expect(strip.map(({ missing }) => missing)).toEqual([false, false, false, false, false]);
	report('2027-06-28', 100, {});
	expect(photoStrip(reportsOf(plan)).map(({ missing }) => missing)).toEqual([
		...[false, false, false, false],
		true
	]);
});

test('[MONITOR-25] plan against reality: the pipe of Tirtamulya, done in time and below its cost', () => {
	const { plan, activity } = planWithPipe(PIPE);
	const full = { benefM: 412, benefF: 431, benefPoor: 268, volumeDone: '1200' };
	const before = { activity, day: '2027-06-05', physical: 80, spent: 119_500_000 };
	yes(reportInFull(plan, { ...before, benefM: 260, issue: 'Batu besar di km 0,9' }, stamp()));
	const [half] = planVersusActualOf(plan, '2027-07-12');
	expect(half).toMatchObject({ physical: 80, late: 12, men: { planned: 412, actual: 260 } });
	expect(half?.women).toEqual({ planned: 431 });
	expect(half?.volume).toEqual({ planned: '1200' });

	const last = { activity, day: '2027-06-28', physical: 100, spent: 147_900_000 };
	yes(reportInFull(plan, { ...last, ...full }, stamp()));
	const lines = planVersusActualOf(plan, '2027-12-31');
	expect(lines).toMatchObject([
		{
			physical: 100,
			doneOn: '2027-06-28',
			late: 0,
			issue: 'Batu besar di km 0,9',
			volume: { planned: '1200', actual: '1200', share: { part: 1_200_000, of: 1_200_000 } },
			money: { share: { part: 147_900_000, of: 148_600_000 } },
			poor: { planned: 268, actual: 268 }
		}
	]);
	expect(planActualTotals(lines)).toEqual({
		planned: 148_600_000,
		spent: 147_900_000,
		lines: 1,
		done: 1
	});
});

test('[MONITOR-25] a line is late until the day it was done, and one that was taken back is not done', () => {
	const { plan, activity } = planWithPipe(PIPE);
	const on = (day: string, physical: number) =>
		yes(reportInFull(plan, { activity, day, physical }, stamp()));
	on('2027-07-05', 100);
	on('2027-07-09', 100);
	expect(planVersusActualOf(plan, '2028-01-01')).toMatchObject([{ doneOn: '2027-07-05', late: 5 }]);
	on('2027-07-20', 90);
	expect(planVersusActualOf(plan, '2027-08-01')[0]).not.toHaveProperty('doneOn');
	expect(planVersusActualOf(plan, '2027-08-01')).toMatchObject([{ physical: 90, late: 32 }]);
	on('2027-08-03', 100);
	expect(planVersusActualOf(plan, '2028-01-01')).toMatchObject([
		{ doneOn: '2027-08-03', late: 34 }
	]);
});

test('[MONITOR-25] what nobody reported on is in the table with what was planned; what is on other lists only once it is reported', () => {
	const { plan } = planWithPipe(PIPE);
	const dam = yes(addActivity(plan, 'Embung', { list: 'DU-RKP' }, stamp()));
	const [pipe, ...rest] = planVersusActualOf(plan, '2027-05-01');
	expect(rest).toEqual([]);
	expect(pipe).toMatchObject({ late: 0, money: { planned: 148_600_000 }, men: { planned: 412 } });
	expect(pipe).not.toHaveProperty('physical');
	yes(reportInFull(plan, { activity: dam, day: '2027-05-01', physical: 5, spent: 1 }, stamp()));
	const lines = planVersusActualOf(plan, '2027-05-01');
	expect(lines.map(({ activity }) => activity.name)).toEqual(['Pipa induk', 'Embung']);
	expect(lines[1]?.money).toEqual({ actual: 1 });
});
