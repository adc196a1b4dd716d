import type { Plan } from '../plan.ts';
import { groupBy } from '../shared/groupBy.ts';
import type { IdeaId } from '../shared/ids.ts';
import { groupedIdeasOf } from './grouped.ts';

/** The ideas that stand behind a record: an idea is itself, a group stands for the open ideas in it and in its parts. */
export function ideasIn(plan: Plan): (record: string) => readonly IdeaId[] {
	const within = groupBy(
		groupedIdeasOf(plan).clusters.flatMap(({ id, parent, ideas }) =>
			[id, ...(parent ? [parent] : [])].flatMap((cluster) =>
				ideas.map((idea) => ({ cluster: cluster as string, idea: idea.id }))
			)
		),
		({ cluster }) => cluster
	);
	return (record) =>
		plan.ideas.has(record) ? [record] : (within.get(record) ?? []).map(({ idea }) => idea);
}
