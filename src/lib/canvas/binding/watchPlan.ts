import type { Plan } from '#lib/domain/plan.ts';
import { watch } from '#lib/live/watch.ts';

/**
 * Calls back when something a board may show has changed. However many changes come, reading them takes no more than a
 * third of the time: a burst from the room must not take a hand's card from under it.
 */
export function watchPlan(plan: Plan, changed: () => void): () => void {
	const { meta, ideas, clusters, trees, problems, causes } = plan;
	const { objectives, assumptions, means, places } = plan;
	let due: ReturnType<typeof setTimeout> | undefined;
	let rest = 0;
	const read = () => {
		const begun = performance.now();
		changed();
		const took = performance.now() - begun;
		rest = performance.now() + 2 * took;
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
