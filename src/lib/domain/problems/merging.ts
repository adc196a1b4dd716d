import type { Plan } from '../plan.ts';
import { change } from '../shared/change.ts';
import { recordIn } from '../shared/fields.ts';
import type { PersonId, ProblemId } from '../shared/ids.ts';
import { refuse, type Result } from '../shared/result.ts';
import { hiddenProblemsOf } from './cards.ts';
import type { MoveRefusal } from './moves.ts';
import { leadsTo } from './paths.ts';
import { treeOfCard } from './spots.ts';

export type MergeRefusal = MoveRefusal | 'in-another-tree';

/**
 * Lets a card stand with another of its tree that says the same. Its links and ideas count for both from then on,
 * also what others add to it apart; its own words stay, and it can be brought back as it was.
 */
export function mergeProblem(
	plan: Plan,
	card: ProblemId,
	into: ProblemId,
	person: PersonId
): Result<ProblemId, MergeRefusal> {
	const tree = treeOfCard(plan, card);
	if (!tree || card === into || !treeOfCard(plan, into)) return refuse('no-such-problem');
	const { counted, cards } = tree.graph;
	if (!cards.has(into)) return refuse('in-another-tree');
	if (tree.core.id === card) return refuse('is-core');
	const both = [card, into];
	const others = counted.filter(
		({ cause, effect }) => !(both.includes(cause) && both.includes(effect))
	);
	if (leadsTo(others, card, into) || leadsTo(others, into, card)) return refuse('would-loop');
	return change(plan, person, () => {
		const record = recordIn(plan.problems, card);
		record?.set('mergedInto', into);
		record?.set('binned', true); // an app that knows no merging keeps it out of sight
		return card;
	});
}

/** Brings a card back from the bin, or from the card it stood with. It has its own links again; without any it is loose. */
export function bringBackProblem(
	plan: Plan,
	card: ProblemId,
	person: PersonId
): Result<ProblemId, MoveRefusal> {
	const record = recordIn(plan.problems, card);
	const isHidden = hiddenProblemsOf(plan).some(({ id }) => id === card);
	if (!record || !isHidden) return refuse('no-such-problem');
	return change(plan, person, () => {
		for (const key of ['binned', 'mergedInto', 'why']) record.delete(key);
		return card;
	});
}
