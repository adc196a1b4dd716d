import { expect, test } from 'vitest';

import { aPlan, copyOf, meet, stamps, yes } from '../../../../tests/support/plans.ts';
import { instant } from '../shared/dates.ts';
import { binnedRowsOf } from '../shared/rows.ts';
import {
	addAgendaPoint,
	agendaOf,
	beginAgendaPoint,
	changeAgendaPoint,
	dropAgendaPoint,
	endAgendaPoint,
	moveAgendaPoint,
	retimed
} from './agenda.ts';
import { attendanceOf, countAttendance, permille } from './attendance.ts';
import { AGENDA } from './kinds.ts';
import { profileOf, setProfile } from './profile.ts';
import { quorum, quorumRuleOf, quorumStepsOf, takeQuorumStep, waitsUntil } from './quorum.ts';
import {
	addSitting,
	callOffSitting,
	changeSitting,
	decisionModeOf,
	holdSittingAfterAll,
	sittingsOf
} from './sittings.ts';

const NO = (refusal: string) => ({ ok: false, refusal });

/** A plan with one village meeting, 66 invited. */
function withSitting(more: Partial<Parameters<typeof addSitting>[1]> = {}) {
	const stamp = stamps();
	const plan = aPlan(stamp);
	const start = '2026-07-09T09:00';
	const sitting = yes(
		addSitting(plan, { type: 'village', start, invited: 66, ...more }, stamp('lead'))
	);
	return { stamp, plan, sitting, row: () => sittingsOf(plan).find(({ id }) => id === sitting)! };
}

test('[MEETING-8] a plan knows its place by numbers, and each can be said by another person', () => {
	const { plan } = withSitting();
	const other = copyOf(plan);
	yes(setProfile(plan, { households: 912, hamlets: ['Krajan', 'Puncak'] }, 'lead'));
	yes(setProfile(other, { women: 1480, hamlets: ['Kedung'] }, 'scribe'));
	meet(plan, other);
	expect(profileOf(plan)).toEqual({
		households: 912,
		women: 1480,
		hamlets: ['Kedung', 'Krajan', 'Puncak']
	});
	expect(setProfile(plan, { households: -1 }, 'lead')).toEqual(NO('not-a-number'));
});

test('[MEETING-9] sittings stand in the order of the calendar, and one that is called off can be held after all', () => {
	const { plan, stamp, sitting } = withSitting();
	const hamlet = yes(
		addSitting(plan, { type: 'hamlet', start: '2026-06-11T19:30', hamlet: 'Puncak' }, stamp())
	);
	const open = yes(addSitting(plan, { type: 'review' }, stamp()));
	expect(sittingsOf(plan).map(({ id }) => id)).toEqual([hamlet, sitting, open]);
	yes(callOffSitting(plan, hamlet, 'hujan', 'lead'));
	expect(sittingsOf(plan).map(({ id }) => id)).toEqual([sitting, open]);
	yes(holdSittingAfterAll(plan, hamlet, 'lead'));
	expect(sittingsOf(plan)).toHaveLength(3);
	expect(changeSitting(plan, sitting, { end: '2026-07-09T08:00' }, 'lead')).toEqual(
		NO('ends-before-start')
	);
	expect(addSitting(plan, { type: 'party' } as never, stamp())).toEqual(NO('not-a-choice'));
});

test('[MEETING-10] a sitting decides as it says, else as the plan says, else by consensus first', () => {
	const { plan, row, sitting } = withSitting();
	expect(decisionModeOf(plan, row())).toBe('consensus_then_vote');
	yes(setProfile(plan, { decisionMode: 'vote' }, 'lead'));
	expect(decisionModeOf(plan, row())).toBe('vote');
	yes(changeSitting(plan, sitting, { decisionMode: 'consensus' }, 'lead'));
	expect(decisionModeOf(plan, row())).toBe('consensus');
});

test.each([
	[66, 43, false, 1],
	[66, 44, true, 0],
	[65, 43, false, 1],
	[65, 44, true, 0]
])('[MEETING-11] of %i invited, %i are enough: %s', (invited, present, isMet, missing) => {
	const rule = quorumRuleOf(withSitting().row());
	expect(quorum(rule, { invited, present, presentF: 0 })).toMatchObject({ isMet, missing });
});

test('[MEETING-11] a quorum of people and of women is met by both, as the village-cluster forum did', () => {
	const { row } = withSitting({ quorumBasis: 'fixed', minPresent: 40, minWomen: 20 });
	const rule = quorumRuleOf(row());
	expect(quorum(rule, { invited: 66, present: 58, presentF: 31 }).isMet).toBe(true);
	expect(quorum(rule, { invited: 66, present: 58, presentF: 18 })).toEqual({
		isMet: false,
		needed: 40,
		missing: 0,
		missingWomen: 2
	});
});

test('[MEETING-12] too few wait, then are put off, and the second meeting goes ahead with whoever is there', () => {
	const { plan, stamp, sitting } = withSitting();
	const step = (step: 'open' | 'wait' | 'reconvene' | 'proceed', clock: string, more = {}) => ({
		sitting,
		step,
		at: `2026-07-09T${clock}`,
		present: 20,
		...more
	});
	expect(takeQuorumStep(plan, step('open', '09:00'), stamp())).toEqual(NO('quorum-not-met'));
	expect(takeQuorumStep(plan, step('proceed', '09:00'), stamp())).toEqual(
		NO('not-a-second-meeting')
	);
	yes(takeQuorumStep(plan, step('wait', '09:00'), stamp()));
	expect(takeQuorumStep(plan, step('reconvene', '10:00'), stamp())).toEqual(NO('still-waiting'));
	const row = sittingsOf(plan).find(({ id }) => id === sitting);
	expect(row && waitsUntil(plan, row)).toBe(instant('2026-07-09T12:00'));
	const next = yes(
		addSitting(plan, { type: 'village', start: '2026-07-12T09:00', invited: 66 }, stamp())
	);
	yes(takeQuorumStep(plan, step('reconvene', '12:00', { next }), stamp()));
	yes(
		takeQuorumStep(
			plan,
			{ sitting: next, step: 'proceed', at: '2026-07-12T09:10', present: 20 },
			stamp()
		)
	);
	expect(quorumStepsOf(plan, sitting).map((each) => each.step)).toEqual(['wait', 'reconvene']);

	yes(changeSitting(plan, next, { secondProceeds: 'no' }, 'lead'));
	const again = takeQuorumStep(
		plan,
		{ sitting: next, step: 'proceed', at: '2026-07-12T09:30' },
		stamp()
	);
	expect(again).toEqual(NO('not-a-second-meeting'));
});

test('[MEETING-13] an agenda says what was planned and what it really took', () => {
	const { plan, stamp, sitting } = withSitting();
	const point = (title: string, minutes: number) =>
		yes(addAgendaPoint(plan, { sitting, title, minutes }, stamp()));
	const [open, tell, vote] = [point('Pembukaan', 15), point('Usulan', 60), point('Pilih', 30)];
	yes(beginAgendaPoint(plan, open, '2026-07-09T09:10', 'lead'));
	yes(beginAgendaPoint(plan, tell, '2026-07-09T09:40', 'lead'));
	expect(endAgendaPoint(plan, vote, '2026-07-09T10:00', 'lead')).toEqual(NO('not-begun'));
	expect(endAgendaPoint(plan, tell, '2026-07-09T09:30', 'lead')).toEqual(NO('ends-before-start'));
	yes(endAgendaPoint(plan, tell, '2026-07-09T10:50', 'lead'));
	const times = agendaOf(plan, sitting, '2026-07-09T09:00').map(({ planned, took, late }) => [
		planned,
		took,
		late
	]);
	expect(times).toEqual([
		[0, 30, 10],
		[15, 70, 25],
		[75, undefined, undefined]
	]);
	yes(moveAgendaPoint(plan, vote, undefined, 'lead'));
	expect(agendaOf(plan, sitting).map(({ id }) => id)).toEqual([vote, open, tell]);
	yes(moveAgendaPoint(plan, vote, open, 'lead'));
	expect(agendaOf(plan, sitting).map(({ id }) => id)).toEqual([open, vote, tell]);
	yes(dropAgendaPoint(plan, vote, 'tidak sempat', 'lead'));
	expect(agendaOf(plan, sitting).map(({ id }) => id)).toEqual([open, tell]);
	expect(binnedRowsOf(plan, AGENDA)).toMatchObject([{ binned: 'tidak sempat' }]);
});

test('[MEETING-14] when it is late, the minutes that are left are shared out in proportion, none below one', () => {
	const { plan, stamp, sitting } = withSitting();
	for (const minutes of [60, 30, 1, 0]) {
		yes(addAgendaPoint(plan, { sitting, title: `${minutes}`, minutes }, stamp()));
	}
	const left = (minutes: number) => [...retimed(agendaOf(plan, sitting), minutes).values()];
	expect(left(200)).toEqual([60, 30, 1, 0]);
	expect(left(46)).toEqual([30, 15, 1, 0]);
	expect(left(-5)).toEqual([1, 1, 1, 0]);
	const [first] = agendaOf(plan, sitting);
	yes(changeAgendaPoint(plan, first!.id, { startedAt: '2026-07-09T09:00' }, 'lead'));
	expect(left(20)).toEqual([19, 1, 0]);
});

test('[MEETING-15] people are counted by group, and each way of counting them is the same people', () => {
	const { plan, stamp, sitting } = withSitting();
	yes(setProfile(plan, { hamlets: ['Krajan', 'Ngasem', 'Puncak'] }, 'lead'));
	const counts = [
		['hamlet', 'Krajan', 12, 9],
		['hamlet', 'Puncak', 14, 11],
		['element', 'PKK', 0, 8],
		['element', 'Tani', 9, 2]
	] as const;
	for (const [by, name, presentM, presentF] of counts) {
		yes(countAttendance(plan, { sitting, by, name, presentM, presentF }, stamp()));
	}
	expect(attendanceOf(plan, sitting)).toMatchObject({
		invited: 66,
		present: 46,
		presentM: 26,
		presentF: 20,
		absentHamlets: ['Ngasem']
	});
	expect(permille(20, 46)).toBe(435);
	expect(attendanceOf(plan, 'nowhere')).toBeUndefined();
});

test('[MEETING-15] counted on two devices apart, a group is counted once', () => {
	const { plan, stamp, sitting } = withSitting();
	const other = copyOf(plan);
	yes(countAttendance(plan, { sitting, by: 'hamlet', name: 'Puncak', presentF: 3 }, stamp('ana')));
	yes(
		countAttendance(other, { sitting, by: 'hamlet', name: 'Puncak', presentF: 5 }, stamp('budi'))
	);
	meet(plan, other);
	expect(attendanceOf(plan, sitting)).toMatchObject({ present: 5 });
	yes(countAttendance(plan, { sitting, by: 'hamlet', name: 'Puncak ', presentF: 6 }, stamp('ana')));
	expect(attendanceOf(plan, sitting)).toMatchObject({ present: 6 });
	yes(changeSitting(plan, sitting, { present: 46, presentF: 20 }, 'lead'));
	expect(attendanceOf(plan, sitting)).toMatchObject({ present: 46, presentM: 26 });
});
