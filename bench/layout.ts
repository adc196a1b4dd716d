import { hierarchy, tree as tidy } from 'd3-hierarchy';

import { boundsOf, fittedLetters } from '#lib/domain/board/bounds.ts';
import { ideasSceneOf } from '#lib/domain/board/ideasScene.ts';
import { layOutBoard } from '#lib/domain/board/laying.ts';
import type { Limb } from '#lib/domain/board/limbs.ts';
import { objectivesSceneOf } from '#lib/domain/board/objectivesScene.ts';
import { pairSceneOf } from '#lib/domain/board/pairScene.ts';
import { limbsOf, problemsSceneOf } from '#lib/domain/board/problemsScene.ts';
import type { BoardCard, BoardName, BoardScene, Size } from '#lib/domain/board/scene.ts';
import type { Plan } from '#lib/domain/plan.ts';
import { treesOf, type ProblemTree } from '#lib/domain/problems/tree.ts';

import { grownPlan, looseIdeas } from '../tests/support/boards.ts';

/** What a projector shows of a board, in pixels. */
const ROOM = { width: 1840, height: 1000 };

/** Where a whole board is looked at, in pixels: beside the desk's lists, on a whole page of a laptop, on paper. */
export const ROOMS: Record<string, Size> = {
	'desk, beside lists': { width: 632, height: 370 },
	'desk, whole page': { width: 1286, height: 530 },
	'A4 on its side': { width: 277, height: 170 },
	'A4 upright': { width: 190, height: 250 }
};

/** A plan with one tree of so many cards, read as a screen has it when it asks for a board. */
export function grown(count: number, seed: number): { plan: Plan; tree: ProblemTree } {
	const plan = grownPlan(count, seed);
	const [tree] = treesOf(plan);
	if (!tree) throw new Error('A plan of cards without a tree');
	return { plan, tree };
}

/** A plan with so many ideas in no group. */
export function ideas(count: number): Plan {
	return looseIdeas(grownPlan(1, 1), 0, count);
}

/** Every board of a plan with a tree, by name. */
export const BOARDS: Record<string, (plan: Plan, tree: ProblemTree) => BoardScene> = {
	problems: problemsSceneOf,
	objectives: objectivesSceneOf,
	pair: pairSceneOf
};

export { ideasSceneOf };

/** How large letters are on a projector that shows the whole tree, laid out by us and as a tidy tree, in pixels. */
export function letters(count: number, seed: number): { ours: number; tidy: number } {
	const { plan, tree } = grown(count, seed);
	const { cards } = problemsSceneOf(plan, tree, ROOM.width / ROOM.height);
	return {
		ours: fittedLetters(boundsOf(cards), ROOM),
		tidy: fittedLetters(boundsOf(tidied(cards, tree)), ROOM)
	};
}

/** Lays a board of a plan out for a stage, as one press does. */
export function layOut(plan: Plan, tree: ProblemTree, room: Size, board: BoardName): void {
	layOutBoard(plan, { board, tree: tree.id, room }, 'bench');
}

/** How large letters are in a room of that shape before and after the board was laid out for it. */
export function fitted(count: number, seed: number, room: Size): { before: number; after: number } {
	const { plan, tree } = grown(count, seed);
	const letters = () =>
		fittedLetters(boundsOf(problemsSceneOf(plan, tree).cards), {
			width: (1000 * room.width) / room.height,
			height: 1000
		});
	const before = letters();
	layOut(plan, tree, room, 'problems');
	return { before, after: letters() };
}

/** How far each card lies from where it lay before the newest card came, for every card of a growing tree. */
export function movements(most: number, seed: number): number[][] {
	const all: number[][] = [];
	let before: BoardCard[] = [];
	for (let count = 5; count <= most; count++) {
		const { plan, tree } = grown(count, seed);
		const { cards } = problemsSceneOf(plan, tree);
		const now = new Map(cards.map(({ id, spot }) => [id, spot]));
		if (before.length > 0) all.push(before.map(({ id, spot }) => far(spot, now.get(id))));
		before = cards;
	}
	return all;
}

function far(a: { x: number; y: number }, b = a): number {
	return Math.hypot(a.x - b.x, a.y - b.y);
}

/** The same cards as a tidy tree has them: rows by level, each card in the middle over what hangs on it. */
function tidied(cards: readonly BoardCard[], tree: ProblemTree): BoardCard[] {
	const high = Math.max(...cards.map(({ height }) => height)) + 40;
	const spots = new Map([...half(tree, 'causes', high), ...half(tree, 'effects', -high)]);
	return cards.flatMap((card) => {
		const spot = spots.get(card.id);
		return spot ? [{ ...card, spot }] : [];
	});
}

function half({ core, ...sides }: ProblemTree, side: 'causes' | 'effects', high: number) {
	const root = hierarchy<Limb>({ id: core.id, limbs: limbsOf(sides[side]) }, ({ limbs }) => [
		...limbs
	]);
	const laid = tidy<Limb>()
		.nodeSize([264, high])
		.separation(() => 1)(root);
	return laid.descendants().map(({ data, x, y }) => [data.id, { x: x - laid.x, y }] as const);
}
