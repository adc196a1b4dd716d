import { expect, test } from 'vitest';

import { grownPlan } from '../../../../tests/support/boards.ts';
import { showOnStage } from '../meeting/stage.ts';
import { rewordProblem } from '../problems/problems.ts';
import { treesOf } from '../problems/tree.ts';
import { placeCard } from '../shared/places.ts';
import { problemsSceneOf } from './problemsScene.ts';

const CARDS = 1000;

test('[STAGE-14] walking a tree card by card reads no tree and lays nothing out anew', () => {
	const plan = grownPlan(CARDS, 7);
	const before = treesOf(plan)[0];
	const scene = problemsSceneOf(plan, before);
	showOnStage(plan, { view: 'branch', card: 'p5' }, 'lead');
	expect(treesOf(plan)[0]).toBe(before);
	expect(fresh(scene.cards, problemsSceneOf(plan, before).cards)).toEqual([]);
});

test('[BOARD-39] one card that is dragged is the only one that is anything new', () => {
	const plan = grownPlan(CARDS, 7);
	const tree = treesOf(plan)[0];
	const before = problemsSceneOf(plan, tree);
	placeCard(plan, 'p9', { x: 90_000, y: 4 }, 'lead');
	expect(treesOf(plan)[0]).toBe(tree);
	const after = problemsSceneOf(plan, tree);
	expect(fresh(before.cards, after.cards)).toEqual(['p9']);
	expect(after.links).toBe(before.links);
});

test('[STAGE-14] a card that is worded anew is read anew, alone, and seen at once', () => {
	const plan = grownPlan(CARDS, 7);
	const before = treesOf(plan)[0]!.graph.cards;
	rewordProblem(plan, 'p9', 'kata lain', 'lead');
	const after = treesOf(plan)[0]!.graph.cards;
	const other = [...after].filter(([id, { card }]) => before.get(id)?.card !== card);
	expect(other.map(([id, { card }]) => [id, card.text])).toEqual([['p9', 'kata lain']]);
});

test('[STAGE-14] inside of a change the tree is read as it is at that moment', () => {
	const plan = grownPlan(20, 7);
	treesOf(plan);
	plan.doc.transact(() => {
		rewordProblem(plan, 'p9', 'kata lain', 'lead');
		expect(treesOf(plan)[0]?.graph.cards.get('p9' as never)?.card.text).toBe('kata lain');
	});
});

/** The cards of a scene that are other objects than before. */
function fresh(before: readonly { id: string }[], after: readonly { id: string }[]): string[] {
	const known = new Set(before);
	return after.filter((card) => !known.has(card)).map(({ id }) => id);
}
