import { expect } from 'vitest';

import { sameOfTeamsOf, teamIdeasOf } from '#lib/domain/ideas/teamIdeas.ts';
import { SPLIT_BY, SPLITS, TEAM_PICTURES, TEAMS } from '#lib/domain/meeting/groups/kinds.ts';
import {
	changeTeam,
	finishSplit,
	mergeBack,
	placePerson,
	splitAgain,
	splitNowOf,
	splitUp,
	teamsOf,
	undoSplit
} from '#lib/domain/meeting/groups/splits.ts';
import { meetingOf } from '#lib/domain/meeting/meeting.ts';
import { membersOf } from '#lib/domain/meeting/members.ts';
import { callAll, endCall, summonOf } from '#lib/domain/meeting/summon.ts';
import { STEPS } from '#lib/domain/method.ts';
import { rowsOf } from '#lib/domain/shared/rows.ts';

import type { Part, Turn } from '../turn.ts';

const split = ({ plan, idOf }: Turn) => idOf(rowsOf(plan, SPLITS));
const team = ({ plan, idOf }: Turn) => idOf(rowsOf(plan, TEAMS));

/** People in groups for a while, and everybody called to one place: several desks at it. */
export const groups: Part = {
	moves: {
		splitUp: (turn) => {
			const teams = TEAM_PICTURES.slice(0, 1 + turn.int(3)).map((picture) => ({
				name: turn.words(),
				picture,
				task: turn.words()
			}));
			const deal = membersOf(turn.plan).map(({ id }) => id);
			return splitUp(turn.plan, { by: turn.oneOf(SPLIT_BY), teams, deal }, turn.stamp);
		},
		changeTeam: (turn) =>
			changeTeam(turn.plan, team(turn), { name: turn.words(), withoutPhone: turn.int(9) }, turn.by),
		placePerson: (turn) => {
			const who = turn.idOf(membersOf(turn.plan));
			return placePerson(turn.plan, { split: split(turn), who, team: team(turn) }, turn.by);
		},
		mergeBack: (turn) => mergeBack(turn.plan, split(turn), turn.stamp()),
		splitAgain: (turn) => splitAgain(turn.plan, split(turn), turn.by),
		finishSplit: (turn) => finishSplit(turn.plan, split(turn), turn.stamp()),
		undoSplit: (turn) => undoSplit(turn.plan, split(turn), turn.words(), turn.by),
		callAll: (turn) =>
			callAll(
				turn.plan,
				{ step: turn.oneOf(STEPS), question: turn.words(), wall: true },
				turn.stamp()
			),
		endCall: (turn) => endCall(turn.plan, turn.by)
	},
	seen: (plan) => {
		const now = splitNowOf(plan);
		const teams = now ? teamsOf(plan, now.id) : [];
		return [now, teams, [...teamIdeasOf(plan)], sameOfTeamsOf(plan, teams), summonOf(plan)];
	},
	holds(plan) {
		const call = summonOf(plan);
		if (call) expect(call.step).toBe(meetingOf(plan).step);
		const now = splitNowOf(plan);
		if (now) expect(teamsOf(plan, now.id).length).toBeGreaterThanOrEqual(2);
	}
};
