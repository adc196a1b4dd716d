import type { Plan } from '../plan.ts';
import { change } from '../shared/change.ts';
import { recordIn } from '../shared/fields.ts';
import type { PersonId, ProblemId, TreeId } from '../shared/ids.ts';
import { done, refuse, type Result } from '../shared/result.ts';
import { causesOf } from './cards.ts';
import { cut } from './links.ts';
import { linksUnder, type MoveRefusal } from './moves.ts';
import { spotOf, treeOfCard } from './spots.ts';
import { treesOf } from './tree.ts';

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
	const side = spotOf(from, card)?.side;
	const under = side ? linksUnder(plan, { card, side }) : [];
	const moving = new Set([card, ...under.flatMap(({ cause, effect }) => [cause, effect])]);
	const left = causesOf(plan).filter(
		({ cause, effect }) => moving.has(cause) !== moving.has(effect)
	);
	return change(plan, person, () => {
		cut(
			plan,
			left.map(({ id }) => id)
		);
		for (const id of moving) recordIn(plan.problems, id)?.set('tree', tree);
		return card;
	});
}
