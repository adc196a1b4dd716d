import type { Plan } from '../plan.ts';
import { recordsOf } from '../shared/fields.ts';
import { byOrder, placeIn } from '../shared/placed.ts';
import { readMade, type Made } from '../shared/stamp.ts';
import { wordsOf } from '../shared/text.ts';
import { openIdeasOf, type Idea } from './ideas.ts';

/** Ideas that belong together, under a name the group gave. */
export interface Cluster extends Made {
	title: string;
	order: string;
}

/** A cluster with its cards. */
export interface FilledCluster extends Cluster {
	ideas: Idea[];
}

/** The clusters in their order. */
export function clustersOf(plan: Plan): Cluster[] {
	return recordsOf(plan.clusters, readCluster).sort(byOrder);
}

/** The clusters with their open ideas, and the ideas that are in none: no card is ever out of sight. */
export function groupedIdeasOf(plan: Plan): { clusters: FilledCluster[]; loose: Idea[] } {
	const clusters = clustersOf(plan).map((cluster): FilledCluster => ({ ...cluster, ideas: [] }));
	const byId = new Map(clusters.map((cluster) => [cluster.id, cluster]));
	const loose: Idea[] = [];
	for (const idea of openIdeasOf(plan)) {
		(byId.get(idea.cluster ?? '')?.ideas ?? loose).push(idea);
	}
	return { clusters, loose };
}

function readCluster(raw: Record<string, unknown>): Cluster | undefined {
	const head = readMade(raw);
	const title = wordsOf(raw['title']);
	if (!head || title === undefined || raw['binned'] === true) return undefined;
	const order = placeIn(raw['order']);
	return { ...head, title, order };
}
