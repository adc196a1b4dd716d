import type { Plan } from '../plan.ts';
import type { ClusterId } from '../shared/ids.ts';
import { groupedIdeasOf, type FilledCluster } from './grouped.ts';

/** Something a facilitator may want to look at before going on; it stops nobody. */
export interface ClusterFinding {
	code:
		| 'too-few'
		| 'too-many'
		| 'empty'
		| 'single-card'
		| 'unnamed'
		| 'same-name'
		/** Ideas that are in no cluster. */
		| 'loose';
	cluster?: ClusterId;
	/** How many: clusters at the top, or ideas. */
	count?: number;
}

/** As many clusters at the top as people can hold on a wall (section 1.3); with more, some become parts of others. */
export const FEWEST = 5;
export const MOST = 9;

/** What stands out about the clusters. Nothing before there is one: then clustering has not begun. */
export function clusterFindingsOf(plan: Plan): ClusterFinding[] {
	const { clusters, loose } = groupedIdeasOf(plan);
	if (clusters.length === 0) return [];
	const findings: ClusterFinding[] = [];
	const count = clusters.filter(({ parent }) => parent === undefined).length;
	if (count < FEWEST) findings.push({ code: 'too-few', count });
	if (count > MOST) findings.push({ code: 'too-many', count });
	for (const cluster of clusters) findings.push(...about(cluster, clusters));
	if (loose.length > 0) findings.push({ code: 'loose', count: loose.length });
	return findings;
}

function about({ id, title, ideas }: FilledCluster, all: FilledCluster[]): ClusterFinding[] {
	const codes: ClusterFinding['code'][] = [];
	const hasParts = all.some(({ parent }) => parent === id);
	if (ideas.length === 0 && !hasParts) codes.push('empty');
	if (ideas.length === 1 && !hasParts) codes.push('single-card');
	if (bare(title) === '') codes.push('unnamed');
	else if (all.some((other) => other.id !== id && bare(other.title) === bare(title)))
		codes.push('same-name');
	return codes.map((code) => ({ code, cluster: id }));
}

function bare(title: string): string {
	return title.trim().toLowerCase();
}
