import type { Plan } from '../plan.ts';
import { change } from '../shared/change.ts';
import { recordIn } from '../shared/fields.ts';
import type { PersonId, ProblemId } from '../shared/ids.ts';
import { refuse, type Result } from '../shared/result.ts';
import { sentence, type WordsRefusal } from '../shared/words.ts';
import { causesOf, problemsOf } from './cards.ts';
import { arrange, countedLinks, cut, hangingOn } from './links.ts';
import type { MoveRefusal } from './moves.ts';
import type { Side } from './outline.ts';
import { spotOf, treeOfCard } from './spots.ts';
import type { ProblemTree } from './tree.ts';

/**
 * Puts a card in the bin, with the reason if there is one. What hung on it moves up to where it hung, so that no card is lost with it. The main
 * problem stays as long as its tree has other cards; alone, it goes, and the tree with it.
 */
export function binProblem(
	plan: Plan,
	card: ProblemId,
	person: PersonId,
	reason = ''
): Result<ProblemId, MoveRefusal | WordsRefusal> {
	const tree = treeOfCard(plan, card);
	if (!tree) return refuse('no-such-problem');
	if (tree.core.id === card && !isAlone(plan, tree)) return refuse('is-core');
	const why = reason.trim() === '' ? undefined : sentence(reason);
	if (why && !why.ok) return why;
	return change(plan, person, () => {
		takeOut(plan, tree, card);
		const record = recordIn(plan.problems, card);
		record?.set('binned', true);
		record?.delete('mergedInto');
		if (why) record?.set('why', why.value);
		return card;
	});
}

/** Takes a card out of the outline: its branches hang where it hung, and no link leads to it. Call inside a change. */
export function takeOut(plan: Plan, tree: ProblemTree, card: ProblemId): void {
	const spot = spotOf(tree, card);
	if (spot) {
		const { side } = spot;
		const links = countedLinks(plan);
		const branches = hangingOn(links, { side, on: card });
		for (const on of holdersOf(tree, side, card)) {
			const siblings = hangingOn(links, { side, on });
			const lifted = branches.filter((id) => !siblings.includes(id));
			siblings.splice(siblings.indexOf(card), 1, ...lifted);
			arrange(plan, links, { side, on }, siblings, lifted);
		}
	}
	const touching = causesOf(plan).filter(({ cause, effect }) => cause === card || effect === card);
	cut(
		plan,
		touching.map(({ id }) => id)
	);
}

/** The cards of the outline a card hangs on: one, or more where it is shown again. */
function holdersOf({ core, graph }: ProblemTree, side: Side, card: ProblemId): ProblemId[] {
	const facts = graph.cards.get(card);
	const holders = (side === 'causes' ? facts?.effects : facts?.causes) ?? [];
	return holders.filter((on) => on === core.id || graph.cards.get(on)?.side === side);
}

function isAlone(plan: Plan, tree: ProblemTree): boolean {
	return problemsOf(plan).every(({ id, tree: own }) => own !== tree.id || id === tree.core.id);
}
