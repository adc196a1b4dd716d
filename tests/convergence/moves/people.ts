import { expect } from 'vitest';

import { activitiesOf } from '#lib/domain/actions/activities.ts';
import { followFindingsOf } from '#lib/domain/actions/followFindings.ts';
import { followUpsOf, moveFollowUp } from '#lib/domain/actions/followUps.ts';
import { INDICATORS, LEVELS, RISKS } from '#lib/domain/actions/kinds.ts';
import { logframesOf } from '#lib/domain/actions/logframe.ts';
import { logframeFindingsOf } from '#lib/domain/actions/logframeFindings.ts';
import { readingOf } from '#lib/domain/actions/logframeReading.ts';
import {
	FOLLOW_UPS,
	REFERRALS,
	STAGES,
	STAKEHOLDERS,
	TAKES_PART,
	TRAININGS,
	VERDICTS
} from '#lib/domain/actions/peopleKinds.ts';
import {
	answerReferral,
	lettersMissingOf,
	refer,
	referralsOf,
	reopenReferral
} from '#lib/domain/actions/referrals.ts';
import { risksOf } from '#lib/domain/actions/risks.ts';
import { involve, participationOf, stakeholdersOf } from '#lib/domain/actions/stakeholders.ts';
import { trainingsOf } from '#lib/domain/actions/trainings.ts';
import { ideasOf } from '#lib/domain/ideas/ideas.ts';
import { addTo, binIn, bringBack, setIn } from '#lib/domain/shared/records.ts';
import { binnedRowsOf, rowsOf } from '#lib/domain/shared/rows.ts';

import type { Part, Turn } from '../turn.ts';

const KINDS = [FOLLOW_UPS, REFERRALS, STAKEHOLDERS, TRAININGS, RISKS, INDICATORS] as const;
const TODAY = '2027-07-01';
const some = ({ idOf, chance }: Turn, list: readonly { id: string }[]) =>
	list.length > 0 && chance(0.5) ? [idOf(list)] : [];

export const people: Part = {
	moves: {
		'addTo followUps': ({ plan, words, day, stamp }) =>
			addTo(plan, FOLLOW_UPS, { what: words(), who: words(), due: day() }, stamp()),
		moveFollowUp(turn) {
			const status = turn.oneOf(['todo', 'doing', 'done', 'dropped'] as const);
			const move = { on: turn.day(), reason: turn.words() };
			return moveFollowUp(
				turn.plan,
				turn.idOf(rowsOf(turn.plan, FOLLOW_UPS)),
				status,
				move,
				turn.by
			);
		},
		refer(turn) {
			const draft = {
				office: turn.words(),
				ideas: some(turn, ideasOf(turn.plan)),
				activities: some(turn, activitiesOf(turn.plan)),
				...(turn.chance(0.5) && { due: turn.day(), letterNo: turn.words(), asked: turn.words() })
			};
			return refer(turn.plan, draft, turn.stamp());
		},
		answerReferral: (turn) => {
			const id = turn.idOf(rowsOf(turn.plan, REFERRALS));
			const verdict = turn.oneOf(VERDICTS);
			const said = { answer: turn.words(), on: turn.day(), ...(turn.chance(0.8) && { verdict }) };
			return answerReferral(turn.plan, id, said, turn.by);
		},
		reopenReferral: (turn) =>
			reopenReferral(turn.plan, turn.idOf(rowsOf(turn.plan, REFERRALS)), turn.by),
		'addTo stakeholders': ({ plan, words, int, stamp }) => {
			const scores = { power: 1 + int(5), interest: 1 + int(5) };
			return addTo(plan, STAKEHOLDERS, { name: words(), ...scores }, stamp());
		},
		involve: (turn) =>
			involve(
				turn.plan,
				turn.idOf(rowsOf(turn.plan, STAKEHOLDERS)),
				turn.oneOf(STAGES),
				turn.chance(0.8) ? turn.oneOf(TAKES_PART) : undefined,
				turn.by
			),
		'addTo trainings': ({ plan, words, day, int, stamp }) =>
			addTo(
				plan,
				TRAININGS,
				{ topic: words(), date: day(), pre: int(101), post: int(101) },
				stamp()
			),
		'addTo risks': ({ plan, words, int, stamp }) =>
			addTo(plan, RISKS, { text: words(), likelihood: 1 + int(5), impact: 1 + int(5) }, stamp()),
		'addTo indicators': ({ plan, words, oneOf, int, day, stamp }) => {
			const values = { baseline: `${int(90)}`, target: `${int(90)}`, targetDate: day() };
			return addTo(plan, INDICATORS, { text: words(), level: oneOf(LEVELS), ...values }, stamp());
		},
		'setIn risks': (turn) => {
			const changes = { mitigation: turn.words(), owner: turn.chance(0.5) ? turn.words() : null };
			return setIn(turn.plan, RISKS, turn.idOf(rowsOf(turn.plan, RISKS)), changes, turn.by);
		},
		'binIn people': (turn) => {
			const kind = turn.oneOf(KINDS);
			const id = turn.idOf(rowsOf(turn.plan, kind));
			return binIn(turn.plan, kind, id, turn.words(), turn.by);
		},
		'bringBack people': (turn) => {
			const kind = turn.oneOf(KINDS);
			return bringBack(turn.plan, kind, turn.idOf(binnedRowsOf(turn.plan, kind)), turn.by);
		}
	},
	seen: (plan) => [
		followUpsOf(plan, TODAY),
		referralsOf(plan, TODAY),
		lettersMissingOf(plan),
		stakeholdersOf(plan),
		participationOf(plan),
		trainingsOf(plan),
		risksOf(plan),
		rowsOf(plan, INDICATORS),
		followFindingsOf(plan, TODAY),
		logframesOf(plan),
		logframesOf(plan).map(readingOf),
		logframeFindingsOf(plan)
	],
	holds(plan) {
		const own = activitiesOf(plan).filter(({ list }) => list === 'RKP');
		for (const { activities, beside } of logframesOf(plan))
			expect([...activities, ...beside].map(({ id }) => id).sort()).toEqual(
				own.map(({ id }) => id).sort()
			);
		for (const step of followUpsOf(plan, TODAY)) {
			if (step.status === 'dropped') expect(step.reason).toBeDefined();
			if (step.status === 'done') expect(step.late).toBe(0);
		}
	}
};
