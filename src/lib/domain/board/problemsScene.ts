import type { Plan } from '../plan.ts';
import type { CauseLink, Problem } from '../problems/cards.ts';
import { cardsIn, type Branch, type Outline } from '../problems/outline.ts';
import type { ProblemTree } from '../problems/tree.ts';
import { aspectOf } from './aspect.ts';
import { cardSize } from './cardSize.ts';
import { withJoined } from './joined.ts';
import type { Limb } from './limbs.ts';
import { linksOfTree } from './links.ts';
import type { BoardLink, BoardScene, Part } from './scene.ts';
import { settle, type Unplaced } from './settle.ts';
import { treeBoxes, type Growth } from './treeBoxes.ts';

/**
 * A problem tree as a board shows it. Without a tree the board is empty. `aspect` is width by height of where it is
 * shown, else of what it is laid out for.
 */
export function problemsSceneOf(
	plan: Plan,
	tree: ProblemTree | undefined,
	aspect = aspectOf(plan, 'problems', tree?.id)
): BoardScene {
	if (!tree) return { cards: [], links: [] };
	const { cards, links } = partsOf(tree);
	const sizes = new Map(cards.map((card) => [card.id, card]));
	const right = tree.parked.map(({ id }) => id);
	const boxes = treeBoxes(
		growthOf(tree, tree.graph.counted, right),
		(id) => sizes.get(id) ?? cardSize('', 'problem'),
		aspect
	);
	return { cards: settle(plan, cards, boxes), links };
}

/** What of a scene follows from the tree alone: while cards are dragged none of it is made anew. */
const PARTS = new WeakMap<ProblemTree, { cards: Unplaced[]; links: BoardLink[] }>();

function partsOf(tree: ProblemTree) {
	const known = PARTS.get(tree);
	if (known) return known;
	const links = linksOfTree({ ...tree, counted: tree.graph.counted });
	const parts = { cards: problemCardsOf(tree), links };
	PARTS.set(tree, parts);
	return parts;
}

/** The cards of a tree in reading order, with the part each stands in. */
export function problemCardsOf(tree: ProblemTree): Unplaced[] {
	const { core, effects, causes, loose, parked } = tree;
	const within = (part: Part, cards: readonly Problem[]) =>
		cards.map(({ id, text }) => ({
			id,
			kind: 'problem' as const,
			part,
			text,
			...cardSize(text, 'problem')
		}));
	return [
		...within('effect', cardsIn(effects)),
		...within('core', [core]),
		...within('cause', cardsIn(causes)),
		...within('loose', loose),
		...within('parked', parked)
	];
}

/** An outline as a layout sees it, with what stands on its right. */
export function growthOf(
	{ core, effects, causes, loose }: Outline,
	counted: readonly CauseLink[],
	right: readonly string[]
): Growth {
	const left = loose.map(({ id }) => id);
	const sides = { up: limbsOf(effects), down: limbsOf(causes) };
	return withJoined({ core: core.id, ...sides, left, right }, counted);
}

/** The branches of an outline as a layout sees them: each card once. */
export function limbsOf(branches: readonly Branch[]): Limb[] {
	return branches.flatMap(({ card, again, branches: inner }) =>
		again ? [] : [{ id: card.id, limbs: limbsOf(inner) }]
	);
}
