import type { Plan } from '../plan.ts';
import { change } from '../shared/change.ts';
import { recordIn } from '../shared/fields.ts';
import type { ProblemId } from '../shared/ids.ts';
import { FIRST_PLACE } from '../shared/placed.ts';
import { refuse, type Result } from '../shared/result.ts';
import type { Stamp } from '../shared/stamp.ts';
import { sentence } from '../shared/words.ts';
import { addBetween, type BetweenRefusal } from './between.ts';
import { linkKey } from './cards.ts';
import { cut, draw } from './links.ts';
import { addProblem, writeCard, type ProblemRefusal } from './problems.ts';
import { spotOf, treeOfCard } from './spots.ts';
import type { ProblemTree } from './tree.ts';

export type EffectRefusal = BetweenRefusal | ProblemRefusal;

/**
 * Writes what goes wrong because of a missing solution (P4) as a card of its own: the lack leads to it, and it to what the
 * lack led to. Of a main problem that is a lack it becomes the main problem (P5): the effects are its own from then on,
 * and the lack stays as one cause with what hangs on it, so that others may be found beside it.
 */
export function sayEffect(
	plan: Plan,
	lack: ProblemId,
	text: string,
	stamp: Stamp
): Result<ProblemId, EffectRefusal> {
	const tree = treeOfCard(plan, lack);
	if (!tree) return refuse('no-such-problem');
	if (tree.core.id === lack) return newCore(plan, tree, text, stamp);
	const spot = spotOf(tree, lack);
	if (spot?.side === 'causes') return addBetween(plan, linkKey(lack, spot.on), text, stamp);
	return addProblem(plan, text, { side: 'effects', on: lack }, stamp);
}

function newCore(
	plan: Plan,
	tree: ProblemTree,
	text: string,
	stamp: Stamp
): Result<ProblemId, EffectRefusal> {
	const record = recordIn(plan.trees, tree.id);
	if (!record) return refuse('no-such-tree');
	const words = sentence(text);
	if (!words.ok) return words;
	const lack = tree.core.id;
	const up = tree.graph.counted.filter(({ cause }) => cause === lack);
	return change(plan, stamp.by, () => {
		writeCard(plan, stamp, { tree: tree.id, text: words.value, ideas: [] });
		cut(
			plan,
			up.map(({ id }) => id)
		);
		for (const link of up) draw(plan, { ...link, cause: stamp.id });
		draw(plan, { cause: lack, effect: stamp.id, order: FIRST_PLACE, feedback: false });
		record.set('core', stamp.id);
		return stamp.id;
	});
}
