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

/** What the screens that lead or show the room read. Each makes its own, and it ends with that screen. */
export function stageIn(plan: Plan): LiveStage {
	const changes = watch(plan.meta);
	return {
		stage: new Live(changes, () => stageOf(plan)),
		timer: new Live(changes, () => timerOf(plan)),
		hall: new Live(changes, () => hallOf(plan)),
		locked: new Live(changes, () => isBoardLocked(plan)),
		places: new Live(watch(plan.places), () => placesOf(plan))
	};
}
