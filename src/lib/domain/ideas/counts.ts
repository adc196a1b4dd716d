import type { Plan } from '../plan.ts';
import { fullIdeasOf, type FullIdea } from './full.ts';

/** How many ideas there are of each hamlet, group and so on; `-` where nobody said. */
export interface IdeaCounts {
	/** Every idea but those in the bin: merged, private and rejected ones were voices, too. */
	total: number;
	byStatus: Record<string, number>;
	byKind: Record<string, number>;
	bySex: Record<string, number>;
	byGroup: Record<string, number>;
	byHamlet: Record<string, number>;
	byChannel: Record<string, number>;
	/** By the cluster's id. */
	byCluster: Record<string, number>;
}

/** Whose ideas were heard, and how (section 2.7). They are counted as ideas; who said how many is not looked at. */
export function ideaCountsOf(plan: Plan): IdeaCounts {
	const ideas = fullIdeasOf(plan).filter(({ status }) => status !== 'binned');
	const by = (what: (idea: FullIdea) => string | undefined) => {
		const counts = new Map<string, number>();
		for (const idea of ideas) {
			const key = what(idea) ?? '-';
			counts.set(key, (counts.get(key) ?? 0) + 1);
		}
		return Object.fromEntries([...counts].sort(([a], [b]) => (a < b ? -1 : 1)));
	};
	return {
		total: ideas.length,
		byStatus: by(({ status }) => status),
		byKind: by(({ kind }) => kind),
		bySex: by(({ sex }) => sex),
		byGroup: by(({ group }) => group),
		byHamlet: by(({ hamlet }) => hamlet),
		byChannel: by(({ channel }) => channel),
		byCluster: by(({ cluster }) => cluster)
	};
}
