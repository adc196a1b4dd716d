import { AGENDA } from '#lib/domain/meeting/kinds.ts';
import { finishPoint } from '#lib/domain/meeting/finishing.ts';
import { agendaNowOf, endLater, shortenRest } from '#lib/domain/meeting/agendaNow.ts';
import { goToPoint, layAgenda, takeRoomTo } from '#lib/domain/meeting/leading.ts';
import { openSitting, sittingNowOf } from '#lib/domain/meeting/sittingNow.ts';
import { countAll, hallQuorumOf, putOff } from '#lib/domain/meeting/roll.ts';
import { sittingsOf } from '#lib/domain/meeting/sittings.ts';
import { STEPS } from '#lib/domain/method.ts';
import { instant } from '#lib/domain/shared/dates.ts';
import { rowsOf } from '#lib/domain/shared/rows.ts';

import type { Part, Turn } from '../turn.ts';

const sitting = ({ plan, idOf }: Turn) => idOf(sittingsOf(plan));
const point = ({ plan, idOf }: Turn) => idOf(rowsOf(plan, AGENDA));
const moment = (turn: Turn) => instant(turn.stamp().at) + turn.int(200) * 60;

/** The agenda as it is led, and the people as they are counted: several desks at it. */
export const leading: Part = {
	moves: {
		layAgenda: (turn) => {
			const points = [
				{ title: turn.words(), step: 'ideas', minutes: turn.int(30) },
				{ title: turn.words(), step: 'votes', prompt: turn.words(), minutes: turn.int(30) }
			];
			return layAgenda(turn.plan, { sitting: { type: 'hamlet' }, points, stamp: turn.stamp });
		},
		openSitting: (turn) => openSitting(turn.plan, sitting(turn), turn.by),
		goToPoint: (turn) => goToPoint(turn.plan, point(turn), turn.stamp()),
		takeRoomTo: ({ plan, oneOf, by }) => takeRoomTo(plan, oneOf(STEPS), by),
		finishPoint: (turn) => finishPoint(turn.plan, point(turn), turn.stamp()),
		shortenRest: (turn) => shortenRest(turn.plan, sitting(turn), moment(turn), turn.by),
		endLater: (turn) => endLater(turn.plan, sitting(turn), moment(turn), turn.by),
		countAll: (turn) => {
			const groups = ['Krajan', 'Puncak'].map((name) => ({
				by: 'hamlet' as const,
				name,
				presentM: turn.int(20),
				presentF: turn.int(20)
			}));
			return countAll(turn.plan, sitting(turn), groups, turn.stamp);
		},
		putOff: (turn) => {
			const start = `${turn.day()}T09:00`;
			return putOff(turn.plan, { id: sitting(turn), start }, turn.stamp);
		}
	},
	seen: (plan) => [
		sittingNowOf(plan),
		sittingsOf(plan).map(({ id }) => [
			agendaNowOf(plan, id, instant('2026-07-09T12:00:00Z')),
			hallQuorumOf(plan, id)
		])
	]
};
