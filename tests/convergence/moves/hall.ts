import { expect } from 'vitest';

import { endInterlude, interludeOf, showInterlude } from '#lib/domain/meeting/interlude.ts';
import { LED_BY, MOOD_CARDS, MOODS, TURNS } from '#lib/domain/meeting/kinds.ts';
import { membersOf } from '#lib/domain/meeting/members.ts';
import {
	closeMood,
	countCards,
	lastMoodOf,
	moodNowOf,
	moodOnWallOf,
	openMood,
	putMoodAway
} from '#lib/domain/meeting/moods.ts';
import { beginRehearsal, throwAway } from '#lib/domain/meeting/rehearsal.ts';
import { LEAD_ROLES, nextToPassOn, rolesOf } from '#lib/domain/meeting/roles.ts';
import { changeSitting, sittingsOf } from '#lib/domain/meeting/sittings.ts';
import {
	endTurn,
	giveFloor,
	isQueueShown,
	lowerHand,
	queueOf,
	raiseHand,
	showQueue,
	speakersOf
} from '#lib/domain/meeting/turns.ts';
import { rowsOf } from '#lib/domain/shared/rows.ts';

import type { Part, Turn } from '../turn.ts';

const turnId = ({ plan, idOf }: Turn) => idOf(rowsOf(plan, TURNS));
const moodId = ({ plan, idOf }: Turn) => idOf(rowsOf(plan, MOODS));
const counts = ({ int, oneOf }: Turn) => ({ [oneOf(MOOD_CARDS)]: int(40) });

/** What happens in a hall beside the agenda: hands, mood checks, scenes, and whose hands a meeting is in. */
export const hall: Part = {
	moves: {
		'raiseHand of a phone': (turn) =>
			raiseHand(turn.plan, { person: turn.idOf(membersOf(turn.plan)) }, turn.stamp()),
		'raiseHand of a name': (turn) =>
			raiseHand(turn.plan, { name: turn.oneOf(['Bu Siti', 'bu siti ', '7', ' ']) }, turn.stamp()),
		lowerHand: (turn) => lowerHand(turn.plan, turnId(turn), turn.by),
		giveFloor: (turn) => giveFloor(turn.plan, turnId(turn), turn.stamp()),
		endTurn: (turn) => endTurn(turn.plan, turnId(turn), turn.stamp()),
		showQueue: (turn) => showQueue(turn.plan, turn.chance(0.5), turn.by),
		openMood: (turn) => {
			const cards = turn.oneOf(['faces', 'letters'] as const);
			const draft = { question: turn.words(), cards, means: { A: turn.words() } };
			return openMood(turn.plan, draft, turn.stamp());
		},
		countCards: (turn) => countCards(turn.plan, moodId(turn), counts(turn), turn.by),
		closeMood: (turn) => closeMood(turn.plan, moodId(turn), counts(turn), turn.stamp()),
		putMoodAway: (turn) => putMoodAway(turn.plan, moodId(turn), turn.by),
		showInterlude: (turn) => {
			const until = `${turn.day()}T10:15:00+07:00`;
			return showInterlude(turn.plan, { scene: turn.oneOf(['break', 'thanks']), until }, turn.by);
		},
		endInterlude: (turn) => endInterlude(turn.plan, turn.by),
		beginRehearsal: (turn) => {
			const beginning = { title: turn.words(), village: turn.words(), language: 'id' };
			return beginRehearsal(turn.plan, beginning, turn.stamp());
		},
		throwAway: (turn) => throwAway(turn.plan, turn.by),
		'changeSitting roles': (turn) => {
			const id = turn.idOf(sittingsOf(turn.plan));
			return changeSitting(
				turn.plan,
				id,
				{ [turn.oneOf(LEAD_ROLES)]: turn.oneOf(LED_BY) },
				turn.by
			);
		}
	},
	seen: (plan) => [
		queueOf(plan),
		isQueueShown(plan),
		[...speakersOf(plan)].sort(),
		moodNowOf(plan),
		lastMoodOf(plan),
		moodOnWallOf(plan),
		interludeOf(plan),
		rolesOf(plan),
		nextToPassOn(plan)
	],
	holds(plan) {
		const { speaking, waiting } = queueOf(plan);
		const all = [...waiting, ...(speaking ? [speaking] : [])];
		const keys = all.map(({ person, name }) => person ?? `name ${name?.trim().toLowerCase()}`);
		expect(new Set(keys).size).toBe(keys.length);
		expect(waiting.map(({ spoke }) => spoke)).toEqual(
			waiting.map(({ spoke }) => spoke).sort((a, b) => a - b)
		);
		expect(plan.ideas.size === 0 || plan.meta.get('rehearsal') !== true).toBe(true);
	}
};
