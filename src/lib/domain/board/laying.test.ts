import { expect, test } from 'vitest';

import { grownPlan, spotsIn } from '../../../../tests/support/boards.ts';
import { yes } from '../../../../tests/support/plans.ts';
import type { Plan } from '../plan.ts';
import { addProblem } from '../problems/problems.ts';
import { treesOf } from '../problems/tree.ts';
import { examplePlan } from '../seed/examplePlan.ts';
import { placeCard } from '../shared/places.ts';
import { undoIn } from '../shared/undo.ts';
import { aspectOf, boardPlace, DESK } from './aspect.ts';
import { boundsOf, fittedLetters } from './bounds.ts';
import { ideasSceneOf } from './ideasScene.ts';
import { layOutBoard } from './laying.ts';
import { problemsSceneOf } from './problemsScene.ts';
import type { BoardName, BoardScene, Size } from './scene.ts';
import { workLayout } from './workScene.ts';

const ROOMS = { flat: { width: 1240, height: 400 }, tall: { width: 700, height: 1000 } };

const SCENES = {
	problems: (plan: Plan, aspect?: number) => problemsSceneOf(plan, treesOf(plan)[0], aspect),
	objectives: (plan: Plan, aspect?: number) => workLayout(plan, treesOf(plan)[0]!)(aspect),
	ideas: (plan: Plan, aspect?: number) => ideasSceneOf(plan, aspect)
};
const lettersIn = (room: Size, { cards }: BoardScene) => fittedLetters(boundsOf(cards), room);

function lay(plan: Plan, board: BoardName, room: Size): number {
	return yes(layOutBoard(plan, { board, tree: treesOf(plan)[0]!.id, room }, 'ana'));
}

test.each(['a', 'b', 'c'] as const)(
	'[BOARD-51] laid out for a stage, the boards of example %s have larger letters there, or as large ones',
	(name) => {
		let better = 0;
		const plan = examplePlan(name);
		for (const board of ['problems', 'objectives', 'ideas'] as const)
			for (const room of Object.values(ROOMS)) {
				const before = lettersIn(room, SCENES[board](plan, DESK));
				lay(plan, board, room);
				const after = lettersIn(room, SCENES[board](plan));
				expect(after).toBeGreaterThanOrEqual(before);
				if (after > 1.1 * before) better++;
			}
		expect(better).toBeGreaterThan(2);
	}
);

test('[BOARD-51] whoever lays a board out chooses its shape for all, until the next one does', () => {
	const plan = grownPlan(20, 3);
	const tree = treesOf(plan)[0]!.id;
	const undo = undoIn(plan, 'ana');
	const first = spotsIn(SCENES.problems(plan));
	expect(aspectOf(plan, 'problems', tree)).toBe(DESK);
	lay(plan, 'problems', ROOMS.tall);
	const tall = spotsIn(SCENES.problems(plan));
	expect(tall).not.toEqual(first);
	expect(spotsIn(SCENES.objectives(plan))).toEqual(spotsIn(SCENES.objectives(grownPlan(20, 3))));

	let changes = 0;
	plan.doc.on('update', () => changes++);
	lay(plan, 'problems', ROOMS.tall);
	expect(changes).toBe(0);
	lay(plan, 'problems', ROOMS.flat);
	expect(spotsIn(SCENES.problems(plan))).not.toEqual(tall);
	undo.undo();
	expect(spotsIn(SCENES.problems(plan))).toEqual(tall);
});

test('[BOARD-51] cards that hands had put far off are no part of the shape that is chosen', () => {
	const [plan, other] = [grownPlan(20, 3), grownPlan(20, 3)];
	yes(placeCard(plan, 'p4', { x: 60_000, y: 0 }, 'ana'));
	expect(lay(plan, 'problems', ROOMS.tall)).toBe(1);
	lay(other, 'problems', ROOMS.tall);
	expect(spotsIn(SCENES.problems(plan))).toEqual(spotsIn(SCENES.problems(other)));
});

test('[BOARD-51] a card more keeps the shape that was chosen', () => {
	const plan = grownPlan(19, 5);
	const tree = treesOf(plan)[0]!;
	lay(plan, 'problems', ROOMS.flat);
	const before = aspectOf(plan, 'problems', tree.id);
	const stamp = { id: 'new', by: 'lead', at: '2030-01-01T00:00:00Z' };
	yes(addProblem(plan, 'Kartu baru', { side: 'causes', on: tree.core.id }, stamp));
	expect(aspectOf(plan, 'problems', tree.id)).toBe(before);
});

test.each([[undefined], ['wide'], [[0, 5]], [[-3, 2]], [[100_000, 1]], [[1, 100_000]]])(
	'[BOARD-12] a shape of %j that a peer wrote leaves a board whole',
	(said) => {
		const plan = grownPlan(19, 5);
		const tree = treesOf(plan)[0]!.id;
		plan.places.set(boardPlace('problems', tree), said);
		const { cards } = SCENES.problems(plan);
		expect(cards.length).toBe(SCENES.problems(grownPlan(19, 5)).cards.length);
		for (const { spot } of cards) expect(Number.isFinite(spot.x + spot.y)).toBe(true);
		expect(aspectOf(plan, 'problems', tree)).toBeGreaterThanOrEqual(1 / 20);
		expect(aspectOf(plan, 'problems', tree)).toBeLessThanOrEqual(20);
	}
);
