import { heldIdeasOf, wayOf } from '#lib/domain/ideas/held.ts';
import type { Plan } from '#lib/domain/plan.ts';

import { Live } from './live.svelte.ts';
import { watch } from './watch.ts';

/** How new ideas wait, and which do, oldest first. Each screen makes its own. */
export function waitingIn(plan: Plan) {
	const { meta, ideas } = plan;
	return {
		way: new Live(watch(meta), () => wayOf(plan)),
		ideas: new Live(watch(ideas), () => heldIdeasOf(plan))
	};
}
