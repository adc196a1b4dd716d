import type { ProblemId } from '../shared/ids.ts';
import { netsOf, walk, type Arrow, type Met } from './paths.ts';

/** Cards that all lead to one another, and the links between them: one of these is the feedback (P9). */
export interface Loop<L extends Arrow> {
	cards: ProblemId[];
	links: L[];
}

/** The loops among these links, in the order of their cards. Two walks, one each way: time grows with the links only. */
export function loopsIn<L extends Arrow>(
	cards: readonly ProblemId[],
	links: readonly L[]
): Loop<L>[] {
	const { causes, effects } = netsOf(links);
	const there: Met = new Map();
	const done = cards.flatMap((card) => walk(card, effects, there).left).reverse();
	const back: Met = new Map();
	const headOf = new Map<ProblemId, ProblemId>();
	for (const head of done) for (const card of walk(head, causes, back).left) headOf.set(card, head);

	const groups = new Map<ProblemId, Loop<L>>();
	for (const card of cards) {
		const head = headOf.get(card) ?? card;
		const group = groups.get(head);
		if (group) group.cards.push(card);
		else groups.set(head, { cards: [card], links: [] });
	}
	for (const link of links) {
		const head = headOf.get(link.cause);
		if (head !== undefined && head === headOf.get(link.effect)) groups.get(head)?.links.push(link);
	}
	return [...groups.values()].filter((group) => group.cards.length > 1);
}
