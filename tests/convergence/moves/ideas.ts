import { expect } from 'vitest';

import {
	addCluster,
	dissolveCluster,
	nameCluster,
	putInCluster
} from '#lib/domain/ideas/clusters.ts';
import { clustersOf, groupedIdeasOf } from '#lib/domain/ideas/grouped.ts';
import { addIdea, IDEA_STATUSES, ideasOf, settleIdea, takeBack } from '#lib/domain/ideas/ideas.ts';
import { mergeIdea } from '#lib/domain/ideas/merging.ts';
import { meToo, supportersOf } from '#lib/domain/ideas/supports.ts';
import type { Plan } from '#lib/domain/plan.ts';

import type { Part, Turn } from '../turn.ts';

const idea = ({ plan, idOf }: Turn) => idOf(ideasOf(plan));
const cluster = ({ plan, idOf }: Turn) => idOf(clustersOf(plan));

export const ideas: Part = {
	moves: {
		addIdea: ({ plan, words, stamp }) => addIdea(plan, { text: words() }, stamp()),
		takeBack: (turn) => takeBack(turn.plan, idea(turn), turn.by),
		settleIdea: (turn) =>
			settleIdea(turn.plan, idea(turn), turn.oneOf(IDEA_STATUSES), turn.words(), turn.by),
		mergeIdea: (turn) => mergeIdea(turn.plan, idea(turn), idea(turn), turn.by),
		meToo: (turn) => meToo(turn.plan, idea(turn), turn.chance(0.7), turn.by),
		addCluster: ({ plan, words, stamp }) => addCluster(plan, words(), stamp()),
		nameCluster: (turn) => nameCluster(turn.plan, cluster(turn), turn.words(), turn.by),
		dissolveCluster: (turn) => dissolveCluster(turn.plan, cluster(turn), turn.by),
		putInCluster: (turn) =>
			putInCluster(turn.plan, idea(turn), turn.chance(0.8) ? cluster(turn) : undefined, turn.by)
	},
	seen: (plan) => [
		ideasOf(plan),
		groupedIdeasOf(plan),
		[...supportersOf(plan)].map(([id, group]) => [id, [...group].sort()]).sort()
	],
	holds(plan) {
		expect(ideasOf(plan)).toHaveLength(rawCount(plan));
	}
};

/** Nothing ever leaves the root: an idea that cannot be read any more would be a lost one. */
function rawCount({ ideas }: Plan): number {
	return ideas.size;
}
