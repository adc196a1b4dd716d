import type { Plan } from '../plan.ts';
import { present, rawOf, recordIn } from '../shared/fields.ts';
import type { IdeaId } from '../shared/ids.ts';
import type { Values } from '../shared/kinds.ts';
import { remembered } from '../shared/remembered.ts';
import { rememberedOver } from '../shared/rememberedOver.ts';
import { readRow } from '../shared/rows.ts';
import { standingClustersOf } from './grouped.ts';
import { ideasOf, type Idea } from './ideas.ts';
import { IDEAS, type IDEA_DETAILS } from './kinds.ts';

/** An idea with everything that is said of it, for desks and files. */
export type FullIdea = Idea & Omit<Values<typeof IDEA_DETAILS>, keyof Idea>;

/** Every idea with everything that is said of it, oldest first. Its clusters are those that stand for the ones it was put in. */
export function fullIdeasOf(plan: Plan): readonly FullIdea[] {
	return rememberedOver([plan.ideas, plan.clusters], fullIdeasOf, () => readFull(plan));
}

function readFull(plan: Plan): FullIdea[] {
	const standing = standingClustersOf(plan);
	return ideasOf(plan).map((idea) => {
		const full: FullIdea = { ...detailsOf(plan, idea.id), ...idea };
		if (!idea.cleaned) delete full.cleaned;
		if (idea.status !== 'promoted') delete full.promotedTo;
		if (idea.status !== 'referred') {
			delete full.office;
			delete full.due;
		}
		return placed(full, standing);
	});
}

/** What is said of one idea beside its sentence. */
function detailsOf(plan: Plan, id: IdeaId): Partial<FullIdea> {
	const record = recordIn(plan.ideas, id);
	if (!record) return {};
	return remembered(record, detailsOf, () => present({ ...readRow(IDEAS, rawOf(record)) }));
}

function placed(idea: FullIdea, standing: ReadonlyMap<string, string>): FullIdea {
	const cluster = standing.get(idea.cluster ?? '');
	const also = standing.get(idea.also ?? '');
	if (cluster) idea.cluster = cluster;
	else delete idea.cluster;
	if (also && also !== cluster) idea.also = also;
	else delete idea.also;
	return idea;
}
