import type { Finding } from '#lib/domain/problems/finding.ts';

/** The quiet sign on a card: how many questions there are about it, and how much the strongest weighs. */
export interface Mark {
	count: number;
	weight: Finding['weight'];
}

const OF_THE_TREE: readonly Finding['rule'][] = ['P6', 'P13', 'P16'];

/** True for what is asked once about a whole tree: a sign for it on every card would only be noise. */
function isOfTree({ rule }: Pick<Finding, 'rule'>): boolean {
	return OF_THE_TREE.includes(rule);
}

/** The sign of each card that is asked about, by the card's id (ANALYSIS-3). `findings` come strongest first. */
export function marksOf(findings: readonly Finding[]): Map<string, Mark> {
	const marks = new Map<string, Mark>();
	for (const finding of findings) {
		for (const id of cardsOf(finding)) {
			const known = marks.get(id);
			const { weight } = finding;
			marks.set(id, known ? { ...known, count: known.count + 1 } : { count: 1, weight });
		}
	}
	return marks;
}

/** The cards a question is about, each once; none where it is about the tree. */
export function cardsOf(finding: Finding): string[] {
	const { card, cards = [] } = finding;
	if (isOfTree(finding)) return [];
	return [...new Set(card === undefined ? cards : [card, ...cards])];
}
