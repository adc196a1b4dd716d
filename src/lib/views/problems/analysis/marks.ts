import type { Finding } from '#lib/domain/problems/finding.ts';

/** The quiet sign on a card: how many questions there are about it, and how much the strongest weighs. */
export interface Mark {
	count: number;
	weight: Finding['weight'];
}

/** What is asked once about a whole tree: a sign for it on every card would only be noise. */
const OF_THE_TREE: readonly Finding['rule'][] = ['P6', 'P13', 'P16'];

/** The sign of each card that is asked about, by the card's id (ANALYSIS-3). `findings` come strongest first. */
export function marksOf(findings: readonly Finding[]): Map<string, Mark> {
	const marks = new Map<string, Mark>();
	for (const { rule, weight, card, cards = [] } of findings) {
		if (OF_THE_TREE.includes(rule)) continue;
		for (const id of new Set(card === undefined ? cards : [card, ...cards])) {
			const known = marks.get(id);
			marks.set(id, known ? { ...known, count: known.count + 1 } : { count: 1, weight });
		}
	}
	return marks;
}
