import type { Problem } from '#lib/domain/problems/cards.ts';
import { linesOf } from '#lib/domain/problems/lines.ts';
import type { Side } from '#lib/domain/problems/outline.ts';
import type { ProblemTree } from '#lib/domain/problems/tree.ts';

import type { SceneCard } from '../problems/treeScene.ts';

/** One card of a tree with its nearest: the room reads a branch, not the whole tree. */
export interface BranchScene {
	/** The cards from the main problem to this one, without it; none for a card that hangs on nothing. */
	way: Problem[];
	card: SceneCard;
	/** What it leads to. */
	effects: SceneCard[];
	/** What leads to it. */
	causes: SceneCard[];
	/** Cards of the branch, shown or not. */
	all: number;
}

/** The branch around a card (STAGE-8), or nothing where the tree has no such card. */
export function branchScene(tree: ProblemTree, id: string): BranchScene | undefined {
	const { cards } = tree.graph;
	const facts = cards.get(id);
	if (!facts) return undefined;
	const way = wayTo(tree, id);
	const onWay = new Set([id, tree.core.id, ...way.map((card) => card.id)]);
	const sideOf = (side: Side) => {
		const next = facts[side].filter((each) => cards.has(each));
		const seen = new Set([...onWay, ...next]);
		return next.flatMap((each) => {
			const card = cards.get(each)?.card;
			const more = onWay.has(each) ? 0 : countBehind(tree, side, each, seen);
			return card ? [{ card, on: [id], more }] : [];
		});
	};
	const [effects, causes] = [sideOf('effects'), sideOf('causes')];
	const behind = [...effects, ...causes].reduce((sum, { more }) => sum + 1 + more, 0);
	return { way, card: { card: facts.card, on: [], more: 0 }, effects, causes, all: 1 + behind };
}

/** As many causes and effects are drawn however small the wall is. */
const SURELY_DRAWN = 2;

/** The cards of the way that do not stand in the drawing as well: the one a card hangs on is just above or below it. */
export function unseenWay({ way, effects, causes }: BranchScene): Problem[] {
	const drawn = [effects, causes].flatMap((side) => side.slice(0, SURELY_DRAWN));
	return way.filter(({ id }) => !drawn.some(({ card }) => card.id === id));
}

/** The cards a group walks in a tree, in reading order: the main problem, down its causes, up its effects. */
export function cardsToWalk(tree: ProblemTree): string[] {
	const lines = linesOf(tree).filter(({ again, side }) => !again && side !== undefined);
	const idsOn = (side: Side) =>
		lines.filter((line) => line.side === side).map(({ card }) => card.id);
	return [tree.core.id, ...idsOn('causes'), ...idsOn('effects')];
}

function wayTo(tree: ProblemTree, id: string): Problem[] {
	const lines = linesOf(tree).filter(({ again }) => !again);
	const byId = new Map<string, (typeof lines)[number]>(lines.map((line) => [line.card.id, line]));
	const way: Problem[] = [];
	// Each card hangs on one nearer to the main problem, so this ends.
	for (let on = byId.get(id)?.on; on !== undefined; on = byId.get(on)?.on) {
		const card = byId.get(on)?.card;
		if (card) way.unshift(card);
	}
	return way;
}

/** How many cards stand behind one, near and far, that were not counted before. */
function countBehind({ graph }: ProblemTree, side: Side, from: string, seen: Set<string>): number {
	let count = 0;
	const waiting = [from];
	for (let id = waiting.pop(); id !== undefined; id = waiting.pop()) {
		for (const next of graph.cards.get(id)?.[side] ?? []) {
			if (seen.has(next)) continue;
			seen.add(next);
			waiting.push(next);
			count += 1;
		}
	}
	return count;
}
