import type { Plan } from '../plan.ts';
import type { ProblemId } from '../shared/ids.ts';
import type { Branch, Outline, Side } from './outline.ts';
import { treesOf, type ProblemTree } from './tree.ts';

/** Where a card hangs in its tree's outline. */
export interface Spot {
	side: Side;
	/** The card it hangs on. */
	on: ProblemId;
	card: ProblemId;
	/** What the card it hangs on hangs on itself; nothing for the main problem. */
	above?: ProblemId;
	/** Everything that is shown on the same card, this one too. */
	siblings: Branch[];
}

/** The place a card is shown at, or nothing for the main problem and for cards beside the tree. */
export function spotOf(tree: Outline, card: ProblemId): Spot | undefined {
	return (
		find('causes', tree.core.id, tree.causes, card) ??
		find('effects', tree.core.id, tree.effects, card)
	);
}

/** The tree a card is in. */
export function treeOfCard(plan: Plan, card: ProblemId): ProblemTree | undefined {
	return treesOf(plan).find(({ graph }) => graph.cards.has(card));
}

function find(
	side: Side,
	on: ProblemId,
	siblings: Branch[],
	card: ProblemId,
	above?: ProblemId
): Spot | undefined {
	if (siblings.some((branch) => !branch.again && branch.card.id === card)) {
		return { side, on, card, siblings, ...(above && { above }) };
	}
	for (const branch of siblings) {
		const spot = find(side, branch.card.id, branch.branches, card, on);
		if (spot) return spot;
	}
	return undefined;
}
