import { expect, test } from 'vitest';
import * as Y from 'yjs';

import { pairSceneOf } from '#lib/domain/board/pairScene.ts';
import { workSceneOf } from '#lib/domain/board/workScene.ts';
import { planIn } from '#lib/domain/plan.ts';
import { treesOf } from '#lib/domain/problems/tree.ts';
import { EXAMPLES, exampleUpdates } from '#lib/domain/seed/examples.ts';

import { waysOf } from './waysOf.ts';

test('[BOARD-36] a problem in hand lights up its own objective, an objective its problem, and no neighbour', () => {
	const doc = new Y.Doc();
	Y.applyUpdate(doc, exampleUpdates(EXAMPLES.a).plan);
	const plan = planIn(doc);
	const { cards } = pairSceneOf(plan, treesOf(plan)[0]);
	const names = cards.map((card) => card.id);
	const lit = (id: string) => {
		const ways = new Set(waysOf(plan, id));
		return names.filter((name) => ways.has(name));
	};
	const pair = cards.find(
		({ id, kind }) => kind === 'objective' && plan.objectives.has(id.slice(2))
	)!;
	const problem = pair.id.slice(2);
	expect(lit(problem)).toEqual([pair.id]);
	expect(lit(pair.id)).toEqual([problem]);
	expect(waysOf(plan, 'nothing')).toEqual([]);
});

test('[BOARD-36] an objective in hand lights up the activities that serve it, and an activity its objective', () => {
	const doc = new Y.Doc();
	Y.applyUpdate(doc, exampleUpdates(EXAMPLES.a).plan);
	const plan = planIn(doc);
	const { cards } = workSceneOf(plan, treesOf(plan)[0]);
	const lit = (id: string) => {
		const ways = new Set(waysOf(plan, id));
		return cards.filter((card) => ways.has(card.id)).map((card) => card.id);
	};
	const work = cards.filter(({ kind }) => kind === 'activity');
	expect(work.length).toBeGreaterThan(3);
	for (const { id, of = '' } of work) {
		expect(lit(id)).toEqual([of]);
		expect(lit(of)).toEqual(work.filter((each) => each.of === of).map((each) => each.id));
	}
});
