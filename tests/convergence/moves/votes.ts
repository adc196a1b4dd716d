import {
	answerRound,
	defineRound,
	definitionsOf,
	settleTie
} from '#lib/domain/votes/definitions.ts';
import { METHODS } from '#lib/domain/votes/definition.ts';
import { closeRound, openRound, roundsOf } from '#lib/domain/votes/rounds.ts';

import type { Part, Turn } from '../turn.ts';

const OPTIONS = ['pipa', 'jalan', 'lampu'].map((label) => ({ id: label, ref: label, label }));
const round = ({ plan, idOf }: Turn) => idOf(definitionsOf(plan));
const some = (turn: Turn) => OPTIONS.map(({ id }) => id).filter(() => turn.chance(0.6));

export const votes: Part = {
	moves: {
		openRound: ({ plan, words, stamp }) =>
			openRound(plan, { question: words(), options: OPTIONS }, stamp()),
		closeRound: ({ plan, idOf, by, stamp }) =>
			closeRound(plan, idOf(roundsOf(plan)), [], { by, at: stamp().at }),
		defineRound: ({ plan, words, oneOf, stamp }) =>
			defineRound(plan, { question: words(), method: oneOf(METHODS), options: OPTIONS }, stamp()),
		answerRound: (turn) => {
			const scores = Object.fromEntries(some(turn).map((id) => [id, [turn.int(5), turn.int(5)]]));
			const by = { by: turn.by, at: turn.stamp().at };
			return answerRound(turn.plan, round(turn), { scores }, by);
		},
		settleTie: (turn) => {
			const order = some(turn);
			return settleTie(turn.plan, round(turn), { options: order, by: 'lot', order }, turn.by);
		}
	},
	seen: (plan) => [roundsOf(plan), definitionsOf(plan)]
};
