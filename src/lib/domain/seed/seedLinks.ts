import { closeCircle } from '../problems/feedback.ts';
import { putUnder } from '../problems/moves.ts';
import { addProblem } from '../problems/problems.ts';
import type { Side } from '../problems/outline.ts';
import { textIn } from '../shared/fields.ts';
import { listIn } from './rows.ts';
import { noted, stampOf, type Sowing } from './sowing.ts';

/** A card of a seed's tree, under the id it will have. */
export interface Card {
	id: string;
	text: string;
	fromIdeas: readonly unknown[];
	where: string;
}

/** A tree of a seed while it grows. */
export interface Tree {
	id: string;
	core: string;
	cards: ReadonlyMap<string, Card>;
	/** The cards that hang in it already. */
	placed: Set<string>;
	where: string;
}

interface Edge {
	cause: string;
	effect: string;
	where: string;
}

/** Hangs up every card that a path joins to the core, in the order of the edges, and links what has two effects. */
export function hangCards(sowing: Sowing, tree: Tree, value: unknown) {
	let waiting = edgesOf(sowing, tree, value, 'edges');
	for (let left = Infinity; waiting.length < left;) {
		left = waiting.length;
		waiting = waiting.filter((edge) => !hangEdge(sowing, tree, edge));
	}
	for (const { where } of waiting) sowing.ledger.miss(where, 'not-joined');
}

/** Notes the vicious circles a group saw. */
export function closeCircles(sowing: Sowing, tree: Tree, value: unknown) {
	const { plan, lead } = sowing;
	for (const { cause, effect, where, note } of edgesOf(sowing, tree, value, 'feedback')) {
		noted(sowing, closeCircle(plan, cause, effect, note, lead), where);
	}
}

/** True once nothing is left to do for an edge. */
function hangEdge(sowing: Sowing, tree: Tree, { cause, effect, where }: Edge): boolean {
	const { plan, lead } = sowing;
	const [hasCause, hasEffect] = [tree.placed.has(cause), tree.placed.has(effect)];
	if (hasCause && hasEffect) {
		noted(sowing, putUnder(plan, { card: cause }, { side: 'causes', on: effect }, lead), where);
		return true;
	}
	if (hasEffect) return hangCard(sowing, tree, cause, 'causes', effect);
	if (hasCause) return hangCard(sowing, tree, effect, 'effects', cause);
	return false;
}

function hangCard(sowing: Sowing, tree: Tree, id: string, side: Side, on: string): boolean {
	const card = tree.cards.get(id);
	if (!card) return true;
	const answer = addProblem(sowing.plan, card.text, { side, on }, stampOf(sowing, id));
	if (noted(sowing, answer, card.where, 'problem')) tree.placed.add(id);
	return true;
}

function edgesOf({ ids, ledger }: Sowing, tree: Tree, value: unknown, key: string) {
	return listIn(value).flatMap((edge, at) => {
		const [from, to, note] = listIn(edge);
		const [cause, effect] = [ids.of(from), ids.of(to)];
		const where = `${tree.where}.${key}[${at}]`;
		if (cause && effect && tree.cards.has(cause) && tree.cards.has(effect)) {
			return [{ cause, effect, where, note: textIn(note) ?? '' }];
		}
		ledger.miss(where, 'no-such-problem');
		return [];
	});
}
