import { page } from '$app/state';

import { sealedOf } from '#lib/live/sealed.svelte.ts';

import type { OpenPlan } from '../frame/planContext.ts';
import type { Facts } from './tasks.ts';

/** Reads from the open plan what the guide asks. Call while a component is being made. */
export function factsOf({ session, live }: OpenPlan): () => Facts {
	const sealed = sealedOf(session);
	return () => {
		const [rounds, trees] = [sealed.rounds.current, live.trees.current];
		const most = (counts: number[]) => Math.max(0, ...counts);
		return {
			arrived: live.members.current.length,
			ideas: live.openIdeas.current.length,
			grouped: most(live.groups.current.clusters.map(({ ideas }) => ideas.length)),
			trees: trees.length,
			causes: most(trees.map(({ graph }) => [...graph.cards.values()].filter(isCause).length)),
			objectives: live.objectives.current.length,
			opened: rounds.length,
			inBox: rounds.at(-1)?.papers.counted.length ?? 0,
			counted: rounds.filter(({ state }) => state === 'sealed').length,
			activities: live.activities.current.length,
			isAtRecord: page.url.pathname.endsWith('/report')
		};
	};
}

function isCause({ role }: { role: string }): boolean {
	return role === 'cause' || role === 'both';
}
