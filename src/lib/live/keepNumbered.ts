import { numberIdeas } from '#lib/domain/ideas/numbering.ts';
import { sittingNowOf } from '#lib/domain/meeting/sittingNow.ts';
import type { Plan } from '#lib/domain/plan.ts';
import type { PersonId } from '#lib/domain/shared/ids.ts';

import { watch } from './watch.ts';

/** How long an idea waits for its number, in milliseconds: what comes at once is numbered at once, and of two desks one is first. */
export interface Wait {
	least: number;
	most: number;
}
const WAIT: Wait = { least: 500, most: 1500 };

/** Gives every idea its number soon after it comes (decision 19). For a desk; returns how to stop. */
export function keepNumbered(plan: Plan, person: PersonId, wait = WAIT): () => void {
	let due: ReturnType<typeof setTimeout> | undefined;
	const give = () => {
		due = undefined;
		numberIdeas(plan, sittingNowOf(plan)?.id, person);
	};
	const soon = () => {
		due ??= setTimeout(give, wait.least + Math.random() * (wait.most - wait.least));
	};
	const stop = watch(plan.ideas)(soon);
	soon();
	return () => {
		clearTimeout(due);
		stop();
	};
}
