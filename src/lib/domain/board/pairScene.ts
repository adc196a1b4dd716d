import { objectiveTreeOf } from '../objectives/objectiveTree.ts';
import type { Plan } from '../plan.ts';
import type { ProblemTree } from '../problems/tree.ts';
import { cardSize } from './cardSize.ts';
import { GAPS, type Limb, type SizeOf } from './limbs.ts';
import { linksOfTree } from './links.ts';
import { objectivePlace, objectiveUnplaced, shapeOf } from './objectivesScene.ts';
import { limbsOf, problemCardsOf } from './problemsScene.ts';
import type { BoardCard, BoardLink, BoardScene, Size } from './scene.ts';
import type { Unplaced } from './settle.ts';
import { PROJECTOR, treeBoxes } from './treeBoxes.ts';

/**
 * The problem tree and its objective tree side by side. Each objective lies where its problem lies on its own side, so
 * that a pair has one row. Nothing here is placed by hand. An objective's id is `o_` and its own, because its own is
 * its problem's; `of` says which that is.
 */
export function pairSceneOf(plan: Plan, tree: ProblemTree | undefined): BoardScene {
	if (!tree) return { cards: [], links: [] };
	const objectives = objectiveTreeOf(plan, tree);
	const shape = shapeOf(objectives);
	const problems = problemCardsOf(tree);
	const turned = objectiveUnplaced(objectives, shape);
	const boxes = treeBoxes(
		{
			core: tree.core.id,
			up: withAdded(limbsOf(tree.effects), limbsOf(shape.effects), known(problems)),
			down: withAdded(limbsOf(tree.causes), limbsOf(shape.causes), known(problems)),
			left: tree.loose.map(({ id }) => id),
			right: others(tree, turned)
		},
		largerOf(problems, turned),
		PROJECTOR / 2
	);
	const ends = [...boxes.values()].map(({ x, width }) => ({ left: x, right: x + width }));
	const apart =
		Math.max(...ends.map(({ right }) => right)) - Math.min(...ends.map(({ left }) => left));
	const at = (id: string, dx: number): Pick<BoardCard, 'spot' | 'byHand'> => {
		const box = boxes.get(id);
		const spot = box
			? { x: Math.round(box.x + box.width / 2 + dx), y: Math.round(box.y + box.height / 2) }
			: { x: dx, y: 0 };
		return { spot, byHand: false };
	};
	const dx = Math.ceil(apart + 2 * GAPS.beside);
	const pairs = new Set(problems.map(({ id }) => id));
	return {
		cards: [
			...problems.map((card) => ({ ...card, ...at(card.id, 0) })),
			...turned.map(({ id, ...card }) => ({
				...card,
				id: objectivePlace(id),
				...(pairs.has(id) && { of: id }),
				...at(id, dx)
			}))
		],
		links: [
			...linksOfTree({ ...tree, counted: tree.graph.counted }),
			...linksOfTree(shape).map(turnedLink),
			...turned.filter(({ id }) => pairs.has(id)).map(pairLink)
		]
	};
}

function known(cards: readonly Unplaced[]): ReadonlySet<string> {
	return new Set(cards.map(({ id }) => id));
}

/** The problem tree's limbs with the means that were added to its objectives, each where it hangs there. */
function withAdded(
	limbs: readonly Limb[],
	objectives: readonly Limb[],
	problems: ReadonlySet<string>
): Limb[] {
	const added = new Map<string, Limb[]>();
	const look = (on: string, inner: readonly Limb[]): void => {
		for (const limb of inner) {
			if (!problems.has(limb.id)) added.set(on, [...(added.get(on) ?? []), limb]);
			look(limb.id, limb.limbs);
		}
	};
	look('', objectives);
	const grown = (limb: Limb): Limb => ({
		id: limb.id,
		limbs: [...limb.limbs.map(grown), ...onlyAdded(added.get(limb.id) ?? [], problems)]
	});
	return [...limbs.map(grown), ...onlyAdded(added.get('') ?? [], problems)];
}

function onlyAdded(limbs: readonly Limb[], problems: ReadonlySet<string>): Limb[] {
	return limbs
		.filter(({ id }) => !problems.has(id))
		.map(({ id, limbs: inner }) => ({ id, limbs: onlyAdded(inner, problems) }));
}

/** What has no place in the problem tree's outline: parked cards, added means that lead nowhere, orphans. */
function others({ loose, parked, ...tree }: ProblemTree, turned: readonly Unplaced[]): string[] {
	const placed = new Set([
		...problemCardsOf({ ...tree, loose, parked: [] }).map(({ id }) => id),
		...turned.filter(({ part }) => part === 'cause' || part === 'effect').map(({ id }) => id)
	]);
	const rest = [...parked.map(({ id }) => id), ...turned.map(({ id }) => id)];
	return [...new Set(rest)].filter((id) => !placed.has(id));
}

function largerOf(problems: readonly Unplaced[], turned: readonly Unplaced[]): SizeOf {
	const sizes = new Map<string, Size>();
	for (const { id, width, height } of [...problems, ...turned]) {
		const other = sizes.get(id);
		sizes.set(id, { width, height: Math.max(height, other?.height ?? 0) });
	}
	return (id) => sizes.get(id) ?? cardSize('', 'objective');
}

function turnedLink(link: BoardLink): BoardLink {
	return {
		...link,
		id: objectivePlace(link.id),
		from: objectivePlace(link.from),
		to: objectivePlace(link.to)
	};
}

function pairLink({ id }: Unplaced): BoardLink {
	return { id: `${id}=${objectivePlace(id)}`, from: id, to: objectivePlace(id), look: 'pair' };
}
