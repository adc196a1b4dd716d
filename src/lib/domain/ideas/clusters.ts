import * as Y from 'yjs';

import type { Plan } from '../plan.ts';
import { change, type PlanRefusal } from '../shared/change.ts';
import { recordIn } from '../shared/fields.ts';
import type { ClusterId, IdeaId, PersonId } from '../shared/ids.ts';
import { lastPlace } from '../shared/order.ts';
import { done, refuse, type Result } from '../shared/result.ts';
import { reworded } from '../shared/rewording.ts';
import { made, type Stamp } from '../shared/stamp.ts';
import { rewrite, sharedText } from '../shared/text.ts';
import { LONGEST_NAME, sentence, type WordsRefusal } from '../shared/words.ts';
import { clustersOf } from './grouped.ts';
import { ideaOf } from './ideaOf.ts';

export type ClusterRefusal = WordsRefusal | PlanRefusal | 'no-such-cluster' | 'no-such-idea';

/** Opens a new cluster at the end of the row. */
export function addCluster(
	plan: Plan,
	title: string,
	stamp: Stamp
): Result<ClusterId, ClusterRefusal> {
	const words = sentence(title, LONGEST_NAME);
	if (!words.ok) return words;
	return change(plan, stamp.by, () => {
		const record = {
			...made(stamp),
			title: sharedText(words.value),
			order: lastPlace(clustersOf(plan))
		};
		plan.clusters.set(stamp.id, new Y.Map<unknown>(Object.entries(record)));
		return stamp.id;
	});
}

/** Names a cluster anew, by what changed since `seen`; without it, by what it is called now. */
export function nameCluster(
	plan: Plan,
	id: ClusterId,
	title: string,
	person: PersonId,
	seen?: string
): Result<ClusterId, ClusterRefusal> {
	const text = recordIn(plan.clusters, id)?.get('title');
	if (!(text instanceof Y.Text)) return refuse('no-such-cluster');
	const words = reworded(text.toString(), title, seen, LONGEST_NAME);
	if (!words.ok) return words;
	return change(plan, person, () => (rewrite(text, words.value), id));
}

/** Dissolves a cluster, with a reason where somebody says one. Its ideas stay: in the cluster above it, or beside all of them. */
export function dissolveCluster(
	plan: Plan,
	id: ClusterId,
	person: PersonId,
	reason = ''
): Result<ClusterId, ClusterRefusal> {
	const record = recordIn(plan.clusters, id);
	if (!record) return refuse('no-such-cluster');
	const why = reason.trim() === '' ? done(true) : sentence(reason);
	if (!why.ok) return why;
	return change(plan, person, () => (record.set('binned', why.value), id));
}

/** Puts an idea into a cluster, or beside all of them. */
export function putInCluster(
	plan: Plan,
	idea: IdeaId,
	cluster: ClusterId | undefined,
	person: PersonId
): Result<IdeaId, ClusterRefusal> {
	if (!ideaOf(plan, idea)) return refuse('no-such-idea');
	if (cluster !== undefined && !clustersOf(plan).some(({ id }) => id === cluster)) {
		return refuse('no-such-cluster');
	}
	return change(plan, person, () => {
		const record = recordIn(plan.ideas, idea);
		if (cluster === undefined) record?.delete('cluster');
		else record?.set('cluster', cluster);
		return idea;
	});
}
