import { expect, test } from 'vitest';

import { grownPlan, looseIdeas } from '../../../../tests/support/boards.ts';
import { aPlan, yes } from '../../../../tests/support/plans.ts';
import { planWith, stamp } from '../../../../tests/support/trees.ts';
import { nestCluster } from '../ideas/clusterMoves.ts';
import { addCluster, putInCluster } from '../ideas/clusters.ts';
import { dropObjective } from '../objectives/dropping.ts';
import { linkMeans } from '../objectives/means.ts';
import { addMeans, turnOver } from '../objectives/objectives.ts';
import type { Plan } from '../plan.ts';
import { addProblem, parkProblem } from '../problems/problems.ts';
import { treesOf } from '../problems/tree.ts';
import { examplePlan } from '../seed/examplePlan.ts';
import { ideasSceneOf } from './ideasScene.ts';
import { objectivesSceneOf } from './objectivesScene.ts';
import { pairSceneOf } from './pairScene.ts';
import { problemsSceneOf } from './problemsScene.ts';
import { boundsOf } from './bounds.ts';
import type { BoardCard, BoardScene } from './scene.ts';

/** dry ← leak ← rust, dry ← low; dry → sick. All but `low` are turned over, `rust` was dropped, `pump` was added. */
function turned(): Plan {
	const plan = planWith('dry', { causes: { leak: { rust: {} }, low: {} }, effects: { sick: {} } });
	for (const id of ['dry', 'leak', 'rust', 'sick'])
		turnOver(plan, id, `good ${id}`, stamp(`o-${id}`));
	yes(dropObjective(plan, 'rust', 'too dear', 'lead'));
	yes(addMeans(plan, 'a new pump', stamp('pump')));
	yes(linkMeans(plan, 'pump', 'leak', 'lead'));
	return plan;
}

const cardsOf = ({ cards }: BoardScene) => new Map(cards.map((card) => [card.id, card]));

test('[BOARD-2] loose cards stand on the left of the tree and parked ones on its right', () => {
	const plan = grownPlan(30, 1);
	for (const id of ['x1', 'x2', 'x3', 'x4']) {
		yes(addProblem(plan, id, { side: 'causes', on: 'p0' }, stamp(id)));
		plan.causes.delete(`${id}>p0`);
	}
	for (const id of ['x3', 'x4']) yes(parkProblem(plan, id, 'later', 'lead'));
	const { cards } = problemsSceneOf(plan, treesOf(plan)[0]);
	const within = cards.filter(({ part }) => ['core', 'cause', 'effect'].includes(part));
	const beside = (part: string) => cards.filter((card) => card.part === part);
	expect(beside('loose').map(({ id }) => id)).toEqual(['x1', 'x2']);
	expect(beside('parked').map(({ id }) => id)).toEqual(['x3', 'x4']);
	// At their height there is nothing of the tree further out.
	const inRow = (one: BoardCard) =>
		within.filter(({ spot, height }) => Math.abs(spot.y - one.spot.y) < (height + one.height) / 2);
	for (const card of beside('loose'))
		for (const { spot } of inRow(card)) expect(card.spot.x + card.width).toBeLessThan(spot.x);
	for (const card of beside('parked'))
		for (const { spot } of inRow(card)) expect(card.spot.x - card.width).toBeGreaterThan(spot.x);
});

test('[BOARD-2] a parked card in the corner a narrow side leaves free makes a board no wider and no higher', () => {
	const causes = Object.fromEntries(['a', 'b', 'c', 'd', 'f'].map((id) => [id, {}]));
	const plan = planWith('core', { causes, effects: { e: { e1: {}, e2: {} } } });
	const shown = () => problemsSceneOf(plan, treesOf(plan)[0]).cards;
	const before = boundsOf(shown());
	yes(addProblem(plan, 'aside', { side: 'effects', on: 'core' }, stamp('aside')));
	plan.causes.delete('core>aside');
	yes(parkProblem(plan, 'aside', 'later', 'lead'));
	const aside = shown().find(({ id }) => id === 'aside');
	expect(aside?.part).toBe('parked');
	expect(aside?.spot.x).toBeGreaterThan(120);
	expect(boundsOf(shown())).toEqual(before);
	// So many that they would make it higher stand beside all of it.
	for (const id of ['p1', 'p2', 'p3', 'p4', 'p5', 'p6']) {
		yes(addProblem(plan, id, { side: 'effects', on: 'core' }, stamp(id)));
		plan.causes.delete(`core>${id}`);
		yes(parkProblem(plan, id, 'later', 'lead'));
	}
	expect(boundsOf(shown()).width).toBeGreaterThan(before.width);
});

test('[BOARD-7] objectives lie as their problems do, what is not turned over says so, what was dropped lies beside', () => {
	const plan = turned();
	const scene = objectivesSceneOf(plan, treesOf(plan)[0]);
	const cards = cardsOf(scene);
	expect([...cards.values()].map(({ id, part, lead }) => [id, part, lead])).toEqual([
		['sick', 'effect', undefined],
		['dry', 'core', undefined],
		['leak', 'cause', undefined],
		['pump', 'cause', undefined],
		['low', 'cause', 'not-yet'],
		['rust', 'beside', undefined]
	]);
	expect(cards.get('dry')!.spot).toEqual({ x: 0, y: 0 });
	expect(cards.get('sick')!.spot.y).toBeLessThan(0);
	expect(cards.get('pump')!.spot.y).toBeGreaterThan(cards.get('leak')!.spot.y);
	expect(cards.get('pump')!.placedAs).toBeUndefined();
	expect(cards.get('leak')!.placedAs).toBe('o_leak');
	expect(scene.links.find(({ from }) => from === 'pump')).toMatchObject({
		to: 'leak',
		hangs: true
	});
});

test('[BOARD-8] each objective lies in the row of its problem, as far from its core as that', () => {
	for (const plan of [turned(), examplePlan('a'), examplePlan('b')]) {
		const scene = pairSceneOf(plan, treesOf(plan)[0]);
		const cards = cardsOf(scene);
		const pairs = scene.cards.filter(({ kind, of }) => kind === 'objective' && of);
		expect(pairs.length).toBeGreaterThan(3);
		const apart = pairs.map((card) => card.spot.x - cards.get(card.of!)!.spot.x);
		expect(new Set(apart).size).toBe(1);
		for (const card of pairs) expect(card.spot.y).toBe(cards.get(card.of!)!.spot.y);
		const ends = scene.links
			.filter(({ look }) => look === 'pair')
			.map(({ from, to }) => [from, to]);
		expect(ends).toEqual(pairs.map(({ of, id }) => [of, id]));
		const sides = [
			Math.max(...scene.cards.filter(({ kind }) => kind === 'problem').map(({ spot }) => spot.x)),
			Math.min(...scene.cards.filter(({ kind }) => kind === 'objective').map(({ spot }) => spot.x))
		];
		expect(sides[1]! - sides[0]!).toBeGreaterThan(240);
	}
	const added = cardsOf(pairSceneOf(turned(), treesOf(turned())[0])).get('o_pump');
	expect(added).toMatchObject({ part: 'cause' });
	expect(added).not.toHaveProperty('of');
});

test('[BOARD-9] a group is a block with its name on top, a group in a group stands in that block', () => {
	const plan = looseIdeas(aPlan(), 0, 8);
	for (const id of ['water', 'roads', 'wells']) yes(addCluster(plan, id, stamp(id)));
	for (const id of ['n0', 'n1']) yes(putInCluster(plan, id, 'water', 'lead'));
	yes(putInCluster(plan, 'n2', 'wells', 'lead'));
	yes(nestCluster(plan, 'wells', 'water', 'lead'));
	const scene = ideasSceneOf(plan);
	const cards = cardsOf(scene);
	const at = (id: string) => cards.get(id)!.spot;
	expect(cards.get('n0')).toMatchObject({ part: 'member', of: 'water' });
	expect(cards.get('wells')).toMatchObject({ part: 'head', of: 'water' });
	for (const id of ['n0', 'n1', 'wells']) expect(at(id).y).toBeGreaterThan(at('water').y);
	expect(at('n2').y).toBeGreaterThan(at('wells').y);
	expect(at('roads').x).toBeGreaterThan(at('n0').x);
	const loose = scene.cards.filter(({ part }) => part === 'loose');
	expect(loose.map(({ id }) => id)).toEqual(['n3', 'n4', 'n5', 'n6', 'n7']);
	for (const { spot, height } of loose) expect(spot.y + height / 2).toBeLessThan(0);
});
