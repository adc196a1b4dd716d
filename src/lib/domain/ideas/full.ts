import type { Plan } from '../plan.ts';
import { rawOf } from '../shared/fields.ts';
import type { Values } from '../shared/kinds.ts';
import { readRow } from '../shared/rows.ts';
import { wordingOf } from './describing.ts';
import { standingClustersOf } from './grouped.ts';
import { ideasOf, type Idea } from './ideas.ts';
import { IDEAS, type IDEA_DETAILS } from './kinds.ts';

/** An idea with everything that is said of it, for desks and files. */
export type FullIdea = Idea & Omit<Values<typeof IDEA_DETAILS>, keyof Idea>;

/** Every idea with everything that is said of it, oldest first. Its clusters are those that stand for the ones it was put in. */
export function fullIdeasOf(plan: Plan): FullIdea[] {
	const standing = standingClustersOf(plan);
	return ideasOf(plan).map((idea) => {
		const raw = rawOf(plan.ideas.get(idea.id));
		const full: FullIdea = { ...readRow(IDEAS, raw), ...idea };
		const cleaned = wordingOf(plan, idea.id);
		if (cleaned) full.cleaned = cleaned;
		else delete full.cleaned;
		if (idea.status !== 'promoted') delete full.promotedTo;
		if (idea.status !== 'referred') {
			delete full.office;
			delete full.due;
		}
		return placed(full, standing);
	});
}

function placed(idea: FullIdea, standing: Map<string, string>): FullIdea {
	const cluster = standing.get(idea.cluster ?? '');
	const also = standing.get(idea.also ?? '');
	if (cluster) idea.cluster = cluster;
	else delete idea.cluster;
	if (also && also !== cluster) idea.also = also;
	else delete idea.also;
	return idea;
}
