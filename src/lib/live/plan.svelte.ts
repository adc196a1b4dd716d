import { activitiesOf } from '#lib/domain/actions/activities.ts';
import { groupedIdeasOf } from '#lib/domain/ideas/grouped.ts';
import { ideasOf, openIdeasOf } from '#lib/domain/ideas/ideas.ts';
import { supportersOf } from '#lib/domain/ideas/supports.ts';
import { meetingOf } from '#lib/domain/meeting/meeting.ts';
import { membersOf } from '#lib/domain/meeting/members.ts';
import { followedOf, progressOf } from '#lib/domain/monitoring/progress.ts';
import { objectivesOf } from '#lib/domain/objectives/objectives.ts';
import type { Plan } from '#lib/domain/plan.ts';
import { treesOf } from '#lib/domain/problems/tree.ts';
import { ballotsOf, type BallotBox } from '#lib/domain/votes/ballots.ts';
import { roundsOf } from '#lib/domain/votes/rounds.ts';

import { Live } from './live.svelte.ts';
import { watch } from './watch.ts';

/** Everything a screen may read of a plan, each part read again only when it changed. */
export function livePlan(plan: Plan, box: BallotBox) {
	const { meta, members, ideas, supports, clusters, trees, problems, causes } = plan;
	const { objectives, rounds, activities, progress } = plan;
	return {
		meeting: new Live(watch(meta), () => meetingOf(plan)),
		begun: new Live(watch(meta), () => ({ yes: meta.has('version'), newer: plan.isNewer })),
		members: new Live(watch(members), () => membersOf(plan)),
		ideas: new Live(watch(ideas), () => ideasOf(plan)),
		openIdeas: new Live(watch(ideas), () => openIdeasOf(plan)),
		groups: new Live(watch(ideas, clusters), () => groupedIdeasOf(plan)),
		supporters: new Live(watch(ideas, supports), () => supportersOf(plan)),
		trees: new Live(watch(meta, trees, problems, causes), () => treesOf(plan)),
		objectives: new Live(watch(objectives), () => objectivesOf(plan)),
		rounds: new Live(watch(rounds), () => roundsOf(plan)),
		ballots: new Live(watch(box.ballots), () => ballotsOf(box)),
		activities: new Live(watch(activities), () => activitiesOf(plan)),
		followed: new Live(watch(activities, progress), () => followedOf(plan)),
		progress: new Live(watch(progress), () => progressOf(plan))
	};
}

/** What `livePlan` gives. */
export type LivePlan = ReturnType<typeof livePlan>;
