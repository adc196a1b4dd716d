import {
	addMeans,
	binObjective,
	objectivesOf,
	rewordObjective,
	turnOver
} from '#lib/domain/objectives/objectives.ts';
import { problemsOf } from '#lib/domain/problems/cards.ts';

import type { Part } from '../turn.ts';

export const objectives: Part = {
	moves: {
		turnOver: ({ plan, idOf, words, stamp }) =>
			turnOver(plan, idOf(problemsOf(plan)), words(), stamp()),
		addMeans: ({ plan, words, stamp }) => addMeans(plan, words(), stamp()),
		rewordObjective: ({ plan, idOf, words, by }) =>
			rewordObjective(plan, idOf(objectivesOf(plan)), words(), by),
		binObjective: ({ plan, idOf, by }) => binObjective(plan, idOf(objectivesOf(plan)), by)
	},
	seen: objectivesOf
};
