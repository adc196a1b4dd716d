import { objectiveCardsOf } from '#lib/domain/objectives/objectiveCards.ts';
import { treeInView, type ProblemTree } from '#lib/domain/problems/tree.ts';
import type { TreeId } from '#lib/domain/shared/ids.ts';

import type { OpenPlan } from '../frame/planContext.ts';

/**
 * The tree a desk looks at: the room's, or the one of a card somebody came to by its way. Looking there moves nobody
 * else, and it is over when the room is shown another tree (TRACE-6).
 */
export class TreeHere {
	readonly #open: OpenPlan;
	#come = $state.raw<{ tree: TreeId; room: TreeId | undefined }>();

	/** The tree the room looks at. */
	readonly room: ProblemTree | undefined = $derived.by(() =>
		treeInView(this.#open.session.plan, this.#open.live.trees.current)
	);
	readonly now: ProblemTree | undefined = $derived.by(() => {
		const come = this.#come;
		if (!come || come.room !== this.room?.id) return this.room;
		return this.#open.live.trees.current.find(({ id }) => id === come.tree) ?? this.room;
	});

	constructor(open: OpenPlan) {
		this.#open = open;
	}

	/** Looks at the tree that has this problem, its objective, or this added means. False where none has it. */
	comeTo(card: string): boolean {
		const { session, live } = this.#open;
		const isMeansIn = (tree: ProblemTree) =>
			objectiveCardsOf(session.plan, tree).some(({ id, beside }) => id === card && !beside);
		const tree =
			live.trees.current.find(({ graph }) => graph.cards.has(card)) ??
			live.trees.current.find(isMeansIn);
		if (tree) this.#come = { tree: tree.id, room: this.room?.id };
		return tree !== undefined;
	}

	/** Looks at what the room looks at. */
	leave(): void {
		this.#come = undefined;
	}
}
