import type { Plan } from '#lib/domain/plan.ts';
import type { BallotBox } from '#lib/domain/votes/box.ts';

import { firstOf } from './first.svelte.ts';
import { laterOf } from './later.svelte.ts';

/** Everything a screen may read of a plan, each part read again only when it changed. */
export type LivePlan = ReturnType<typeof firstOf> & ReturnType<typeof laterOf>;

/** The whole plan at once, for the desk, the wall and the report. */
export function livePlan(plan: Plan, box: BallotBox): LivePlan {
	return { ...firstOf(plan), ...laterOf(plan, box) };
}
