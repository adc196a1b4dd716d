import { hallOf, isBoardLocked, stageOf } from '#lib/domain/meeting/stage.ts';
import { timerOf } from '#lib/domain/meeting/timer.ts';
import type { Plan } from '#lib/domain/plan.ts';
import { placesOf } from '#lib/domain/shared/places.ts';

import { Live } from './live.svelte.ts';
import { watch } from './watch.ts';

/** What the room is shown, beside its step. */
export interface LiveStage {
	stage: Live<ReturnType<typeof stageOf>>;
	timer: Live<ReturnType<typeof timerOf>>;
	hall: Live<ReturnType<typeof hallOf>>;
	locked: Live<boolean>;
	/** Cards that hands have put somewhere: what is drawn of a board hangs on them. */
	places: Live<ReturnType<typeof placesOf>>;
}

const known = new WeakMap<Plan, LiveStage>();

/** What the screens that lead or show the room read: one set for each plan, shared by all of them. */
export function stageIn(plan: Plan): LiveStage {
	const before = known.get(plan);
	if (before) return before;
	const changes = watch(plan.meta);
	const live = {
		stage: new Live(changes, () => stageOf(plan)),
		timer: new Live(changes, () => timerOf(plan)),
		hall: new Live(changes, () => hallOf(plan)),
		locked: new Live(changes, () => isBoardLocked(plan)),
		places: new Live(watch(plan.places), () => placesOf(plan))
	};
	known.set(plan, live);
	return live;
}
