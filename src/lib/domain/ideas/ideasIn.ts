import type { Plan } from '../plan.ts';
import { groupBy } from '../shared/groupBy.ts';
import type { ClusterId, IdeaId } from '../shared/ids.ts';
import { clustersOf, dissolvedAbove, standingClustersOf } from './grouped.ts';
import { openIdeasOf } from './ideas.ts';

/**
 * The ideas that stand behind a record: an idea is itself, a group stands for the open ideas in it and in its parts. One
 * that was dissolved or joined into another since stands for those that were put in it: what it won is still theirs.
 */
export function ideasIn(plan: Plan): (record: string) => readonly IdeaId[] {
	const groupsOf = groupsIn(plan);
	const within = groupBy(
		openIdeasOf(plan).flatMap(({ id, cluster }) =>
			[...groupsOf(cluster)].map((group) => ({ group: group as string, idea: id }))
		),
		({ group }) => group
	);
	return (record) =>
		plan.ideas.has(record) ? [record] : (within.get(record) ?? []).map(({ idea }) => idea);
}

/** The groups an idea is in that was put in one: that one, the one that stands for it now, and those above either. */
function groupsIn(plan: Plan): (put: ClusterId | undefined) => ReadonlySet<ClusterId> {
	const standing = standingClustersOf(plan);
	const above = new Map(clustersOf(plan).map(({ id, parent }) => [id, parent]));
	const gone = dissolvedAbove(plan);
	return (put) => {
		if (put === undefined || !plan.clusters.has(put)) return new Set();
		const now = standing.get(put) ?? put;
		const all = [put, gone.get(put), now, above.get(now)];
		return new Set(all.filter((group) => group !== undefined));
	};
}
