import { expect } from 'vitest';

import {
	addAgendaPoint,
	agendaOf,
	beginAgendaPoint,
	changeAgendaPoint,
	dropAgendaPoint,
	endAgendaPoint,
	moveAgendaPoint
} from '#lib/domain/meeting/agenda.ts';
import { attendanceOf, countAttendance } from '#lib/domain/meeting/attendance.ts';
import { AGENDA, SITTINGS, SITTING_TYPES } from '#lib/domain/meeting/kinds.ts';
import { meetingOf } from '#lib/domain/meeting/meeting.ts';
import { moveTo } from '#lib/domain/meeting/moving.ts';
import { arrive, membersOf } from '#lib/domain/meeting/members.ts';
import { renamePlan } from '#lib/domain/meeting/naming.ts';
import { papersOf, setPapers } from '#lib/domain/meeting/papers.ts';
import { profileOf, setProfile } from '#lib/domain/meeting/profile.ts';
import { quorumStepsOf, takeQuorumStep } from '#lib/domain/meeting/quorum.ts';
import {
	addSitting,
	callOffSitting,
	changeSitting,
	holdSittingAfterAll,
	sittingsOf
} from '#lib/domain/meeting/sittings.ts';
import { STEPS } from '#lib/domain/method.ts';
import { binnedRowsOf, rowsOf } from '#lib/domain/shared/rows.ts';

import type { Part, Turn } from '../turn.ts';

const sitting = ({ plan, idOf }: Turn) => idOf(sittingsOf(plan));
const point = ({ plan, idOf }: Turn) => idOf(rowsOf(plan, AGENDA));
const at = ({ day, int }: Turn) => `${day()}T${String(int(24)).padStart(2, '0')}:00`;

export const meeting: Part = {
	moves: {
		moveTo: ({ plan, oneOf, by }) => moveTo(plan, oneOf(STEPS), by),
		arrive: ({ plan, oneOf, stamp }) =>
			arrive(plan, { picture: 'bird', colour: oneOf(['red', 'blue']) }, stamp()),
		'arrive again': ({ plan, idOf, stamp }) => {
			const was = idOf(membersOf(plan));
			return arrive(plan, { picture: 'bird', colour: 'red', was }, stamp());
		},
		renamePlan: ({ plan, oneOf, words, by }) =>
			renamePlan(plan, { title: words(), village: oneOf(['Tirtamulya', 'Tirtasari']) }, by),
		setProfile: ({ plan, int, oneOf, by }) =>
			setProfile(plan, { women: int(900), hamlets: [oneOf(['Krajan', 'Puncak', 'Kedung'])] }, by),
		setPapers: ({ plan, oneOf, words, by }) => {
			const formTitles = {
				...papersOf(plan).formTitles,
				[oneOf(['undangan.id', 'rkp-10a.en'])]: words()
			};
			return setPapers(plan, { paper: oneOf(['F4', 'A4', null]), formTitles }, by);
		},
		addSitting: (turn) =>
			addSitting(turn.plan, { type: turn.oneOf(SITTING_TYPES), start: at(turn) }, turn.stamp()),
		changeSitting: (turn) =>
			changeSitting(turn.plan, sitting(turn), { title: turn.words(), end: at(turn) }, turn.by),
		callOffSitting: (turn) => callOffSitting(turn.plan, sitting(turn), turn.words(), turn.by),
		holdSittingAfterAll: (turn) =>
			holdSittingAfterAll(turn.plan, turn.idOf(binnedRowsOf(turn.plan, SITTINGS)), turn.by),
		addAgendaPoint: (turn) => {
			const draft = { sitting: sitting(turn), title: turn.words(), minutes: turn.int(60) };
			return addAgendaPoint(turn.plan, draft, turn.stamp());
		},
		changeAgendaPoint: (turn) =>
			changeAgendaPoint(turn.plan, point(turn), { title: turn.words(), minutes: 5 }, turn.by),
		beginAgendaPoint: (turn) => beginAgendaPoint(turn.plan, point(turn), at(turn), turn.by),
		endAgendaPoint: (turn) => endAgendaPoint(turn.plan, point(turn), at(turn), turn.by),
		moveAgendaPoint: (turn) => moveAgendaPoint(turn.plan, point(turn), point(turn), turn.by),
		dropAgendaPoint: (turn) => dropAgendaPoint(turn.plan, point(turn), turn.words(), turn.by),
		takeQuorumStep: (turn) => {
			const step = turn.oneOf(['open', 'wait', 'reconvene', 'proceed'] as const);
			const draft = { sitting: sitting(turn), step, at: at(turn), next: sitting(turn) };
			return takeQuorumStep(
				turn.plan,
				{ ...draft, invited: 60, present: turn.int(60) },
				turn.stamp()
			);
		},
		countAttendance: (turn) => {
			const name = turn.oneOf(['Krajan', 'Puncak', 'Kedung']);
			const draft = { sitting: sitting(turn), by: 'hamlet' as const, name, presentF: turn.int(20) };
			return countAttendance(turn.plan, draft, turn.stamp());
		}
	},
	seen: (plan) => [
		meetingOf(plan),
		membersOf(plan),
		profileOf(plan),
		sittingsOf(plan).map((each) => [
			each,
			agendaOf(plan, each.id, each.start),
			quorumStepsOf(plan, each.id),
			attendanceOf(plan, each.id)
		])
	],
	holds(plan) {
		for (const { id } of sittingsOf(plan)) {
			const names = attendanceOf(plan, id)?.counts.map(({ by, name }) => `${by} ${name}`) ?? [];
			expect(new Set(names).size).toBe(names.length);
		}
	}
};
