import { expect, test } from 'vitest';

import { overlapsOf, spotsIn } from '../../../../tests/support/boards.ts';
import { yes } from '../../../../tests/support/plans.ts';
import { planWith, stamp } from '../../../../tests/support/trees.ts';
import { addActivity, binActivity } from '../actions/activities.ts';
import { linkMeans } from '../objectives/means.ts';
import { addMeans, turnOver } from '../objectives/objectives.ts';
import type { Plan } from '../plan.ts';
import { treesOf } from '../problems/tree.ts';
import { examplePlan } from '../seed/examplePlan.ts';
import { placeCard } from '../shared/places.ts';
import { layOutBoard } from './laying.ts';
import { objectivesSceneOf } from './objectivesScene.ts';
import { workSceneOf } from './workScene.ts';

const shown = (plan: Plan) => workSceneOf(plan, treesOf(plan)[0]);

/** dry ← leak ← rust; dry → sick; a pump was added to no card. */
function turned(): Plan {
	const plan = planWith('dry', { causes: { leak: { rust: {} }, low: {} }, effects: { sick: {} } });
	for (const id of ['dry', 'leak', 'rust', 'sick'])
		yes(turnOver(plan, id, `good ${id}`, stamp(`o-${id}`)));
	yes(addMeans(plan, 'a new pump', stamp('pump')));
	return plan;
}

function serve(plan: Plan, objective: string, id: string): void {
	yes(addActivity(plan, `do ${id}`, { fromProblem: objective }, stamp(id)));
}

test('[BOARD-59] an activity stands under the objective it serves, wherever that is; what serves none is not there', () => {
	const plan = turned();
	const aims = ['sick', 'dry', 'leak', 'low', 'pump'];
	for (const aim of aims) serve(plan, aim, `do-${aim}`);
	yes(addActivity(plan, 'sweep', {}, stamp('alone')));
	serve(plan, 'gone', 'lost');
	const { cards, links } = shown(plan);
	const work = cards.filter(({ kind }) => kind === 'activity');
	expect(work.map(({ id, of, text, part }) => [id, of, text, part])).toEqual(
		aims.map((aim) => [`do-${aim}`, aim, `do do-${aim}`, 'work'])
	);
	expect(overlapsOf(cards)).toEqual([]);
	const at = (id: string) => cards.find((card) => card.id === id)!.spot;
	for (const { id, of = '' } of work) {
		const hangs = of !== 'pump';
		expect(links).toContainEqual({
			...{ id: `${id}>${of}`, from: id, to: of, look: 'counted' },
			...(hangs && { hangs })
		});
		expect(Math.sign(at(id).y - at(of).y)).toBe(of === 'sick' ? -1 : 1);
	}
	yes(binActivity(plan, 'do-leak', 'lead'));
	expect(shown(plan).cards.map(({ id }) => id)).not.toContain('do-leak');
});

test('[BOARD-59] without activities the board is the objective tree', () => {
	const plan = turned();
	yes(linkMeans(plan, 'pump', 'leak', 'lead'));
	expect(shown(plan)).toEqual(objectivesSceneOf(plan, treesOf(plan)[0]));
});

test('[BOARD-59] a hand may put an activity elsewhere, and laying the board out brings it back', () => {
	const plan = turned();
	serve(plan, 'leak', 'mend');
	const laid = spotsIn(shown(plan))['mend'];
	yes(placeCard(plan, 'mend', { x: 2000, y: 50 }, 'lead'));
	expect(shown(plan).cards.find(({ id }) => id === 'mend')).toMatchObject({
		...{ spot: { x: 2000, y: 50 }, byHand: true }
	});
	expect(yes(layOutBoard(plan, { board: 'objectives', tree: 'tree-dry' }, 'lead'))).toBe(1);
	expect(spotsIn(shown(plan))['mend']).toEqual(laid);
});

test.each(['a', 'b', 'c'] as const)(
	'[BOARD-59] example %s shows every activity that serves an objective of its trees once, and no card lies on another',
	(name) => {
		const plan = examplePlan(name);
		for (const tree of treesOf(plan)) {
			const { cards, links } = workSceneOf(plan, tree);
			const ids = new Set(cards.map(({ id }) => id));
			expect(ids.size).toBe(cards.length);
			expect(cards.some(({ kind }) => kind === 'activity')).toBe(true);
			expect(overlapsOf(cards)).toEqual([]);
			expect(links.filter(({ from, to }) => !ids.has(from) || !ids.has(to))).toEqual([]);
		}
	}
);
