import { describe, expect, test } from 'vitest';

import { widthOf } from '#lib/domain/board/wrap.ts';
import { treesOf, type ProblemTree } from '#lib/domain/problems/tree.ts';
import { examplePlan } from '#lib/domain/seed/examplePlan.ts';

import { labelPlace } from '../problems/labelPlace.ts';
import { drawBranch } from './branchDrawing.ts';
import { branchScene, cardsToWalk, unseenWay, type BranchScene } from './branchScene.ts';

/** A hall's projector, a laptop's wall and a television, in em of their own text, under the way and the map. */
const ROOMS = [
	{ width: 30.4, height: 14 },
	{ width: 41.8, height: 15 },
	{ width: 24.3, height: 10.5 },
	{ width: 24.3, height: 14.6 } // large letters on a small projector, the main problem
];
const asSaid = ({ text }: { text: string }) => ({ text });
const trees = (['a', 'b', 'c'] as const).flatMap((name) => treesOf(examplePlan(name)));
const branches = trees.flatMap((tree) =>
	cardsToWalk(tree).flatMap((id) => branchScene(tree, id) ?? [])
);

describe('walking', () => {
	test('[STAGE-9] every card of a tree that hangs on the main problem is walked once, the main problem first', () => {
		for (const tree of trees) {
			const walk = cardsToWalk(tree);
			expect(walk[0]).toBe(tree.core.id);
			expect(new Set(walk).size).toBe(walk.length);
			expect(walk.length).toBe(standingIn(tree));
		}
	});

	test('[STAGE-8] the way begins at the main problem, and each card of it leads on to the next', () => {
		for (const tree of trees) {
			for (const id of cardsToWalk(tree).slice(1)) {
				const way = branchScene(tree, id)?.way.map((card) => card.id) ?? [];
				expect(way[0]).toBe(tree.core.id);
				const steps = [...way, id];
				steps.slice(1).forEach((next, at) => {
					const facts = tree.graph.cards.get(next);
					expect([...(facts?.causes ?? []), ...(facts?.effects ?? [])]).toContain(steps[at]);
				});
			}
		}
	});

	test('[STAGE-8] over the drawing stand the cards of the way that are not in it, and no other', () => {
		for (const scene of branches) {
			const near = [...scene.effects, ...scene.causes].map(({ card }) => card.id);
			const over = unseenWay(scene).map(({ id }) => id);
			expect(over).toEqual(scene.way.map(({ id }) => id).slice(0, over.length));
			expect(scene.way.slice(over.length).every(({ id }) => near.includes(id))).toBe(true);
			if (near.length <= 2 && scene.way.length > 0)
				expect(over.length).toBeLessThan(scene.way.length);
		}
	});

	test('[STAGE-8] a card the tree has not is no branch', () => {
		expect(branchScene(trees[0]!, 'nowhere')).toBeUndefined();
	});

	test('[STAGE-8] every card of the branch is counted: those on the wall and those behind them', () => {
		for (const scene of branches) {
			const behind = [...scene.effects, ...scene.causes].map(({ more }) => more);
			const shown = 1 + scene.effects.length + scene.causes.length;
			expect(shown + behind.reduce((sum, more) => sum + more, 0)).toBe(scene.all);
		}
	});
});

describe('drawing', () => {
	const drawings = branches.flatMap((scene) =>
		ROOMS.map((room) => ({ scene, room, drawing: drawBranch(scene, asSaid, room) }))
	);

	test('[STAGE-8] no sentence is cut to one line while there is room for a second one in each row', () => {
		for (const { room, drawing } of drawings) {
			if (!drawing.cards.some(({ lines }) => lines === 1) || !drawing.isCut) continue;
			const rows = new Set(drawing.cards.map(({ y }) => y.toFixed(2))).size;
			expect(drawing.height + rows * 1.2).toBeGreaterThan(room.height / drawing.size);
		}
	});

	test('[STAGE-8] no card of a branch lies outside the wall or on another', () => {
		for (const { room, drawing } of drawings) {
			const [width, height] = [room.width / drawing.size, room.height / drawing.size];
			for (const card of drawing.cards) {
				expect(card.x).toBeGreaterThanOrEqual(-0.001);
				expect(card.x + card.width).toBeLessThanOrEqual(width + 0.001);
				expect(card.y + card.height).toBeLessThanOrEqual(height + 0.001);
			}
			expect(overlapping(drawing.cards)).toEqual([]);
		}
	});

	test('[STAGE-16] no line runs through the words beside the arrows', () => {
		const few = [1, 2, 3, 4, 5, 6].flatMap((count) =>
			ROOMS.map((room) => ({ room, drawing: drawBranch(wide(count), asSaid, room) }))
		);
		for (const { room, drawing } of [...drawings, ...few]) {
			const [lines, width] = [drawing.lines, room.width / drawing.size];
			const { up, down } = drawing.between;
			const said = [
				{ words: 'akibatnya', height: up },
				{ words: 'sebabnya', height: down }
			];
			for (const { words, height = -1 } of said) {
				const left = labelPlace(words, height, { lines, width });
				const right = left + widthOf(words);
				const through = lines.filter(
					({ x, y, from }) =>
						y < height &&
						height < from.y &&
						Math.min(x, from.x) < right &&
						Math.max(x, from.x) > left
				);
				expect(through).toEqual([]);
				expect(right).toBeLessThanOrEqual(width);
			}
		}
	});

	test('[STAGE-8] letters are never smaller than the wall’s own, and what is not shown is counted', () => {
		for (const { scene, drawing } of drawings) {
			expect(drawing.size).toBeGreaterThanOrEqual(1);
			const more = drawing.cards.reduce((sum, card) => sum + card.more, 0);
			expect(drawing.cards.length + more).toBe(scene.all);
		}
	});

	test('[STAGE-8] up to six causes stand under their card, with a line from each', () => {
		const six = { ...wide(6), way: [] };
		for (const room of ROOMS) {
			const { cards, lines } = drawBranch(six, asSaid, room);
			expect(cards.filter(({ part }) => part === 'cause').length).toBe(6);
			expect(lines.map(({ id }) => id)).toEqual(six.causes.map(({ card }) => `${card.id}>it`));
		}
		const { cards } = drawBranch(wide(9), asSaid, ROOMS[0]!);
		expect(cards.find(({ part }) => part === 'core')?.more).toBe(3);
	});
});

/** A card with so many causes. */
function wide(count: number): BranchScene {
	const card = (id: string, text: string) => ({
		card: { id, tree: 't', text, ideas: [], createdAt: '2027-06-24', createdBy: 'lead' },
		on: id === 'it' ? [] : ['it'],
		more: 0
	});
	const causes = Array.from({ length: count }, (_, at) => card(`c${at}`, 'Pipa bocor di RT 05'));
	return { way: [], card: card('it', 'Air tidak sampai'), effects: [], causes, all: 1 + count };
}

function standingIn({ graph }: ProblemTree): number {
	return [...graph.cards.values()].filter(({ role }) => role !== 'loose' && role !== 'parked')
		.length;
}

type Boxed = { id: string; x: number; y: number; width: number; height: number };

function overlapping(cards: readonly Boxed[]): string[] {
	const meet = (a: Boxed, b: Boxed) =>
		a.x + a.width > b.x + 0.001 &&
		b.x + b.width > a.x + 0.001 &&
		a.y + a.height > b.y + 0.001 &&
		b.y + b.height > a.y + 0.001;
	return cards.flatMap((a, at) =>
		cards.slice(at + 1).flatMap((b) => (meet(a, b) ? [`${a.id} ${b.id}`] : []))
	);
}
