import { nextToPassOn, rolesOf } from '#lib/domain/meeting/roles.ts';
import type { Plan } from '#lib/domain/plan.ts';

import { Live } from './live.svelte.ts';
import { watch } from './watch.ts';

/** In whose hands the meetings were, year by year. */
export function rolesIn(plan: Plan) {
	const said = watch(plan.sittings);
	return {
		years: new Live(said, () => rolesOf(plan)),
		next: new Live(said, () => nextToPassOn(plan))
	};
}
