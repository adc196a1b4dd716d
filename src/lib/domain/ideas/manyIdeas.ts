import type { Plan } from '../plan.ts';
import { change } from '../shared/change.ts';
import type { ClusterId, IdeaId, PersonId } from '../shared/ids.ts';
import { done, refuse, type Result } from '../shared/result.ts';
import type { Stamp } from '../shared/stamp.ts';
import { LONGEST_NAME, sentence } from '../shared/words.ts';
import { addCluster, putInCluster, type ClusterRefusal } from './clusters.ts';
import { clustersOf } from './grouped.ts';
import type { IdeaRefusal, IdeaStatus } from './ideas.ts';
import { ideaOf } from './ideaOf.ts';
import { settleIdea } from './settling.ts';
import { headsOf, mergeIdea } from './merging.ts';

/** What is done to several ideas is one change: heard whole, and taken back whole. */

/** Puts several ideas into a cluster, or beside all of them (CLUSTER-5). */
export function putManyInCluster(
	plan: Plan,
	ideas: readonly IdeaId[],
	cluster: ClusterId | undefined,
	person: PersonId
): Result<IdeaId[], ClusterRefusal> {
	if (!areThere(plan, ideas)) return refuse('no-such-idea');
	if (cluster !== undefined && !clustersOf(plan).some(({ id }) => id === cluster))
		return refuse('no-such-cluster');
	return change(plan, person, () => {
		for (const idea of ideas) putInCluster(plan, idea, cluster, person);
		return [...ideas];
	});
}

/** Opens a new cluster with these ideas in it (CLUSTER-5). */
export function groupIdeas(
	plan: Plan,
	ideas: readonly IdeaId[],
	title: string,
	stamp: Stamp
): Result<ClusterId, ClusterRefusal> {
	const words = sentence(title, LONGEST_NAME);
	if (!words.ok) return words;
	if (!areThere(plan, ideas)) return refuse('no-such-idea');
	return change(plan, stamp.by, () => {
		addCluster(plan, words.value, stamp);
		for (const idea of ideas) putInCluster(plan, idea, stamp.id, stamp.by);
		return stamp.id;
	});
}

/** Sets several ideas aside for one reason, or brings them back (CLUSTER-6). */
export function settleMany(
	plan: Plan,
	ideas: readonly IdeaId[],
	status: IdeaStatus,
	reason: string,
	person: PersonId
): Result<IdeaId[], IdeaRefusal> {
	if (!areThere(plan, ideas)) return refuse('no-such-idea');
	const why = status === 'active' ? done('') : sentence(reason);
	if (!why.ok) return why.refusal === 'empty' ? refuse('no-reason') : why;
	return change(plan, person, () => {
		for (const idea of ideas) settleIdea(plan, idea, status, why.value, person);
		return [...ideas];
	});
}

/** Lets several ideas stand with one that says the same, each in its own words (CLUSTER-7). */
export function mergeMany(
	plan: Plan,
	ideas: readonly IdeaId[],
	into: IdeaId,
	person: PersonId,
	reason = ''
): Result<IdeaId, IdeaRefusal> {
	const others = ideas.filter((idea) => idea !== into);
	if (others.length === 0 || !areThere(plan, [...others, into])) return refuse('no-such-idea');
	return change(plan, person, () => {
		for (const idea of others)
			if (headsOf(plan).get(idea) !== into) mergeIdea(plan, idea, into, person, reason);
		return into;
	});
}

function areThere(plan: Plan, ideas: readonly IdeaId[]): boolean {
	return ideas.length > 0 && ideas.every((idea) => ideaOf(plan, idea) !== undefined);
}
