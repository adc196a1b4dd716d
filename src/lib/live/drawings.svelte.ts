import {
	binnedDrawingsOf,
	drawingsOf,
	thingCountsOf,
	thingsOf,
	type Held
} from '#lib/domain/drawing/reading.ts';
import type { Plan } from '#lib/domain/plan.ts';

import { Live } from './live.svelte.ts';
import { watch } from './watch.ts';

/** The drawings of a plan, read again when something in them changed. */
export interface LiveDrawings {
	all: Live<ReturnType<typeof drawingsOf>>;
	binned: Live<ReturnType<typeof binnedDrawingsOf>>;
	counts: Live<Map<string, number>>;
	/** What stands in one drawing. Read it where it is shown: it hangs on the drawing that is asked for. */
	in(drawing: string): Held;
}

const known = new WeakMap<Plan, LiveDrawings>();

/** What the screens that draw or show drawings read: one set for each plan, shared by all of them. */
export function drawingsIn(plan: Plan): LiveDrawings {
	const before = known.get(plan);
	if (before) return before;
	const changes = watch(plan.drawings, plan.drawn);
	const turn = new Live(watch(plan.drawn), () => ({}));
	const live = {
		all: new Live(changes, () => drawingsOf(plan)),
		binned: new Live(changes, () => binnedDrawingsOf(plan)),
		counts: new Live(changes, () => thingCountsOf(plan)),
		in(drawing: string) {
			void turn.current;
			return thingsOf(plan, drawing);
		}
	};
	known.set(plan, live);
	return live;
}
