import type { Finding } from './finding.ts';
import type { CardFacts, Graph } from './graph.ts';
import { caughtIn, countWords } from './lexicon.ts';

type CardFinding = Omit<Finding, 'tree' | 'card'>;

/** The fewest words that can say who, where and what (P14). */
const FEWEST_WORDS = 3;

/** What stands out about one card: its words (P2 to P5, P14), what it hangs on (P12), and who can act (P15). */
export function cardFindings(facts: CardFacts, graph: Graph, language: string): CardFinding[] {
	if (facts.role === 'parked') return [];
	const found = wordFindings(facts, language);
	if (facts.role === 'loose' && !hangsOnLoose(facts, graph)) found.push(ask('P12', 'warn', 'park'));
	const isCause = facts.side === 'causes' || facts.role === 'loose';
	if (isCause && facts.card.actor === 'beyond') found.push(ask('P15', 'warn', 'park'));
	return found;
}

function wordFindings({ card: { text }, role }: CardFacts, language: string): CardFinding[] {
	const isCore = role === 'core';
	const { two, lack, future, vague } = caughtIn(text, language);
	const caught: [string | undefined, CardFinding][] = [
		[two, ask('P2', 'warn', isCore ? 'new-tree' : 'split')],
		[future, ask('P3', 'warn', 'reword')],
		// A main problem that is a missing solution narrows all its causes to that one answer (P5).
		[lack, isCore ? ask('P5', 'strong', 'ask-effect') : ask('P4', 'warn', 'ask-effect')],
		[vague, ask('P14', 'warn', 'reword')]
	];
	const found = caught.flatMap(([words, finding]) => (words ? [{ ...finding, words }] : []));
	if (vague || countWords(text) >= FEWEST_WORDS) return found;
	return [...found, { ...ask('P14', 'note', 'reword'), question: 'finding.P14.short' }];
}

/** The question of a rule. */
export function ask(
	rule: Finding['rule'],
	weight: Finding['weight'],
	offer: Finding['offer']
): CardFinding {
	return { rule, weight, question: `finding.${rule}.question`, offer };
}

/** A loose branch is asked about once, at the card it leads to. */
function hangsOnLoose({ effects }: CardFacts, { cards }: Graph): boolean {
	return effects.some((id) => cards.get(id)?.role === 'loose');
}
