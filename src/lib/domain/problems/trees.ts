import type { Plan } from '../plan.ts';
import { change, type PlanRefusal } from '../shared/change.ts';
import { recordIn } from '../shared/fields.ts';
import type { PersonId, ProblemId, TreeId } from '../shared/ids.ts';
import { setIn, type RecordRefusal } from '../shared/records.ts';
import { done, refuse, type Result } from '../shared/result.ts';
import type { Stamp } from '../shared/stamp.ts';
import { markOfTree } from './agreed.ts';
import { TREE_DETAILS } from './kinds.ts';
import { treeOfCard } from './spots.ts';
import { treesOf } from './tree.ts';

export type TreeRefusal = RecordRefusal | PlanRefusal | 'no-such-tree' | 'no-such-problem';

/** Gives a tree a title; an empty one takes it away. */
export function nameTree(
	plan: Plan,
	tree: TreeId,
	title: string,
	person: PersonId
): Result<TreeId, TreeRefusal> {
	return setIn(plan, TREE_DETAILS, tree, { title: title.trim() || null }, person);
}

/**
 * Makes another card of a tree its main problem: the first choice is only where one begins (section 1.4). What
 * leads to what stays as it was said; a card no path joins to the new main problem is loose, in sight.
 */
export function makeCore(
	plan: Plan,
	card: ProblemId,
	person: PersonId
): Result<ProblemId, TreeRefusal> {
	const tree = treeOfCard(plan, card);
	if (!tree) return refuse('no-such-problem');
	const record = recordIn(plan.trees, tree.id);
	if (!record) return refuse('no-such-tree');
	if (record.get('core') === card) return done(card);
	return change(plan, person, () => {
		record.set('core', card);
		recordIn(plan.problems, card)?.delete('parked');
		return card;
	});
}

/** Notes that the group agreed on a tree as it is now (`agreedAt`, section 1.4). A later change shows as one. */
export function agreeTree(
	plan: Plan,
	tree: TreeId,
	{ at, by }: Pick<Stamp, 'at' | 'by'>
): Result<TreeId, TreeRefusal> {
	const found = treesOf(plan).find(({ id }) => id === tree);
	const record = recordIn(plan.trees, tree);
	if (!found || !record) return refuse('no-such-tree');
	if (found.agreed?.changed === false) return done(tree);
	return change(plan, by, () => {
		record.set('agreed', { at, by, mark: markOfTree(found.graph) });
		return tree;
	});
}

/** Opens an agreed tree again. */
export function reopenTree(
	plan: Plan,
	tree: TreeId,
	person: PersonId
): Result<TreeId, TreeRefusal> {
	const record = recordIn(plan.trees, tree);
	if (!record) return refuse('no-such-tree');
	if (!record.has('agreed')) return done(tree);
	return change(plan, person, () => (record.delete('agreed'), tree));
}
