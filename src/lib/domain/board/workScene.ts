import { activitiesOf } from '../actions/activities.ts';
import type { Activity } from '../actions/read.ts';
import { servingBy } from '../actions/serving.ts';
import type { Plan } from '../plan.ts';
import type { ProblemTree } from '../problems/tree.ts';
import { present } from '../shared/fields.ts';
import { cardSize } from './cardSize.ts';
import type { Limb } from './limbs.ts';
import { objectivesLayout, type Hanging } from './objectivesScene.ts';
import type { BoardLink, BoardScene, Layout, Part } from './scene.ts';
import type { Unplaced } from './settle.ts';
import type { Growth } from './treeBoxes.ts';

/**
 * The objective tree of a problem tree with the lines of the plan, each hung on the objective it serves (BOARD-59). What
 * serves none is in the plan only.
 */
export function workSceneOf(plan: Plan, tree: ProblemTree | undefined): BoardScene {
	return tree ? workLayout(plan, tree)() : { cards: [], links: [] };
}

/** The same in any shape. */
export function workLayout(plan: Plan, tree: ProblemTree): Layout {
	return objectivesLayout(plan, tree, (bare) => withWork(bare, plan));
}

function withWork({ cards, growth, links }: Hanging, plan: Plan): Hanging {
	const work = servingBy(activitiesOf(plan));
	const idsOn = (card: string) => (work.get(card) ?? []).map(({ id }) => id);
	return {
		cards: cards.flatMap((card) => [card, ...(work.get(card.id) ?? []).map(cardOf)]),
		growth: grown(growth, idsOn),
		links: [...links, ...cards.flatMap(({ id, part }) => idsOn(id).map(servesLink(id, part)))]
	};
}

function cardOf({ id, name: text, fromProblem }: Activity): Unplaced {
	const said = { id, kind: 'activity' as const, part: 'work' as const, text };
	return { ...said, ...cardSize(text, 'activity'), ...present({ of: fromProblem }) };
}

/** What is done for an objective stands under all that hangs on it. */
function grown({ core, up, down, left, right }: Growth, idsOn: (card: string) => string[]): Growth {
	const leaves = (card: string): Limb[] => idsOn(card).map((id) => ({ id, limbs: [] }));
	const more = (limb: Limb): Limb => ({
		id: limb.id,
		limbs: [...limb.limbs.map(more), ...leaves(limb.id)],
		...(limb.before && { before: limb.before.map(more) })
	});
	const list = (ids: readonly string[]) => ids.flatMap((id) => [id, ...idsOn(id)]);
	return {
		core,
		up: up.map(more),
		down: [...down.map(more), ...leaves(core)],
		left: list(left),
		right: list(right)
	};
}

/** In the gutter where it hangs in the tree; beside it the line is as short as can be. */
function servesLink(to: string, part: Part): (from: string) => BoardLink {
	const hangs = part === 'cause' || part === 'effect' || part === 'core';
	return (from) => ({ id: `${from}>${to}`, from, to, look: 'counted', ...(hangs && { hangs }) });
}
