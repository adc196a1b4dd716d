import * as Y from 'yjs';

import type { Plan } from '../plan.ts';
import { change } from '../shared/change.ts';
import { recordIn } from '../shared/fields.ts';
import type { ProblemId, TreeId } from '../shared/ids.ts';
import { refuse, type Result } from '../shared/result.ts';
import { reworded, rewriteIn } from '../shared/rewording.ts';
import { made, type Stamp } from '../shared/stamp.ts';
import { sentence, type WordsRefusal } from '../shared/words.ts';
import { branchOf, bringOver } from './elsewhere.ts';
import type { MoveRefusal } from './moves.ts';
import { writeCard } from './problems.ts';
import { treeOfCard } from './spots.ts';
import type { Halves } from './split.ts';

export type OwnTreeRefusal = MoveRefusal | WordsRefusal;

/**
 * Makes a tree of its own of a card and its branch, because one wall cannot hold them all (P16). The card is its main
 * problem; what it led to stays where it was. The stamp is the new tree's.
 */
export function growOwnTree(
	plan: Plan,
	card: ProblemId,
	stamp: Stamp
): Result<TreeId, OwnTreeRefusal> {
	const tree = treeOfCard(plan, card);
	if (!tree) return refuse('no-such-problem');
	if (tree.core.id === card) return refuse('is-core');
	const branch = branchOf(plan, tree, card);
	return change(plan, stamp.by, () => {
		bringOver(plan, branch, stamp.id);
		recordIn(plan.problems, card)?.delete('parked');
		writeTree(plan, stamp, card);
		return stamp.id;
	});
}

/**
 * Parts a main problem that said two things (P2): the first half stays, and the second is the main problem of a tree of
 * its own (P1), with the ideas both came from. The stamp is the new tree's, `core` the new card's id.
 */
export function partCore(
	plan: Plan,
	id: ProblemId,
	{ first, second, seen, core }: Halves & { core: ProblemId },
	stamp: Stamp
): Result<TreeId, OwnTreeRefusal> {
	const tree = treeOfCard(plan, id);
	if (tree?.core.id !== id) return refuse('no-such-problem');
	const [stays, goes] = [reworded(tree.core.text, first, seen), sentence(second)];
	if (!stays.ok) return stays;
	if (!goes.ok) return goes;
	return change(plan, stamp.by, () => {
		const record = recordIn(plan.problems, id);
		if (record) rewriteIn(record, stays.value);
		const { ideas } = tree.core;
		writeCard(plan, { ...stamp, id: core }, { tree: stamp.id, text: goes.value, ideas });
		writeTree(plan, stamp, core);
		return stamp.id;
	});
}

/** Writes a tree's own record. Call inside a change. */
function writeTree(plan: Plan, stamp: Stamp, core: ProblemId): void {
	plan.trees.set(stamp.id, new Y.Map<unknown>(Object.entries({ ...made(stamp), core })));
}
