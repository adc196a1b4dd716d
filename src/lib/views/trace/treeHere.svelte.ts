import { objectiveCardsOf } from '#lib/domain/objectives/objectiveCards.ts';
import { showTree } from '#lib/domain/problems/problems.ts';
import { treeInView, type ProblemTree } from '#lib/domain/problems/tree.ts';
import type { TreeId } from '#lib/domain/shared/ids.ts';

import type { OpenPlan } from '../frame/planContext.ts';

/** The tree a desk came to, and what the room looked at then. */
interface Visit {
	tree: TreeId;
	room: TreeId | undefined;
}

/**
 * The tree a desk looks at: the room's, or the one of a card somebody came to by its way. Looking there moves nobody
 * else, and it is over when the room is shown another tree (TRACE-6).
 */
export class TreeHere {
	readonly #open: OpenPlan;
	#come = $state.raw<Visit>();
	#followed = '';

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

	/**
	 * Follows an address to the tree of the card it names, once: a card that comes later moves nobody. Asked whenever the
	 * trees are others: where the room was shown another one the visit is over, and does not come back with the room's first.
	 */
	follow(card: string): void {
		if (this.#come && this.#come.room !== this.room?.id) this.leave();
		// A plan may come after its page.
		if (card === this.#followed || this.#open.live.trees.current.length === 0) return;
		this.#followed = card;
		const tree = card === '' ? undefined : this.#treeOf(card);
		if (tree) this.#come = { tree: tree.id, room: this.room?.id };
	}

	/** Shows everybody the tree this desk looks at. */
	showToAll(): ReturnType<typeof showTree> {
		const { plan, person } = this.#open.session;
		const shown = showTree(plan, this.now?.id ?? '', person);
		if (shown.ok) this.leave();
		return shown;
	}

	/** Looks at what the room looks at. */
	leave(): void {
		this.#come = undefined;
	}

	/** The tree that has this problem, its objective, or this added means. */
	#treeOf(card: string): ProblemTree | undefined {
		const { session, live } = this.#open;
		const isMeansIn = (tree: ProblemTree) =>
			objectiveCardsOf(session.plan, tree).some(({ id, beside }) => id === card && !beside);
		return (
			live.trees.current.find(({ graph }) => graph.cards.has(card)) ??
			live.trees.current.find(isMeansIn)
		);
	}
}
