import type { Plan } from '../plan.ts';
import { endsOf } from '../shared/chain.ts';
import { present, recordIn } from '../shared/fields.ts';
import { idIn, type ClusterId } from '../shared/ids.ts';
import type { Values } from '../shared/kinds.ts';
import { byOrder, placeIn } from '../shared/placed.ts';
import { remembered, rememberedIn } from '../shared/remembered.ts';
import { readRow } from '../shared/rows.ts';
import type { Made } from '../shared/stamp.ts';
import { wordsOf } from '../shared/text.ts';
import { openIdeasOf, type Idea } from './ideas.ts';
import { CLUSTERS, type CLUSTER_DETAILS } from './kinds.ts';

/** Ideas that belong together, under a name the group gave. */
export interface Cluster extends Made, Omit<Values<typeof CLUSTER_DETAILS>, 'joined'> {
	title: string;
	order: string;
	/** The cluster it is part of; that one is part of none. */
	parent?: ClusterId;
}

/** A cluster with its cards. */
export interface FilledCluster extends Cluster {
	ideas: Idea[];
	/** Cards of other clusters that touch this theme too. */
	also: Idea[];
}

/** A cluster that was dissolved, and why; it can come back. */
export interface DissolvedCluster extends Cluster {
	binned: string;
	joined?: ClusterId;
}

/** The clusters in their order, each one followed by those that are part of it. */
export function clustersOf(plan: Plan): Cluster[] {
	const { open, standing } = sortedOut(plan);
	const wanted = new Map<ClusterId, ClusterId>();
	for (const { id, parent } of open) {
		const above = standing.get(parent ?? '');
		if (above !== undefined && above !== id) wanted.set(id, above);
	}
	// Two people apart can build three levels, or a ring: whoever has others below stands at the top.
	const tops = new Set(wanted.values());
	const shown = open.map((cluster) =>
		levelled(cluster, tops.has(cluster.id) ? undefined : wanted.get(cluster.id))
	);
	const below = (top?: ClusterId) => shown.filter(({ parent }) => parent === top);
	return below().flatMap((top) => [top, ...below(top.id)]);
}

/** The clusters that were dissolved, in their order. */
export function dissolvedClustersOf(plan: Plan): readonly DissolvedCluster[] {
	return sortedOut(plan).dissolved;
}

/** For each cluster there ever was the one that stands for it now; a dissolved one's ideas may stand beside all of them. */
export function standingClustersOf(plan: Plan): ReadonlyMap<ClusterId, ClusterId> {
	return sortedOut(plan).standing;
}

/** The dissolved cluster each one was part of, where it was: what was decided on that was decided on this one, too. */
export function dissolvedAbove(plan: Plan): Map<ClusterId, ClusterId> {
	const { open, dissolved } = sortedOut(plan);
	const gone = new Set(dissolved.map(({ id }) => id));
	return new Map(
		[...open, ...dissolved].flatMap(({ id, parent }) =>
			parent && gone.has(parent) ? [[id, parent] as const] : []
		)
	);
}

/** The clusters with their open ideas, and the ideas that are in none: no card is ever out of sight. */
export function groupedIdeasOf(plan: Plan): { clusters: FilledCluster[]; loose: Idea[] } {
	const standing = standingClustersOf(plan);
	const clusters = clustersOf(plan).map((cluster): FilledCluster => ({
		...cluster,
		ideas: [],
		also: []
	}));
	const byId = new Map(clusters.map((cluster) => [cluster.id, cluster]));
	const at = (raw: unknown) => byId.get(standing.get(idIn(raw) ?? '') ?? '');
	const loose: Idea[] = [];
	for (const idea of openIdeasOf(plan)) {
		const first = at(idea.cluster);
		const second = at(recordIn(plan.ideas, idea.id)?.get('also'));
		(first?.ideas ?? loose).push(idea);
		if (second !== first) second?.also.push(idea);
	}
	return { clusters, loose };
}

function sortedOut(plan: Plan) {
	return remembered(plan.clusters, sortedOut, () => sortOut(plan));
}

function sortOut(plan: Plan) {
	const all = rememberedIn(plan.clusters, readCluster, byOrder);
	const byId = new Map(all.map((cluster) => [cluster.id, cluster]));
	const next = ({ binned, joined, parent }: DissolvedCluster) =>
		binned === '' ? undefined : byId.get(joined ?? parent ?? '');
	const ends = endsOf(all, next, byOrder);
	// Two that were each dissolved into the other: the first of them stands.
	const isOpen = (cluster: DissolvedCluster) =>
		cluster.binned === '' || (cluster.joined !== undefined && ends.get(cluster) === cluster);
	const standing = new Map<ClusterId, ClusterId>();
	for (const [{ id }, end] of ends) if (isOpen(end)) standing.set(id, end.id);
	return { open: all.filter(isOpen), standing, dissolved: all.filter((one) => !isOpen(one)) };
}

/** A cluster as the board shows it. */
function levelled(cluster: DissolvedCluster, parent: ClusterId | undefined): Cluster {
	const { id, createdAt, createdBy, onBehalfOf, title, order, colour, bidang, sdgs } = cluster;
	const head = { id, createdAt, createdBy, title, order };
	return { ...head, ...present({ onBehalfOf, parent, colour, bidang, sdgs }) };
}

/** `binned` is empty for one that is not. */
function readCluster(raw: Record<string, unknown>): DissolvedCluster | undefined {
	const row = readRow(CLUSTERS, raw) as (Made & { binned?: string }) | undefined;
	const title = wordsOf(raw['title']);
	if (!row || title === undefined) return undefined;
	return { ...row, title, order: placeIn(raw['order']), binned: row.binned ?? '' };
}
