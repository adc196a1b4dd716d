import { closeRound, openRound, roundsOf } from '#lib/domain/votes/rounds.ts';

import type { Part } from '../turn.ts';

const OPTIONS = ['pipa', 'jalan', 'lampu'].map((label) => ({ id: label, ref: label, label }));

export const votes: Part = {
	moves: {
		openRound: ({ plan, words, stamp }) =>
			openRound(plan, { question: words(), options: OPTIONS }, stamp()),
		closeRound: ({ plan, idOf, by, stamp }) =>
			closeRound(plan, idOf(roundsOf(plan)), [], { by, at: stamp().at })
	},
	seen: roundsOf
};
