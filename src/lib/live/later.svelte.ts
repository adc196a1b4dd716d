import { activitiesOf } from '#lib/domain/actions/activities.ts';
import { groupedIdeasOf } from '#lib/domain/ideas/grouped.ts';
import { followedOf, progressOf } from '#lib/domain/monitoring/progress.ts';
import { objectivesOf } from '#lib/domain/objectives/objectives.ts';
import type { Plan } from '#lib/domain/plan.ts';
import { treesOf } from '#lib/domain/problems/tree.ts';
import { ballotsOf } from '#lib/domain/votes/ballots.ts';
import type { BallotBox } from '#lib/domain/votes/box.ts';
import { roundsOf } from '#lib/domain/votes/rounds.ts';

import { Live } from './live.svelte.ts';
import { watch } from './watch.ts';

/** What the screens of the later steps read. */
export function laterOf(plan: Plan, box: BallotBox) {
	const { meta, ideas, clusters, trees, problems, causes } = plan;
	const { objectives, rounds, activities, progress } = plan;
	return {
		groups: new Live(watch(ideas, clusters), () => groupedIdeasOf(plan)),
		trees: new Live(watch(meta, trees, problems, causes), () => treesOf(plan)),
		objectives: new Live(watch(problems, objectives), () => objectivesOf(plan)),
		rounds: new Live(watch(rounds), () => roundsOf(plan)),
		ballots: new Live(watch(box.ballots), () => ballotsOf(box)),
		activities: new Live(watch(activities), () => activitiesOf(plan)),
		followed: new Live(watch(activities, progress), () => followedOf(plan)),
		progress: new Live(watch(progress), () => progressOf(plan))
	};
}
