import type { Plan } from '../plan.ts';
import { change } from '../shared/change.ts';
import { recordIn } from '../shared/fields.ts';
import type { PersonId, ProblemId, TreeId } from '../shared/ids.ts';
import { done, refuse, type Result } from '../shared/result.ts';
import { causesOf } from './cards.ts';
import { cut } from './links.ts';
import { linksUnder, type MoveRefusal } from './moves.ts';
import { spotOf, treeOfCard } from './spots.ts';
import { treesOf, type ProblemTree } from './tree.ts';

export type ElsewhereRefusal = MoveRefusal | 'no-such-tree';

/**
 * Moves a card to another tree, with its branch. Nobody has said yet what it leads to there, so it is loose until
 * somebody hangs it up; what hangs on it stays on it. A main problem moves only when it is the last of its tree.
 */
export function moveToTree(
	plan: Plan,
	card: ProblemId,
	tree: TreeId,
	person: PersonId
): Result<ProblemId, ElsewhereRefusal> {
	const from = treeOfCard(plan, card);
	if (!from) return refuse('no-such-problem');
	if (!treesOf(plan).some(({ id }) => id === tree)) return refuse('no-such-tree');
	if (from.id === tree) return done(card);
	if (from.core.id === card && from.graph.cards.size > 1) return refuse('is-core');
	const branch = branchOf(plan, from, card);
	return change(plan, person, () => (bringOver(plan, branch, tree), card));
}

/** A card with everything that hangs on it in the outline. */
export function branchOf(plan: Plan, tree: ProblemTree, card: ProblemId): ReadonlySet<ProblemId> {
	const side = spotOf(tree, card)?.side;
	const under = side ? linksUnder(plan, { card, side }) : [];
	return new Set([card, ...under.flatMap(({ cause, effect }) => [cause, effect])]);
}

/** Takes cards over to a tree, and cuts what joined them to those that stay. Call inside a change. */
export function bringOver(plan: Plan, cards: ReadonlySet<ProblemId>, tree: TreeId): void {
	const left = causesOf(plan).filter(({ cause, effect }) => cards.has(cause) !== cards.has(effect));
	cut(
		plan,
		left.map(({ id }) => id)
	);
	for (const id of cards) recordIn(plan.problems, id)?.set('tree', tree);
}
