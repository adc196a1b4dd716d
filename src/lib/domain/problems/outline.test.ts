import { expect, test } from 'vitest';
import * as Y from 'yjs';

import { apart, drawn, drawnFirst, planWith, stamp } from '../../../../tests/support/trees.ts';
import { linesOf } from './lines.ts';
import { moveProblem, putUnder } from './moves.ts';
import { addProblem, beginTree, showTree } from './problems.ts';
import { binProblem } from './setAside.ts';
import { treeInView, treesOf } from './tree.ts';

const water = () =>
	planWith('dry', {
		causes: { leak: { rust: {} }, thirst: {} },
		effects: { sick: { absent: {} }, poor: {} }
	});

test('[PROBLEM-1] two main problems chosen apart are two trees, and both rooms look at the same one', () => {
	const { plans, meet } = apart(planWith('dry'), 2);
	const [here, there] = plans;
	beginTree(here!, 'flood', stamp('tree-flood'), { core: 'flood' });
	beginTree(there!, 'fire', stamp('tree-fire'), { core: 'fire' });
	meet();

	for (const plan of plans) {
		expect(treesOf(plan).map(({ core }) => core.id)).toEqual(['dry', 'fire', 'flood']);
	}
	expect(treeInView(here!)?.id).toBe(treeInView(there!)?.id);
	expect(['tree-fire', 'tree-flood']).toContain(treeInView(here!)?.id);
});

test('[PROBLEM-1] the facilitator chooses which tree the room looks at', () => {
	const plan = planWith('dry');
	beginTree(plan, 'flood', stamp('tree-flood'), { core: 'flood' });
	expect(treeInView(plan)?.core.id).toBe('flood');
	showTree(plan, 'tree-dry', 'lead');
	expect(treeInView(plan)?.core.id).toBe('dry');
	expect(showTree(plan, 'gone', 'lead')).toEqual({ ok: false, refusal: 'no-such-tree' });
	expect(treeInView(plan)?.core.id).toBe('dry');
});

test('[PROBLEM-2] causes and effects stand in outline order around the main problem', () => {
	const [tree] = treesOf(water());
	expect(drawn(tree!)).toEqual(['sick', '  absent', 'poor', '= dry', 'leak', '  rust', 'thirst']);
	expect(
		linesOf(tree!).map(({ card, level, place, of, below }) => [card.id, level, place, of, below])
	).toEqual([
		['sick', 1, 1, 2, 1],
		['absent', 2, 1, 1, 0],
		['poor', 1, 2, 2, 0],
		['dry', 0, 1, 1, 6],
		['leak', 1, 1, 2, 1],
		['rust', 2, 1, 1, 0],
		['thirst', 1, 2, 2, 0]
	]);
});

test('[PROBLEM-3] a cause of two effects is one card: shown once, and referred to where it also leads', () => {
	const plan = water();
	putUnder(plan, { card: 'rust' }, { side: 'causes', on: 'thirst' }, 'lead');
	expect(drawnFirst(plan)).toEqual([
		'sick',
		'  absent',
		'poor',
		'= dry',
		'leak',
		'  rust',
		'thirst',
		'  ~ rust'
	]);
});

test('[PROBLEM-3] a cause that also feeds an effect directly is a short cut beside the outline', () => {
	const plan = water();
	putUnder(plan, { card: 'rust' }, { side: 'causes', on: 'poor' }, 'lead');
	expect(treesOf(plan)[0]!.extra).toMatchObject([{ id: 'rust>poor', circle: false }]);
	expect(drawnFirst(plan)).toEqual(drawnFirst(water()));
});

test('[PROBLEM-4] a loop made by two people apart is a circle both can see, and hides no card', () => {
	const { plans, meet } = apart(water(), 2);
	const [here, there] = plans;
	expect(moveProblem(here!, 'thirst', 'deeper', 'Ana').ok).toBe(true);
	putUnder(
		there!,
		{ side: 'causes', on: 'dry', card: 'leak' },
		{ side: 'causes', on: 'thirst' },
		'Budi'
	);
	meet();

	for (const plan of plans) {
		const [tree] = treesOf(plan);
		expect(drawn(tree!)).toEqual([
			'sick',
			'  absent',
			'poor',
			'= dry',
			'loose: leak',
			'loose: rust',
			'loose: thirst'
		]);
		expect(
			tree!.extra
				.filter(({ circle }) => circle)
				.map(({ id }) => id)
				.sort()
		).toEqual(['leak>thirst', 'thirst>leak']);
	}

	expect(putUnder(here!, { card: 'leak' }, { side: 'causes', on: 'dry' }, 'Ana').ok).toBe(true);
	expect(drawnFirst(here!).slice(4)).toEqual(['leak', '  rust', '  thirst']);
	expect(treesOf(here!)[0]!.extra).toMatchObject([{ id: 'leak>thirst', circle: true }]);
});

test('[PROBLEM-5] a card added to one that was binned in the meantime is loose, not hidden', () => {
	const { plans, meet } = apart(water(), 2);
	const [here, there] = plans;
	binProblem(here!, 'rust', 'Ana');
	addProblem(there!, 'salt', { side: 'causes', on: 'rust' }, stamp('salt'));
	meet();
	for (const plan of plans) expect(drawnFirst(plan)).toContain('loose: salt');
});

test('[PROBLEM-5] a card of a tree whose own record never arrived is shown all the same', () => {
	const plan = water();
	plan.trees.delete('tree-dry');
	expect(drawnFirst(plan)).toHaveLength(7);
	expect(showTree(plan, 'tree-dry', 'lead').ok).toBe(true);
});

test('[PROBLEM-5] when the main problem is binned while somebody adds to it, another card takes its place', () => {
	const { plans, meet } = apart(planWith('dry'), 2);
	const [here, there] = plans;
	expect(binProblem(here!, 'dry', 'Ana').ok).toBe(true);
	expect(treesOf(here!)).toEqual([]);
	addProblem(there!, 'leak', { side: 'causes', on: 'dry' }, stamp('leak'));
	meet();
	for (const plan of plans) expect(drawnFirst(plan)).toEqual(['= leak']);
});

test('[PROBLEM-16] what another device wrote that no one can read is left out, and the rest stands', () => {
	const plan = water();
	plan.problems.set('odd', new Y.Map<unknown>([['id', 'odd']]));
	plan.trees.set('odd', new Y.Map<unknown>([['core', 7]]));
	plan.causes.set('leak>leak', { order: 'a0' });
	plan.causes.set('leak', 'nonsense');
	plan.causes.set('leak>gone', { order: 'a0' });
	plan.causes.set('sick>poor>dry', { order: 'a0' });
	expect(drawnFirst(plan)).toEqual(drawnFirst(water()));
	plan.causes.set('rust>thirst', { order: {} });
	expect(drawnFirst(plan)).toEqual([...drawnFirst(water()), '  ~ rust']);
});

test('[PROBLEM-5] a main problem another device parked is still the main problem, and nowhere else', () => {
	const plan = water();
	plan.problems.get('dry')!.set('parked', 'by a peer');
	expect(drawnFirst(plan)).toEqual(drawnFirst(water()));
});

test('[PROBLEM-5] a tree without its main problem takes a card that stands, else one that is parked', () => {
	const plan = water();
	plan.problems.get('dry')!.set('binned', true);
	plan.problems.get('absent')!.set('parked', 'later');
	expect(treesOf(plan)[0]!.core.id).toBe('leak');
	for (const card of plan.problems.values()) card.set('parked', 'later');
	expect(treesOf(plan)[0]!.core.id).toBe('absent');
});
