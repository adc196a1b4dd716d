import type { Plan } from '../plan.ts';
import { present, textIn } from '../shared/fields.ts';
import { idIn, type ProblemId, type TreeId } from '../shared/ids.ts';
import { rememberedIn } from '../shared/remembered.ts';
import { rememberedOver } from '../shared/rememberedOver.ts';
import { byTime, readMade, type Made } from '../shared/stamp.ts';
import { wordsOf } from '../shared/text.ts';
import { markOfTree, readAgreed, type Agreed } from './agreed.ts';
import { causesOf, problemsOf, type CauseLink, type Problem } from './cards.ts';
import { graph, type Graph } from './graph.ts';
import { outline, type Outline } from './outline.ts';

/** One problem tree as an outline. Every card of the tree is in exactly one of its places. */
export interface ProblemTree extends Made, Outline {
	title?: string;
	/** What follows from the links: roles, levels, circles. */
	graph: Graph;
	/** True when the main problem was lost in a merge and the oldest card stands in for it (P1). */
	standIn: boolean;
	/** When the group agreed on the tree, and whether it has changed since. */
	agreed?: Agreed & { changed: boolean };
}

/**
 * Every problem tree with its cards, oldest first. A loop or an orphan made by a merge is shown, never hidden. As long as
 * nothing of them changes, they are the same objects each time: nobody may write to them.
 */
export function treesOf(plan: Plan): ProblemTree[] {
	return [
		...rememberedOver([plan.problems, plan.causes, plan.trees], treesOf, () => grownIn(plan))
	];
}

function grownIn(plan: Plan): ProblemTree[] {
	const cards = problemsOf(plan);
	const own = groupedBy(cards, ({ tree }) => tree);
	const treeOf = new Map(cards.map(({ id, tree }) => [id, tree]));
	const links = groupedBy(causesOf(plan), ({ cause, effect }) => {
		const tree = treeOf.get(cause);
		return tree === treeOf.get(effect) ? tree : undefined;
	});
	return headsOf(plan, cards).flatMap(
		(head) => grown(head, own.get(head.id) ?? [], links.get(head.id) ?? []) ?? []
	);
}

/** The tree the room is looking at: the one the facilitator chose, else the first. */
export function treeInView(
	plan: Plan,
	trees: ProblemTree[] = treesOf(plan)
): ProblemTree | undefined {
	const chosen = idIn<TreeId>(plan.meta.get('tree'));
	return trees.find(({ id }) => id === chosen) ?? trees[0];
}

type Head = Made & Pick<ProblemTree, 'title'> & { core?: ProblemId; agreed?: Agreed };

/** Apart, one person may bin the main problem while another adds to it: the oldest card takes its place. */
function grown(
	{ core: chosen, agreed, ...head }: Head,
	cards: Problem[],
	links: CauseLink[]
): ProblemTree | undefined {
	const core = cards.find(({ id }) => id === chosen);
	const trunk = core ?? cards.find(({ parked }) => !parked) ?? cards[0];
	if (!trunk) return undefined;
	const facts = graph(trunk.id, cards, links);
	return {
		...head,
		...outline(trunk, cards, links, facts),
		graph: facts,
		standIn: !core,
		...(agreed && { agreed: { ...agreed, changed: agreed.mark !== markOfTree(facts) } })
	};
}

function groupedBy<T>(list: readonly T[], keyOf: (each: T) => string | undefined) {
	const groups = new Map<string | undefined, T[]>();
	for (const each of list) {
		const key = keyOf(each);
		const group = groups.get(key);
		if (group) group.push(each);
		else groups.set(key, [each]);
	}
	return groups;
}

/** A card names its tree: if that one's own record is missing or unreadable, the tree is there all the same. */
function headsOf(plan: Plan, cards: Problem[]): Head[] {
	const heads = new Map<string, Head>();
	for (const head of rememberedIn(plan.trees, readTree, byTime)) heads.set(head.id, head);
	for (const { tree, createdAt, createdBy } of cards) {
		if (!heads.has(tree)) heads.set(tree, { id: tree, createdAt, createdBy });
	}
	return [...heads.values()].sort(byTime);
}

function readTree(raw: Record<string, unknown>): Head | undefined {
	const head = readMade(raw);
	if (!head) return undefined;
	const core = idIn<ProblemId>(raw['core']);
	const title = textIn(wordsOf(raw['title']));
	const agreed = readAgreed(raw['agreed']);
	return { ...head, ...present({ core, title, agreed }) };
}
