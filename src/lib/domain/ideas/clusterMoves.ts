import type { Plan } from '../plan.ts';
import { change } from '../shared/change.ts';
import { recordIn } from '../shared/fields.ts';
import type { ClusterId, PersonId } from '../shared/ids.ts';
import { kind, type ChangesOf } from '../shared/kinds.ts';
import { placeBetween } from '../shared/order.ts';
import type { Placed } from '../shared/placed.ts';
import { setIn, type RecordRefusal } from '../shared/records.ts';
import { refuse, type Result } from '../shared/result.ts';
import type { ClusterRefusal } from './clusters.ts';
import { clustersOf } from './grouped.ts';
import { CLUSTER_DETAILS } from './kinds.ts';

export type ClusterMoveRefusal = ClusterRefusal | RecordRefusal | 'too-deep';

const { colour, bidang, sdgs } = CLUSTER_DETAILS;
const LOOK = kind('clusters', { colour, bidang, sdgs });

/** Says a cluster's colour, field of work (bidang 1 to 5) and SDGs; `null` clears one. */
export function describeCluster(
	plan: Plan,
	id: ClusterId,
	look: ChangesOf<typeof LOOK>,
	person: PersonId
): Result<ClusterId, ClusterMoveRefusal> {
	if (!recordIn(plan.clusters, id)) return refuse('no-such-cluster');
	return setIn(plan, LOOK, id, look, person);
}

/** Makes a cluster part of another, or of none. Two levels, not more: `too-deep` where it would be a third (section 1.3). */
export function nestCluster(
	plan: Plan,
	id: ClusterId,
	parent: ClusterId | undefined,
	person: PersonId
): Result<ClusterId, ClusterMoveRefusal> {
	const clusters = clustersOf(plan);
	const above = clusters.find((cluster) => cluster.id === parent);
	if (!has(clusters, id) || (parent !== undefined && !above)) return refuse('no-such-cluster');
	const hasParts = clusters.some((cluster) => cluster.parent === id);
	if (above && (above.parent !== undefined || hasParts || parent === id)) return refuse('too-deep');
	return change(plan, person, () => {
		const record = recordIn(plan.clusters, id);
		record?.set('parent', parent ?? '');
		if (parent === undefined) record?.delete('parent');
		return id;
	});
}

/** Moves a cluster ahead of another of its level, or to the end of it. */
export function moveCluster(
	plan: Plan,
	id: ClusterId,
	before: ClusterId | undefined,
	person: PersonId
): Result<ClusterId, ClusterMoveRefusal> {
	const clusters = clustersOf(plan);
	const moved = clusters.find((cluster) => cluster.id === id);
	const row = clusters.filter((each) => each.parent === moved?.parent && each.id !== id);
	const at = before === undefined ? row.length : row.findIndex((each) => each.id === before);
	if (!moved || at < 0) return refuse('no-such-cluster');
	return change(plan, person, () => {
		for (const [each, place] of places(moved, row, at)) {
			recordIn(plan.clusters, each)?.set('order', place);
		}
		return id;
	});
}

/** Dissolves a cluster into another: its ideas, and the clusters that are part of it, go along. */
export function joinCluster(
	plan: Plan,
	id: ClusterId,
	into: ClusterId,
	person: PersonId,
	reason = ''
): Result<ClusterId, ClusterMoveRefusal> {
	const clusters = clustersOf(plan);
	if (id === into || !has(clusters, id) || !has(clusters, into)) return refuse('no-such-cluster');
	return change(plan, person, () => {
		const record = recordIn(plan.clusters, id);
		record?.set('binned', reason.trim() || true);
		record?.set('joined', into);
		return id;
	});
}

/** Brings a dissolved cluster back, with the ideas that were in it. */
export function bringClusterBack(
	plan: Plan,
	id: ClusterId,
	person: PersonId
): Result<ClusterId, ClusterMoveRefusal> {
	const record = recordIn(plan.clusters, id);
	if (!record) return refuse('no-such-cluster');
	return change(plan, person, () => {
		record.delete('binned');
		record.delete('joined');
		return id;
	});
}

/** The new places: of the one that moved, and of those behind it that shared one place with those ahead. */
function places(moved: Placed, row: readonly Placed[], at: number): [string, string][] {
	let last = placeBetween(row[at - 1]?.order, row[at]?.order);
	const written: [string, string][] = [[moved.id, last]];
	for (const { id, order } of row.slice(at)) {
		if (order > last) break;
		last = placeBetween(last, undefined);
		written.push([id, last]);
	}
	return written;
}

function has(clusters: readonly { id: string }[], id: ClusterId): boolean {
	return clusters.some((cluster) => cluster.id === id);
}
