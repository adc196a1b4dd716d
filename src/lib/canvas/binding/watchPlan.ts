import type { Plan } from '#lib/domain/plan.ts';
import type { PersonId } from '#lib/domain/shared/ids.ts';
import { watch } from '#lib/live/watch.ts';

/** The hand on this board: whose it is, and whether it moves cards at this moment. */
export interface Hand {
	person: PersonId;
	isMoving(): boolean;
}

/** The part of a transaction of the plan that is heard here. */
interface Transaction {
	origin: unknown;
	changedParentTypes: ReadonlyMap<unknown, unknown>;
}

/** Milliseconds between two looks at the plan while a hand moves cards. */
const PAUSE = 250;

/**
 * Calls back when something a board may show has changed. However many changes come, reading them takes no more than a
 * third of the time: a burst from the room must not take a hand's card from under it. While the hand moves cards, what
 * others do is read a few times a second, and what it does itself when it lets go.
 */
export function watchPlan(plan: Plan, hand: Hand, changed: () => void): () => void {
	const { meta, ideas, clusters, trees, problems, causes } = plan;
	const { objectives, assumptions, means, activities, places } = plan;
	let due: ReturnType<typeof setTimeout> | undefined;
	let rest = 0;
	let isNews = false;
	const tree = [trees, problems, causes, objectives, assumptions, means];
	const shown = [meta, ideas, clusters, ...tree, activities, places];
	// A ballot, or who came in, is no news here: it must not have the hand's own moves read before it lets go.
	const hear = ({ origin, changedParentTypes }: Transaction) => {
		if (!shown.some((root) => changedParentTypes.has(root))) return;
		isNews ||= (origin as { person?: unknown } | null)?.person !== hand.person;
	};
	const read = () => {
		if (hand.isMoving() && !isNews) return;
		isNews = false;
		const begun = performance.now();
		changed();
		const now = performance.now();
		rest = now + Math.max(2 * (now - begun), hand.isMoving() ? PAUSE : 0);
	};
	const soon = () => {
		const wait = rest - performance.now();
		if (wait <= 0) return read();
		due ??= setTimeout(() => {
			due = undefined;
			read();
		}, wait);
	};
	const stop = watch(...shown)(soon);
	plan.doc.on('afterTransaction', hear);
	return () => {
		plan.doc.off('afterTransaction', hear);
		clearTimeout(due);
		stop();
	};
}
