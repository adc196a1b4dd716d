import type { Plan } from '#lib/domain/plan.ts';
import { watch } from '#lib/live/watch.ts';

/** Milliseconds between two looks at the plan while a hand moves cards. */
const PAUSE = 250;

/**
 * Calls back when something a board may show has changed. However many changes come, reading them takes no more than a
 * third of the time: a burst from the room must not take a hand's card from under it. While a hand `isBusy` what others
 * do is shown a few times a second.
 */
export function watchPlan(plan: Plan, changed: () => void, isBusy: () => boolean): () => void {
	const { meta, ideas, clusters, trees, problems, causes } = plan;
	const { objectives, assumptions, means, places } = plan;
	let due: ReturnType<typeof setTimeout> | undefined;
	let rest = 0;
	const read = () => {
		const begun = performance.now();
		changed();
		const now = performance.now();
		rest = now + Math.max(2 * (now - begun), isBusy() ? PAUSE : 0);
	};
	const soon = () => {
		const wait = rest - performance.now();
		if (wait <= 0) return read();
		due ??= setTimeout(() => {
			due = undefined;
			read();
		}, wait);
	};
	const roots = [ideas, clusters, trees, problems, causes, objectives, assumptions, means, places];
	const stop = watch(meta, ...roots)(soon);
	return () => {
		clearTimeout(due);
		stop();
	};
}
