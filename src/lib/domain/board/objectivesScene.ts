import { objectiveTreeOf, type ObjectiveTree } from '../objectives/objectiveTree.ts';
import type { ObjectiveCard } from '../objectives/objectiveCards.ts';
import type { Plan } from '../plan.ts';
import type { CauseLink, Problem } from '../problems/cards.ts';
import { graph } from '../problems/graph.ts';
import { cardsIn, outline, type Outline } from '../problems/outline.ts';
import type { ProblemTree } from '../problems/tree.ts';
import { aspectOf } from './aspect.ts';
import { cardSize } from './cardSize.ts';
import { linksOfTree } from './links.ts';
import { growthOf } from './problemsScene.ts';
import type { BoardLink, BoardScene, Layout, Part } from './scene.ts';
import { settle, type Unplaced } from './settle.ts';
import { treeBoxes, type Growth } from './treeBoxes.ts';

/** The objective tree of a problem tree as a board shows it: purpose, results and means, goals, and what was left out. */
export function objectivesSceneOf(
	plan: Plan,
	tree: ProblemTree | undefined,
	aspect?: number
): BoardScene {
	return tree ? objectivesLayout(plan, tree)(aspect) : { cards: [], links: [] };
}

/** A tree before it is laid out: its cards, how they hang on each other, and the lines between them. */
export interface Hanging {
	cards: Unplaced[];
	growth: Growth;
	links: BoardLink[];
}

/** The same in any shape: what of it follows from the plan alone is read once. `hang` may hang more cards on it. */
export function objectivesLayout(
	plan: Plan,
	tree: ProblemTree,
	hang = (bare: Hanging): Hanging => bare
): Layout {
	const objectives = objectiveTreeOf(plan, tree);
	const shape = shapeOf(objectives);
	const right = objectives.beside.map(({ id }) => id);
	const { cards, growth, links } = hang({
		cards: objectiveCardsOn(objectives, shape),
		growth: growthOf(shape, shape.counted, right),
		links: linksOfTree(shape)
	});
	const sizes = new Map(cards.map((card) => [card.id, card]));
	const sizeOf = (id: string) => sizes.get(id) ?? cardSize('', 'objective');
	return (aspect = aspectOf(plan, 'objectives', tree.id)) => ({
		cards: settle(plan, cards, treeBoxes(growth, sizeOf, aspect)),
		links
	});
}

/** An objective tree in the shape of a problem tree: the same rules say where each card hangs. */
export type Shape = Outline & { counted: CauseLink[] };

/** Hangs the objectives up as problems are. */
export function shapeOf({ purpose, cards, links }: ObjectiveTree): Shape {
	const stand = (id: string): Problem => ({
		id,
		tree: '',
		text: '',
		ideas: [],
		createdAt: '',
		createdBy: ''
	});
	const core = stand(purpose);
	const all = cards.map(({ id }) => (id === purpose ? core : stand(id)));
	const means = links.map(({ id, means: cause, end: effect }): CauseLink => ({
		...{ id, cause, effect },
		...{ order: '', feedback: false }
	}));
	const facts = graph(purpose, all, means);
	return { ...outline(core, all, means, facts), counted: facts.counted };
}

/** The cards of an objective tree in reading order. */
export function objectiveCardsOn(objectives: ObjectiveTree, shape: Shape): Unplaced[] {
	const byId = new Map(objectives.cards.map((card) => [card.id, card]));
	const within = (part: Part, cards: readonly Problem[]) =>
		cards.flatMap(({ id }) => {
			const card = byId.get(id);
			return card ? [objectiveCard(part, card)] : [];
		});
	return [
		...within('effect', cardsIn(shape.effects)),
		...within('core', [shape.core]),
		...within('cause', cardsIn(shape.causes)),
		...within('loose', shape.loose),
		...objectives.beside.map((card) => objectiveCard('beside', card))
	];
}

function objectiveCard(part: Part, { id, objective, problem }: ObjectiveCard): Unplaced {
	const text = objective?.text ?? problem?.text ?? '';
	const lead = objective ? undefined : ('not-yet' as const);
	const said = { id, kind: 'objective' as const, part, text, ...(lead && { lead }) };
	return {
		...said,
		...cardSize(text, 'objective', lead),
		...(problem && { placedAs: objectivePlace(id) })
	};
}

/** The name the place of a problem's objective is kept under: its id is that of the problem, which lies elsewhere. */
export function objectivePlace(id: string): string {
	return `o_${id}`;
}
