import type { LivePlan } from '#lib/live/plan.svelte.ts';
import type { setUpOf } from '#lib/live/setUp.svelte.ts';

import { choicesIn, type Choice } from '../choices.ts';

/** The lists of a plan a round can be about, in the order of the method. */
export const LISTS = [
	'ideas',
	'clusters',
	'problems',
	'objectives',
	'strategies',
	'activities'
] as const;
export type List = (typeof LISTS)[number];

/** Which step of the method a list belongs to: its colour and picture. */
export const STEP_OF = {
	ideas: 'ideas',
	clusters: 'ideas',
	problems: 'problems',
	objectives: 'objectives',
	strategies: 'objectives',
	activities: 'actions'
} as const satisfies Record<List, string>;

/** Everything that can be put to a vote, list by list, as it stands in the plan now. */
export function listsIn(
	live: LivePlan,
	more: Pick<ReturnType<typeof setUpOf>, 'strategies'>
): Record<List, Choice[]> {
	const { clusters } = live.groups.current;
	return {
		...choicesIn(live),
		clusters: clusters.map(({ id, title }) => ({ key: id, label: title })),
		strategies: more.strategies.current.map(({ id, name }) => ({ key: id, label: name }))
	};
}
