import { expect, test } from 'vitest';

import { overlapsOf } from '../../../../tests/support/boards.ts';
import { treesOf } from '../problems/tree.ts';
import { examplePlan } from '../seed/examplePlan.ts';
import { ideasSceneOf } from './ideasScene.ts';
import { objectivesSceneOf } from './objectivesScene.ts';
import { pairSceneOf } from './pairScene.ts';
import { problemsSceneOf } from './problemsScene.ts';

const NAMES = ['a', 'b', 'c'] as const;

test.each(NAMES)(
	'[BOARD-3] on no board of example %s lies a card on another, and no id is there twice',
	(name) => {
		const plan = examplePlan(name);
		const trees = treesOf(plan);
		const scenes = [
			ideasSceneOf(plan),
			...trees.map((tree) => problemsSceneOf(plan, tree)),
			...trees.map((tree) => objectivesSceneOf(plan, tree)),
			...trees.map((tree) => pairSceneOf(plan, tree))
		];
		for (const { cards, links } of scenes) {
			expect(cards.length).toBeGreaterThan(10);
			expect(overlapsOf(cards)).toEqual([]);
			const ids = new Set(cards.map(({ id }) => id));
			expect(ids.size).toBe(cards.length);
			expect(links.filter(({ from, to }) => !ids.has(from) || !ids.has(to))).toEqual([]);
			expect(new Set(links.map(({ id }) => id)).size).toBe(links.length);
		}
	}
);

test.each(NAMES)(
	'[BOARD-2] example %s has its main problem in the middle, effects above and causes below',
	(name) => {
		const plan = examplePlan(name);
		for (const tree of treesOf(plan)) {
			const { cards } = problemsSceneOf(plan, tree);
			for (const { part, spot, height } of cards) {
				if (part === 'core') expect(spot).toEqual({ x: 0, y: 0 });
				if (part === 'effect') expect(spot.y + height / 2).toBeLessThan(-40);
				if (part === 'cause') expect(spot.y - height / 2).toBeGreaterThan(40);
			}
			expect(cards.map(({ id }) => id).sort()).toEqual([...tree.graph.cards.keys()].sort());
		}
	}
);
