import { expect, test } from 'vitest';

import { overlapsOf } from '../../../../tests/support/boards.ts';
import { yes } from '../../../../tests/support/plans.ts';
import { planWith, stamp } from '../../../../tests/support/trees.ts';
import { turnOver } from '../objectives/objectives.ts';
import type { Plan } from '../plan.ts';
import { putUnder } from '../problems/moves.ts';
import { addProblem } from '../problems/problems.ts';
import { treesOf } from '../problems/tree.ts';
import { linkPath } from './linkPath.ts';
import { objectivesSceneOf } from './objectivesScene.ts';
import { pairSceneOf } from './pairScene.ts';
import { problemsSceneOf } from './problemsScene.ts';
import type { BoardCard, BoardScene } from './scene.ts';

/** dry ← leak, dry → sick → poor; rain → poor, cloud → rain, leak → mud, and one card that nothing joins. */
function plan(): Plan {
	const made = planWith('dry', {
		causes: { leak: { rust: {} }, low: {} },
		effects: { sick: { poor: {} }, thirst: {} }
	});
	for (const id of ['rain', 'cloud', 'mud', 'alone']) {
		yes(addProblem(made, id, { side: 'causes', on: 'dry' }, stamp(id)));
		made.causes.delete(`${id}>dry`);
	}
	yes(putUnder(made, { card: 'rain' }, { side: 'causes', on: 'poor' }, 'lead'));
	yes(putUnder(made, { card: 'cloud' }, { side: 'causes', on: 'rain' }, 'lead'));
	yes(putUnder(made, { card: 'mud' }, { side: 'effects', on: 'leak' }, 'lead'));
	return made;
}

const cardsOf = ({ cards }: BoardScene) => new Map(cards.map((card) => [card.id, card]));
const at = (cards: Map<string, BoardCard>, id: string) => cards.get(id)!.spot;
const far = (one: { x: number; y: number }, two: { x: number; y: number }) =>
	Math.hypot(one.x - two.x, one.y - two.y);

test('[BOARD-2] a cause of an effect stands before that effect, and what only a cause leads to before that cause', () => {
	const made = plan();
	const scene = problemsSceneOf(made, treesOf(made)[0]);
	const cards = cardsOf(scene);
	const names = ['rain', 'cloud', 'mud', 'alone'];
	expect(names.map((id) => cards.get(id)!.part)).toEqual(names.map(() => 'loose'));
	expect(overlapsOf(scene.cards)).toEqual([]);
	expect(at(cards, 'sick').y).toBeGreaterThan(at(cards, 'poor').y);
	expect(at(cards, 'rain').y).toBeGreaterThan(at(cards, 'poor').y);
	expect(at(cards, 'cloud').y).toBeGreaterThan(at(cards, 'rain').y);
	expect(at(cards, 'mud').y).toBeLessThan(at(cards, 'leak').y);
	expect(at(cards, 'mud').y).toBeGreaterThan(at(cards, 'dry').y);
	for (const [one, other] of [
		['rain', 'poor'],
		['cloud', 'rain'],
		['mud', 'leak']
	] as const)
		expect(far(at(cards, one), at(cards, other))).toBeLessThan(150);
	const left = Math.min(...['leak', 'sick', 'poor'].map((id) => at(cards, id).x));
	expect(at(cards, 'alone').x).toBeLessThan(left - 240);
});

test('[BOARD-2] the link that joins a loose card counts, and runs straight to the card it stands before', () => {
	const made = plan();
	const { cards, links } = problemsSceneOf(made, treesOf(made)[0]);
	const byId = new Map(cards.map((card) => [card.id, card]));
	const link = links.find(({ id }) => id === 'rain>poor')!;
	expect(link.look).toBe('counted');
	const { d, tip, heading } = linkPath(link, byId.get('rain')!, byId.get('poor')!, cards);
	const [start, end] = d.slice(1).split('L');
	expect(start!.split(' ')[0]).toBe(end!.split(' ')[0]);
	expect(heading).toBe(-90);
	expect(tip.y).toBeGreaterThan(byId.get('poor')!.spot.y);
});

test('[BOARD-2] on the board of pairs, too, and on that of objectives', () => {
	const made = plan();
	for (const id of ['dry', 'sick', 'poor', 'rain'])
		turnOver(made, id, `good ${id}`, stamp(`o-${id}`));
	const tree = treesOf(made)[0];
	const objectives = cardsOf(objectivesSceneOf(made, tree));
	expect(far(at(objectives, 'rain'), at(objectives, 'poor'))).toBeLessThan(150);
	const pairs = pairSceneOf(made, tree);
	const cards = cardsOf(pairs);
	expect(far(at(cards, 'rain'), at(cards, 'poor'))).toBeLessThan(150);
	expect(overlapsOf(pairs.cards)).toEqual([]);
});

test('[BOARD-2] a crowd of causes of one effect does not become a tower', () => {
	const made = plan();
	for (let n = 0; n < 30; n++) {
		const id = `c${n}`;
		yes(addProblem(made, id, { side: 'causes', on: 'dry' }, stamp(id)));
		made.causes.delete(`${id}>dry`);
		yes(putUnder(made, { card: id }, { side: 'causes', on: 'thirst' }, 'lead'));
	}
	const scene = problemsSceneOf(made, treesOf(made)[0]);
	const cards = cardsOf(scene);
	const near = scene.cards.filter(
		({ id, spot }) => id.startsWith('c') && Math.abs(spot.x - at(cards, 'thirst').x) < 100
	);
	expect(near.length).toBe(4);
	expect(overlapsOf(scene.cards)).toEqual([]);
});
