import { clustersOf } from '#lib/domain/ideas/grouped.ts';
import { ideasOf } from '#lib/domain/ideas/ideas.ts';
import {
	groupIdeas,
	mergeMany,
	putManyInCluster,
	settleMany
} from '#lib/domain/ideas/manyIdeas.ts';
import { suggestionsOf } from '#lib/domain/ideas/suggestions.ts';

import type { Part, Turn } from '../turn.ts';
import { holdsForIdeas } from './ideasHold.ts';

const some = (turn: Turn) =>
	Array.from({ length: 1 + turn.int(3) }, () => turn.idOf(ideasOf(turn.plan)));
const cluster = ({ plan, idOf }: Turn) => idOf(clustersOf(plan));

/** What is done to several ideas at once. */
export const manyIdeas: Part = {
	moves: {
		putManyInCluster: (turn) =>
			putManyInCluster(
				turn.plan,
				some(turn),
				turn.chance(0.7) ? cluster(turn) : undefined,
				turn.by
			),
		groupIdeas: (turn) =>
			clustersOf(turn.plan).length < 6 &&
			groupIdeas(turn.plan, some(turn), turn.words(), turn.stamp()),
		settleMany: (turn) =>
			settleMany(
				turn.plan,
				some(turn),
				turn.oneOf(['active', 'parked', 'binned']),
				turn.words(),
				turn.by
			),
		mergeMany: (turn) =>
			mergeMany(turn.plan, some(turn), turn.idOf(ideasOf(turn.plan)), turn.by, turn.words())
	},
	seen: (plan) => suggestionsOf(plan),
	holds: holdsForIdeas
};
