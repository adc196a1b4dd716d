import { expect, test } from 'vitest';

import { grownPlan, looseIdeas } from '../../../../tests/support/boards.ts';
import { yes } from '../../../../tests/support/plans.ts';
import { seeded } from '../../../../tests/support/seeded.ts';
import type { Plan } from '../plan.ts';
import { addProblem } from '../problems/problems.ts';
import { treesOf } from '../problems/tree.ts';
import { fittedLetters, boundsOf } from './bounds.ts';
import { examplePlan } from '../seed/examplePlan.ts';
import { ideasSceneOf } from './ideasScene.ts';
import { problemsSceneOf } from './problemsScene.ts';
import type { BoardScene } from './scene.ts';

const sceneOf = (plan: Plan) => problemsSceneOf(plan, treesOf(plan)[0]);
const laidFor = (plan: Plan, aspect: number) => problemsSceneOf(plan, treesOf(plan)[0], aspect);

/** How far each card of a scene lies from where it lay before. */
function movedBy(before: BoardScene, after: BoardScene): number[] {
	const now = new Map(after.cards.map(({ id, spot }) => [id, spot]));
	return before.cards.map(({ id, spot: { x, y } }) => {
		const { x: nowX, y: nowY } = now.get(id)!;
		return Math.hypot(nowX - x, nowY - y);
	});
}

/** What each card is in: its part and, on a tree, how far from the main card it hangs. */
function rowsOf(plan: Plan, { cards }: BoardScene): Map<string, string> {
	const facts = treesOf(plan)[0]!.graph.cards;
	return new Map(cards.map(({ id, part }) => [id, `${part} ${facts.get(id)?.level}`]));
}

const middle = (numbers: number[]) =>
	[...numbers].sort((a, b) => a - b)[(numbers.length - 1) >> 1]!;
const share = (list: readonly unknown[], is: (each: never) => boolean) =>
	list.filter(is as (each: unknown) => boolean).length / list.length;

test.each([1, 2, 3, 4])(
	'[BOARD-5] a tree that grows to sixty cards hardly ever moves more than half, seed %i',
	(seed) => {
		const medians: number[] = [];
		const all: number[] = [];
		let before: BoardScene | undefined;
		for (let count = 5; count <= 60; count++) {
			const plan = grownPlan(count, seed);
			const scene = sceneOf(plan);
			if (before) {
				const moved = movedBy(before, scene);
				medians.push(middle(moved));
				all.push(...moved);
			}
			before = scene;
		}
		expect(middle(medians)).toBe(0);
		expect(middle(all)).toBe(0);
		expect(share(medians, (each: number) => each === 0)).toBeGreaterThan(0.8);
		expect(share(all, (each: number) => each === 0)).toBeGreaterThan(0.8);
	}
);

test.each(['a', 'b', 'c'] as const)(
	'[BOARD-5] wherever a card is added to example %s, side, row and order stay',
	(name) => {
		const plan = examplePlan(name);
		const medians: number[] = [];
		const { int, oneOf } = seeded(5);
		for (let n = 0; n < 12; n++) {
			const before = sceneOf(plan);
			const rows = rowsOf(plan, before);
			const tree = treesOf(plan)[0]!;
			const hung = before.cards.filter(({ part }) => part === 'cause' || part === 'effect');
			const on = oneOf(hung);
			const side = on.part === 'cause' ? ('causes' as const) : ('effects' as const);
			const stamp = { id: `new${n}`, by: 'lead', at: `2030-01-01T00:00:${10 + n}Z` };
			yes(addProblem(plan, 'Kartu baru '.repeat(1 + int(6)), { side, on: on.id }, stamp));
			const after = sceneOf(plan);
			expect(treesOf(plan)[0]!.id).toBe(tree.id);
			medians.push(middle(movedBy(before, after)));
			const nowRows = rowsOf(plan, after);
			for (const [id, row] of rows) expect(nowRows.get(id)).toBe(row);
			const order = after.cards.map(({ id }) => id).filter((id) => rows.has(id));
			expect(order).toEqual(before.cards.map(({ id }) => id));
		}
		expect(share(medians, (each: number) => each === 0)).toBeGreaterThan(0.8);
	}
);

test('[BOARD-5] causes of one card stand in their order, down a column and then to the right', () => {
	for (const seed of [1, 2, 3, 4, 5]) {
		const plan = grownPlan(80, seed);
		const tree = treesOf(plan)[0]!;
		const spots = new Map(sceneOf(plan).cards.map(({ id, spot }) => [id, spot]));
		const check = (branches: typeof tree.causes, way: number): void => {
			const own = branches.filter(({ again }) => !again).map(({ card }) => spots.get(card.id)!);
			for (const [at, spot] of own.entries()) {
				const last = own[at - 1];
				if (last) expect(spot.x > last.x + 40 || (spot.y - last.y) * way > 0).toBe(true);
			}
			for (const { branches: inner } of branches) check(inner, way);
		};
		check(tree.causes, 1);
		check(tree.effects, -1);
	}
});

test('[BOARD-9] a new idea moves no group and hardly any idea', () => {
	const medians: number[] = [];
	const plan = examplePlan('a');
	let before = ideasSceneOf(plan);
	for (let count = 1; count <= 40; count++) {
		const scene = ideasSceneOf(looseIdeas(plan, count - 1, count));
		medians.push(middle(movedBy(before, scene)));
		before = scene;
	}
	expect(share(medians, (each: number) => each === 0)).toBeGreaterThan(0.8);
});

test.each([30, 60, 100])('[BOARD-6] %i cards are written larger than in a tidy tree', (count) => {
	const room = { width: 1840, height: 1000 };
	const least = { 30: 13, 60: 9.5, 100: 7.8 }[count]!;
	const letters = [7, 8, 9].map((seed) =>
		fittedLetters(boundsOf(laidFor(grownPlan(count, seed), 1.84).cards), room)
	);
	expect(letters.reduce((a, b) => a + b) / letters.length).toBeGreaterThan(least);
});
