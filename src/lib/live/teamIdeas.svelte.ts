import { sameOfTeamsOf, teamIdeasOf } from '#lib/domain/ideas/teamIdeas.ts';
import { splitNowOf, teamsOf } from '#lib/domain/meeting/groups/splits.ts';
import type { Plan } from '#lib/domain/plan.ts';

import { Live } from './live.svelte.ts';
import { watch } from './watch.ts';

/** What the groups wrote, for desk and wall. */
export function teamIdeasIn(plan: Plan) {
	const { meta, splits, teams, ideas } = plan;
	return {
		written: new Live(watch(ideas), () => teamIdeasOf(plan)),
		/** Pairs of two groups that may be one: words are compared, so only who looks at them asks. */
		same: new Live(watch(meta, splits, teams, ideas), () => {
			const split = splitNowOf(plan);
			return split ? sameOfTeamsOf(plan, teamsOf(plan, split.id)) : [];
		})
	};
}
