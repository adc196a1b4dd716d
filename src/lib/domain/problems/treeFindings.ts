import type { Plan } from '../plan.ts';
import { ask } from './cardFindings.ts';
import type { Finding } from './finding.ts';
import { enoughBy, isRead } from './marks.ts';
import { linksInOrder } from './reading.ts';
import type { ProblemTree } from './tree.ts';

type TreeFinding = Omit<Finding, 'tree'>;

/** How many cards, and how many levels of causes, a group can follow on a wall (P16). */
export const SIZE = { fewest: 8, most: 25, deepest: 4 } as const;

/** What stands out about a tree as a whole: its main problem, its links, its circles, and its size. */
export function treeFindings(plan: Plan, tree: ProblemTree): TreeFinding[] {
	return [
		...(tree.standIn ? [{ ...ask('P1', 'strong', 'make-core'), card: tree.core.id }] : []),
		...unread(plan, tree),
		...circles(tree),
		...unticked(plan, tree),
		...size(tree)
	];
}

/** Links nobody has read aloud yet (P6), in the order in which they are read. */
function unread(plan: Plan, tree: ProblemTree): TreeFinding[] {
	const { cards } = tree.graph;
	const edges = linksInOrder(tree).flatMap(({ link }) => {
		const [cause, effect] = [cards.get(link.cause)?.card, cards.get(link.effect)?.card];
		return cause && effect && isRead(plan, cause, effect) ? [] : [link.id];
	});
	const [edge] = edges;
	return edge === undefined ? [] : [{ ...ask('P6', 'note', 'read-aloud'), edge, edges }];
}

/** Circles nobody has spoken about (P9): `edge` is the link left out meanwhile. Cards above and below the core are in one (P10). */
function circles({ graph }: ProblemTree): TreeFinding[] {
	const counted = new Set(graph.counted);
	const around = [...graph.cards.values()].filter(({ role }) => role === 'both');
	const found = graph.loops.map(({ cards, links }): TreeFinding => {
		const out = links.find((link) => !counted.has(link));
		const edges = links.map(({ id }) => id);
		const asked = ask('P9', 'strong', 'choose-feedback');
		return { ...asked, cards, edges, ...(out && { edge: out.id }) };
	});
	if (around.length === 0) return found;
	const cards = around.map(({ card }) => card.id);
	return [...found, { ...ask('P10', 'strong', 'choose-feedback'), cards }];
}

/** Cards of which nobody has said that their causes are enough together (P13). */
function unticked(plan: Plan, { graph }: ProblemTree): TreeFinding[] {
	const cards = [...graph.cards.values()].filter(
		(facts) => isAsked(facts) && facts.causes.length > 0 && enoughBy(plan, facts).length === 0
	);
	if (cards.length === 0) return [];
	return [{ ...ask('P13', 'note', 'tick'), cards: cards.map(({ card }) => card.id) }];
}

function isAsked({ role, side }: { role: string; side?: string }): boolean {
	return role === 'core' || side === 'causes';
}

function size({ core, graph }: ProblemTree): TreeFinding[] {
	const standing = [...graph.cards.values()].filter(({ role }) => role !== 'parked');
	const depths = standing.map(({ side, level = 0 }) => (side === 'causes' ? level : 0));
	const asked: TreeFinding = { ...ask('P16', 'note', 'new-tree'), card: core.id };
	if (standing.length > SIZE.most) return [asked];
	if (depths.some((level) => level > SIZE.deepest)) {
		return [{ ...asked, question: 'finding.P16.deep' }];
	}
	const isFew = standing.length < SIZE.fewest;
	return isFew ? [{ ...asked, question: 'finding.P16.few', offer: 'ask-cause' }] : [];
}
