import { rootsOf, wordsIn } from '../ideas/lexicon.ts';
import type { ProblemId } from '../shared/ids.ts';
import type { Problem } from './cards.ts';
import type { ProblemTree } from './tree.ts';

/** From this share of their roots on, in percent of both, two cards may say the same. */
const ALIKE = 50;

/** The cards of a tree that may say the same as one of them, the likeliest first. Only a person lets them stand as one. */
export function alikeIn({ graph }: ProblemTree, card: ProblemId): Problem[] {
	const own = roots(graph.cards.get(card)?.card);
	return [...graph.cards.values()]
		.filter((facts) => facts.card.id !== card)
		.map((facts) => ({ card: facts.card, share: shared(own, roots(facts.card)) }))
		.filter(({ share }) => share >= ALIKE)
		.sort((a, b) => b.share - a.share)
		.map((each) => each.card);
}

function roots(card: Problem | undefined): ReadonlySet<string> {
	return new Set(rootsOf(wordsIn(card?.text ?? '')).keys());
}

function shared(some: ReadonlySet<string>, others: ReadonlySet<string>): number {
	const both = [...some].filter((root) => others.has(root)).length;
	const all = some.size + others.size;
	return all > 0 ? (200 * both) / all : 0;
}
