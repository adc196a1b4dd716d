import { expect, test } from 'vitest';

import { grownPlan, overlapsOf, spotsIn } from '../../../../tests/support/boards.ts';
import { yes } from '../../../../tests/support/plans.ts';
import { seeded } from '../../../../tests/support/seeded.ts';
import type { Plan } from '../plan.ts';
import { treesOf } from '../problems/tree.ts';
import { placeCard, placeCards } from '../shared/places.ts';
import { undoIn } from '../shared/undo.ts';
import { layOutBoard } from './laying.ts';
import { objectivesSceneOf } from './objectivesScene.ts';
import { problemsSceneOf } from './problemsScene.ts';
import type { BoardName } from './scene.ts';

const sceneOf = (plan: Plan) => problemsSceneOf(plan, treesOf(plan)[0]);

test('[BOARD-4] a card lies where a hand put it, and the others stay where they are', () => {
	const plan = grownPlan(30, 1);
	const before = spotsIn(sceneOf(plan));
	yes(placeCard(plan, 'p7', { x: 9000, y: 9000 }, 'ana'));
	const { cards } = sceneOf(plan);
	expect(cards.filter(({ byHand }) => byHand).map(({ id }) => id)).toEqual(['p7']);
	expect(spotsIn({ cards, links: [] })).toEqual({ ...before, p7: [9000, 9000] });
});

test.each([1, 2, 3, 4])(
	'[BOARD-4] what hands cover makes room, each card near its place, seed %i',
	(seed) => {
		const { int } = seeded(seed);
		const plan = grownPlan(60, seed);
		const before = sceneOf(plan);
		const spots = new Map(
			[5, 9, 13, 17].map((n) => [`p${n}`, { ...before.cards[int(60)]!.spot }] as const)
		);
		for (const [id, { x, y }] of spots) spots.set(id, { x: x + int(60), y: y + int(60) });
		yes(placeCards(plan, spots, 'ana'));
		const { cards } = sceneOf(plan);
		const [byHand, laid] = [
			cards.filter((card) => card.byHand),
			cards.filter((card) => !card.byHand)
		];
		expect(byHand).toHaveLength(4);
		expect(overlapsOf(laid)).toEqual([]);
		for (const card of byHand) expect(overlapsOf([card, ...laid])).toEqual([]);
		const was = new Map(before.cards.map((card) => [card.id, card.spot]));
		const moved = laid.filter(
			({ id, spot }) => was.get(id)!.x !== spot.x || was.get(id)!.y !== spot.y
		);
		expect(moved.length).toBeGreaterThan(0);
		expect(moved.length).toBeLessThan(25);
		for (const { id, spot } of moved) {
			expect(Math.hypot(spot.x - was.get(id)!.x, spot.y - was.get(id)!.y)).toBeLessThan(1200);
		}
	}
);

test('[BOARD-10] one press lets every card of a board go, and one step back brings them all back', () => {
	const plan = grownPlan(30, 2);
	const laid = spotsIn(sceneOf(plan));
	const undo = undoIn(plan, 'ana');
	for (const [at, id] of ['p1', 'p2', 'p3'].entries()) {
		yes(placeCard(plan, id, { x: 5000, y: 400 * at }, 'ana'));
	}
	yes(placeCard(plan, 'o_p1', { x: 1, y: 1 }, 'ana'));
	const byHand = spotsIn(sceneOf(plan));

	const lay = (board: BoardName, tree = 't1') => layOutBoard(plan, { board, tree }, 'ana');
	expect(yes(lay('problems'))).toBe(3);
	expect(spotsIn(sceneOf(plan))).toEqual(laid);
	expect(plan.places.has('o_p1')).toBe(true);
	undo.undo();
	expect(spotsIn(sceneOf(plan))).toEqual(byHand);

	expect(yes(lay('objectives'))).toBe(1);
	expect(yes(lay('pair'))).toBe(0);
	expect(yes(lay('ideas'))).toBe(0);
	expect(lay('problems', 'gone')).toEqual({
		ok: false,
		refusal: 'no-such-tree'
	});
});

test('[BOARD-7] an objective that is dragged moves no problem', () => {
	const plan = grownPlan(12, 3);
	const tree = treesOf(plan)[0];
	const problems = spotsIn(sceneOf(plan));
	const card = objectivesSceneOf(plan, tree).cards.find(({ id }) => id === 'p4')!;
	yes(placeCard(plan, card.placedAs!, { x: 7000, y: 7000 }, 'ana'));
	expect(spotsIn(objectivesSceneOf(plan, tree))['p4']).toEqual([7000, 7000]);
	expect(spotsIn(sceneOf(plan))).toEqual(problems);
});
