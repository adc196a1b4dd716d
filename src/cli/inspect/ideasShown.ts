import { clusterFindingsOf } from '#lib/domain/ideas/clusterFindings.ts';
import { fatesOf } from '#lib/domain/ideas/fates.ts';
import { fullIdeasOf } from '#lib/domain/ideas/full.ts';
import { clustersOf } from '#lib/domain/ideas/grouped.ts';
import { spokenNumbersOf } from '#lib/domain/ideas/spoken.ts';
import { supportersOf } from '#lib/domain/ideas/supports.ts';
import type { Plan } from '#lib/domain/plan.ts';

/** Every idea with its status, the number it is called by, how many support it and what became of it. */
export function ideasShown(plan: Plan) {
	const ideas = fullIdeasOf(plan);
	const [numbers, supporters, fates] = [spokenNumbersOf(plan), supportersOf(plan), fatesOf(plan)];
	const statuses: Record<string, number> = {};
	for (const { status } of ideas) statuses[status] = (statuses[status] ?? 0) + 1;
	return {
		statuses,
		ideas: ideas.map((idea) => ({
			...idea,
			called: numbers.get(idea.id),
			supporters: supporters.get(idea.id)?.size ?? 0,
			fate: fates.get(idea.id)
		})),
		clusters: clustersOf(plan).map((cluster) => ({
			...cluster,
			ideas: ideas.filter((idea) => idea.cluster === cluster.id).length
		})),
		findings: clusterFindingsOf(plan)
	};
}
