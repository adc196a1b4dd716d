import type { Plan } from '../plan.ts';
import { recordsOf } from '../shared/fields.ts';
import { idIn, type ProblemId, type TreeId } from '../shared/ids.ts';
import { byTime, readMade, type Made } from '../shared/stamp.ts';
import { causesOf, problemsOf, type Problem } from './cards.ts';
import { outline, type Outline } from './outline.ts';

/** One problem tree as an outline. Every card of the tree is in exactly one of its places. */
export interface ProblemTree extends Made, Outline {}

/** Every problem tree with its cards, oldest first. A loop or an orphan made by a merge is shown, never hidden. */
export function treesOf(plan: Plan): ProblemTree[] {
	const cards = problemsOf(plan);
	const links = causesOf(plan);
	return headsOf(plan, cards).flatMap(({ core, ...head }) => {
		const own = cards.filter(({ tree }) => tree === head.id);
		// Apart, one person may bin the main problem while another adds to it: the oldest card
		// takes its place.
		const trunk = own.find(({ id }) => id === core) ?? own.find(({ parked }) => !parked) ?? own[0];
		return trunk ? [{ ...head, ...outline(trunk, own, links) }] : [];
	});
}

/** The tree the room is looking at: the one the facilitator chose, else the first. */
export function treeInView(
	plan: Plan,
	trees: ProblemTree[] = treesOf(plan)
): ProblemTree | undefined {
	const chosen = idIn<TreeId>(plan.meta.get('tree'));
	return trees.find(({ id }) => id === chosen) ?? trees[0];
}

type Head = Made & { core?: ProblemId };

/** A card names its tree: if that one's own record is missing or unreadable, the tree is there all the same. */
function headsOf(plan: Plan, cards: Problem[]): Head[] {
	const heads = new Map<string, Head>();
	for (const head of recordsOf(plan.trees, readTree)) heads.set(head.id, head);
	for (const { tree, createdAt, createdBy } of cards) {
		if (!heads.has(tree)) heads.set(tree, { id: tree, createdAt, createdBy });
	}
	return [...heads.values()].sort(byTime);
}

function readTree(raw: Record<string, unknown>): Head | undefined {
	const head = readMade(raw);
	const core = idIn<ProblemId>(raw['core']);
	return head && { ...head, ...(core && { core }) };
}
