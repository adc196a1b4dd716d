import * as Y from 'yjs';
import { expect, test } from 'vitest';

import { grownPlan, overlapsOf } from '../../../../tests/support/boards.ts';
import { planWith, stamp, type Sketch } from '../../../../tests/support/trees.ts';
import { planIn, type Plan } from '../plan.ts';
import { addProblem, parkProblem } from '../problems/problems.ts';
import { treesOf } from '../problems/tree.ts';
import { ideasSceneOf } from './ideasScene.ts';
import { linkPath } from './linkPath.ts';
import { objectivesSceneOf } from './objectivesScene.ts';
import { pairSceneOf } from './pairScene.ts';
import { problemsSceneOf } from './problemsScene.ts';
import type { BoardScene } from './scene.ts';

/** Every board of every tree of a plan, each checked: cards apart, links between cards that are there. */
function boardsOf(plan: Plan): BoardScene[] {
	const trees = treesOf(plan);
	const scenes = [ideasSceneOf(plan)];
	for (const tree of trees) {
		scenes.push(
			problemsSceneOf(plan, tree),
			objectivesSceneOf(plan, tree),
			pairSceneOf(plan, tree)
		);
	}
	for (const { cards, links } of scenes) {
		expect(overlapsOf(cards.filter(({ byHand }) => !byHand))).toEqual([]);
		const byId = new Map(cards.map((card) => [card.id, card]));
		expect(byId.size).toBe(cards.length);
		for (const link of links) {
			const { d } = linkPath(link, byId.get(link.from)!, byId.get(link.to)!);
			expect(d).toMatch(/^M[-0-9.]+ [-0-9.]+[LC][-0-9. LC]+$/);
		}
		for (const { spot } of cards) expect(Number.isFinite(spot.x + spot.y)).toBe(true);
	}
	return scenes;
}

const link = (plan: Plan, cause: string, effect: string, feedback = false) =>
	plan.causes.set(`${cause}>${effect}`, { order: 'a0', ...(feedback && { feedback }) });

test('[BOARD-12] an empty plan and no tree are empty boards', () => {
	const plan = planIn(new Y.Doc());
	expect(boardsOf(plan)).toEqual([{ cards: [], links: [] }]);
	for (const sceneOf of [problemsSceneOf, objectivesSceneOf, pairSceneOf]) {
		expect(sceneOf(plan, undefined)).toEqual({ cards: [], links: [] });
	}
});

test('[BOARD-12] a tree of one card lies in the middle', () => {
	const [, problems] = boardsOf(planWith('dry'));
	expect(problems!.cards).toMatchObject([{ id: 'dry', part: 'core', spot: { x: 0, y: 0 } }]);
});

test('[BOARD-12] loops, orphans, a second main problem and feedback leave every card in sight', () => {
	const plan = planWith('dry', { causes: { leak: { rust: {} }, low: {} }, effects: { sick: {} } });
	link(plan, 'dry', 'rust');
	link(plan, 'sick', 'leak', true);
	link(plan, 'low', 'sick');
	link(plan, 'rust', 'rust');
	link(plan, 'rust', 'nobody');
	addProblem(plan, 'lost', { side: 'causes', on: 'low' }, stamp('lost'));
	plan.causes.delete('lost>low');
	addProblem(plan, 'aside', { side: 'causes', on: 'low' }, stamp('aside'));
	parkProblem(plan, 'aside', 'later', 'lead');
	plan.trees.get('tree-dry')!.set('core', 'gone');
	const [, problems] = boardsOf(plan);
	expect(problems!.cards.map(({ id }) => id).sort()).toEqual(
		['aside', 'dry', 'leak', 'lost', 'low', 'rust', 'sick'].sort()
	);
	expect(problems!.links.find(({ id }) => id === 'sick>leak')?.look).toBe('feedback');
	const parts = new Map(problems!.cards.map(({ id, part }) => [id, part]));
	expect([parts.get('lost'), parts.get('aside')]).toEqual(['loose', 'parked']);
});

test('[BOARD-12] a hundred and twenty levels are laid out, the last of them beside', () => {
	let chain: Sketch = {};
	for (let n = 120; n > 0; n--) chain = { [`c${n}`]: chain };
	const [, problems] = boardsOf(planWith('dry', { causes: chain }));
	expect(problems!.cards).toHaveLength(121);
});

test('[BOARD-12] places that are none and any text change nothing for the others', () => {
	const plan = grownPlan(20, 4);
	for (const [at, value] of [[NaN, 0], [1e9, 0], 'left', null, [Infinity, 1], {}, [1]].entries())
		plan.places.set(`p${at}`, value);
	const texts = ['x'.repeat(5000), '\u202eevil', '🐟'.repeat(300), '<svg onload=alert(1)>', ''];
	for (const [at, text] of texts.entries()) plan.problems.get(`p${at + 1}`)!.set('text', text);
	const [, problems] = boardsOf(plan);
	expect(problems!.cards.filter(({ byHand }) => byHand)).toEqual([]);
	expect(Math.max(...problems!.cards.map(({ height }) => height))).toBeLessThan(200);
});
