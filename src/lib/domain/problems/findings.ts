import { meetingOf } from '../meeting/meeting.ts';
import type { Plan } from '../plan.ts';
import { cardFindings } from './cardFindings.ts';
import type { Finding } from './finding.ts';
import { isKept, KEEPABLE } from './marks.ts';
import { treeFindings } from './treeFindings.ts';
import { treesOf, type ProblemTree } from './tree.ts';

/** What to ask about the problem trees (P1 to P16), the strongest first in each tree. What the group keeps as it is stays quiet. */
export function findingsOf(
	plan: Plan,
	language: string = meetingOf(plan).language,
	trees: readonly ProblemTree[] = treesOf(plan)
): Finding[] {
	return trees.flatMap((tree) => findingsIn(plan, tree, language));
}

function findingsIn(plan: Plan, tree: ProblemTree, language: string): Finding[] {
	const { graph } = tree;
	const cards = [...graph.cards.values()].flatMap((facts) =>
		cardFindings(facts, graph, language).map((finding) => ({ ...finding, card: facts.card.id }))
	);
	return [...treeFindings(plan, tree), ...cards]
		.filter(({ rule, card }) => !isQuiet(plan, tree, rule, card))
		.sort((a, b) => WEIGHTS.indexOf(a.weight) - WEIGHTS.indexOf(b.weight))
		.map((finding) => ({ ...finding, tree: tree.id }));
}

const WEIGHTS: readonly Finding['weight'][] = ['strong', 'warn', 'note'];

function isQuiet(plan: Plan, { graph }: ProblemTree, rule: string, card: string | undefined) {
	const keepable = KEEPABLE.find((each) => each === rule);
	const facts = graph.cards.get(card ?? '');
	return keepable !== undefined && facts !== undefined && isKept(plan, keepable, facts.card, graph);
}
