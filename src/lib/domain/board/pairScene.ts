import { objectiveTreeOf } from '../objectives/objectiveTree.ts';
import type { Plan } from '../plan.ts';
import type { ProblemTree } from '../problems/tree.ts';
import { DESK } from './aspect.ts';
import { boundsOf } from './bounds.ts';
import { cardSize } from './cardSize.ts';
import { GAPS, type Boxes, type Limb, type SizeOf } from './limbs.ts';
import { linksOfTree } from './links.ts';
import { objectiveCardsOn, objectivePlace, shapeOf, type Shape } from './objectivesScene.ts';
import { growthOf, limbsOf, problemCardsOf } from './problemsScene.ts';
import type { BoardLink, BoardScene, Size } from './scene.ts';
import { middleOf, type Unplaced } from './settle.ts';
import { treeBoxes } from './treeBoxes.ts';

/**
 * The problem tree and its objective tree side by side. Each objective lies where its problem lies on its own side, so
 * that a pair has one row. Nothing here is placed by hand. An objective's id is `o_` and its own, because its own is
 * its problem's; `of` says which that is.
 */
export function pairSceneOf(plan: Plan, tree: ProblemTree | undefined, aspect = DESK): BoardScene {
	if (!tree) return { cards: [], links: [] };
	const objectives = objectiveTreeOf(plan, tree);
	const shape = shapeOf(objectives);
	const problems = problemCardsOf(tree);
	const turned = objectiveCardsOn(objectives, shape);
	const boxes = pairBoxes(tree, shape, [problems, turned], aspect / 2);
	const { width } = boundsOf([...boxes].map(([, box]) => ({ ...box, spot: middleOf(box) })));
	const apart = Math.ceil(width + 2 * GAPS.beside);
	const pairs = known(problems);
	const at = (id: string, dx = 0) => {
		const { x, y } = middleOf(boxes.get(id));
		return { spot: { x: x + dx, y }, byHand: false };
	};
	return {
		cards: [
			...problems.map((card) => ({ ...card, ...at(card.id) })),
			...turned.map((card) => ({ ...onItsSide(card, pairs), ...at(card.id, apart) }))
		],
		links: [
			...linksOfTree({ ...tree, counted: tree.graph.counted }),
			...linksOfTree(shape).map(turnedLink),
			...turned.filter(({ id }) => pairs.has(id)).map(pairLink)
		]
	};
}

/** One place for each pair, large enough for both. */
function pairBoxes(
	tree: ProblemTree,
	shape: Shape,
	[problems, turned]: [problems: readonly Unplaced[], turned: readonly Unplaced[]],
	aspect: number
): Boxes {
	const pairs = known(problems);
	const right = others(tree, turned);
	const alone = growthOf(tree, tree.graph.counted, right);
	const growth = {
		...alone,
		up: withAdded(alone.up, limbsOf(shape.effects), pairs),
		down: withAdded(alone.down, limbsOf(shape.causes), pairs)
	};
	return treeBoxes(growth, largerOf(problems, turned), aspect);
}

function onItsSide(card: Unplaced, pairs: ReadonlySet<string>): Unplaced {
	const { id, kind, part, text, width, height, lead } = card;
	const said = { id: objectivePlace(id), kind, part, text, width, height };
	return { ...said, ...(lead && { lead }), ...(pairs.has(id) && { of: id }) };
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
		...limb,
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
