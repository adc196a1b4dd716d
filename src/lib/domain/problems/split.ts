import type { Plan } from '../plan.ts';
import { change } from '../shared/change.ts';
import { recordIn } from '../shared/fields.ts';
import type { ProblemId } from '../shared/ids.ts';
import { refuse, type Result } from '../shared/result.ts';
import { reworded, rewriteIn } from '../shared/rewording.ts';
import type { Stamp } from '../shared/stamp.ts';
import { sentence, type WordsRefusal } from '../shared/words.ts';
import { causesOf, type CauseLink } from './cards.ts';
import { draw, hang } from './links.ts';
import type { MoveRefusal } from './moves.ts';
import { hung, type Side } from './outline.ts';
import { writeCard } from './problems.ts';
import { treeOfCard } from './spots.ts';

export type SplitRefusal = MoveRefusal | WordsRefusal;

/** The words of the two halves; `seen` is what the card said when this person began to type. */
export interface Halves {
	first: string;
	second: string;
	seen?: string;
}

/**
 * Makes two cards of one that said two things (P2). The first half stays the card it was; the second is new, right
 * behind it. Both keep all its links and the ideas it came from. A second main problem is a tree of its own (P1).
 */
export function splitProblem(
	plan: Plan,
	id: ProblemId,
	{ first, second, seen }: Halves,
	stamp: Stamp
): Result<ProblemId, SplitRefusal> {
	const tree = treeOfCard(plan, id);
	const facts = tree?.graph.cards.get(id);
	if (!tree || !facts) return refuse('no-such-problem');
	if (facts.role === 'core') return refuse('is-core');
	const { text, ideas, parked } = facts.card;
	const [stays, comes] = [reworded(text, first, seen), sentence(second)];
	if (!stays.ok) return stays;
	if (!comes.ok) return comes;
	const side = facts.side ?? 'causes';
	const links = causesOf(plan).filter(({ cause, effect }) => cause === id || effect === id);
	return change(plan, stamp.by, () => {
		const record = recordIn(plan.problems, id);
		if (record) rewriteIn(record, stays.value);
		writeCard(plan, stamp, { tree: tree.id, text: comes.value, ideas });
		if (parked) recordIn(plan.problems, stamp.id)?.set('parked', parked);
		for (const link of links) giveTo(plan, stamp.id, id, { link, side });
		return stamp.id;
	});
}

/** Gives a card a link of another: its place is right behind that one, on what both hang on. */
function giveTo(
	plan: Plan,
	card: ProblemId,
	from: ProblemId,
	{ link, side }: { link: CauseLink; side: Side }
): void {
	const [hanging, on] = hung(side, link);
	if (hanging === from && !link.feedback) return hang(plan, card, { side, on, after: from });
	const instead = (end: ProblemId) => (end === from ? card : end);
	draw(plan, { ...link, cause: instead(link.cause), effect: instead(link.effect) });
}
