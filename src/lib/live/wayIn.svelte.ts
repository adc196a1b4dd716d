import { isWayInHidden } from '#lib/domain/meeting/wayIn.ts';
import type { Plan } from '#lib/domain/plan.ts';

import { Live } from './live.svelte.ts';
import { watch } from './watch.ts';

/** Whether the wall keeps the address and the code to itself. */
export function wayInOf(plan: Plan) {
	return { hidden: new Live(watch(plan.meta), () => isWayInHidden(plan)) };
}
