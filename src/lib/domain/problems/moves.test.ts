import { expect, test } from 'vitest';

import { apart, drawn, drawnFirst, planWith, stamp } from '../../../../tests/support/trees.ts';
import type { Plan } from '../plan.ts';
import { moveProblem, putUnder, unlink, type OutlineStep } from './moves.ts';
import { addProblem, beginTree } from './problems.ts';
import { treesOf } from './tree.ts';

const abc = () => planWith('core', { causes: { a: { a1: {}, a2: {} }, b: { b1: {} }, c: {} } });
const move = (plan: Plan, card: string, ...steps: OutlineStep[]) =>
	steps.map((step) => moveProblem(plan, card, step, 'lead')).at(-1)!;

test('[PROBLEM-6] a card goes deeper under the one before it, its branches with it', () => {
	const plan = abc();
	move(plan, 'b', 'deeper');
	expect(drawnFirst(plan)).toEqual(['= core', 'a', '  a1', '  a2', '  b', '    b1', 'c']);
});

test('[PROBLEM-6] a card comes out right behind the card it hung on', () => {
	const plan = abc();
	move(plan, 'a1', 'higher');
	expect(drawnFirst(plan)).toEqual(['= core', 'a', '  a2', 'a1', 'b', '  b1', 'c']);
	move(plan, 'a1', 'deeper');
	expect(drawnFirst(plan)).toEqual(['= core', 'a', '  a2', '  a1', 'b', '  b1', 'c']);
});

test('[PROBLEM-6] up and down pass one neighbour at a time', () => {
	const plan = abc();
	move(plan, 'c', 'up');
	expect(drawnFirst(plan)).toEqual(['= core', 'a', '  a1', '  a2', 'c', 'b', '  b1']);
	move(plan, 'c', 'up');
	expect(drawnFirst(plan)).toEqual(['= core', 'c', 'a', '  a1', '  a2', 'b', '  b1']);
	move(plan, 'c', 'down', 'down');
	expect(drawnFirst(plan)).toEqual(drawnFirst(abc()));
});

test('[PROBLEM-6] effects move as causes do', () => {
	const plan = planWith('core', { effects: { x: {}, y: {} } });
	move(plan, 'y', 'deeper');
	expect(drawnFirst(plan)).toEqual(['x', '  y', '= core']);
	move(plan, 'y', 'higher', 'up');
	expect(drawnFirst(plan)).toEqual(['y', 'x', '= core']);
});

test.each<[string, OutlineStep]>([
	['a', 'up'],
	['a', 'deeper'],
	['a', 'higher'],
	['c', 'down'],
	['a1', 'deeper'],
	['a2', 'down']
])('[PROBLEM-6] where there is no room a card stays where it is: %s %s', (card, step) => {
	const plan = abc();
	expect(move(plan, card, step)).toEqual({ ok: false, refusal: 'no-room-there' });
	expect(drawnFirst(plan)).toEqual(drawnFirst(abc()));
});

test('[PROBLEM-6] the main problem does not move, and a card that is not there neither', () => {
	const plan = abc();
	expect(move(plan, 'core', 'deeper')).toEqual({ ok: false, refusal: 'is-core' });
	expect(move(plan, 'gone', 'up')).toEqual({ ok: false, refusal: 'no-such-problem' });
});

test('[PROBLEM-6] a line that only refers to a card can be passed, but nothing goes under it', () => {
	const plan = abc();
	putUnder(plan, { card: 'a1' }, { side: 'causes', on: 'core' }, 'lead');
	addProblem(plan, 'd', { side: 'causes', on: 'core' }, stamp('d'));
	expect(drawnFirst(plan).slice(-3)).toEqual(['c', '~ a1', 'd']);
	move(plan, 'd', 'deeper');
	expect(drawnFirst(plan).slice(-3)).toEqual(['c', '  d', '~ a1']);
	move(plan, 'd', 'higher');
	expect(drawnFirst(plan).slice(-3)).toEqual(['c', 'd', '~ a1']);
	move(plan, 'd', 'down');
	expect(drawnFirst(plan).slice(-3)).toEqual(['c', '~ a1', 'd']);
});

test('[PROBLEM-7] no card is put under what hangs on it', () => {
	const plan = abc();
	const spot = { side: 'causes', on: 'core', card: 'a' } as const;
	for (const on of ['a', 'a1']) {
		expect(putUnder(plan, spot, { side: 'causes', on }, 'lead')).toEqual({
			ok: false,
			refusal: 'would-loop'
		});
	}
	expect(putUnder(plan, { card: 'core' }, { side: 'causes', on: 'b1' }, 'lead')).toMatchObject({
		refusal: 'would-loop'
	});
	expect(drawnFirst(plan)).toEqual(drawnFirst(abc()));
});

test('[PROBLEM-7] a card in the bin closes no loop', () => {
	const plan = abc();
	plan.problems.get('a')!.set('binned', true);
	expect(putUnder(plan, { card: 'core' }, { side: 'causes', on: 'a1' }, 'lead').ok).toBe(true);
});

test('[PROBLEM-12] a card put on the other side brings its branches', () => {
	const plan = abc();
	const spot = { side: 'causes', on: 'core', card: 'a' } as const;
	putUnder(plan, spot, { side: 'effects', on: 'core' }, 'lead');
	expect(drawnFirst(plan)).toEqual(['a', '  a1', '  a2', '= core', 'b', '  b1', 'c']);
	putUnder(plan, { ...spot, side: 'effects' }, { side: 'causes', on: 'b', after: 'b1' }, 'lead');
	expect(drawnFirst(plan)).toEqual(['= core', 'b', '  b1', '  a', '    a1', '    a2', 'c']);
	expect(treesOf(plan)[0]!.extra).toEqual([]);
});

test('[PROBLEM-12] a card that also causes another stays, where the other side would make a loop', () => {
	const plan = abc();
	putUnder(plan, { card: 'a1' }, { side: 'causes', on: 'b' }, 'lead');
	const spot = { side: 'causes', on: 'a', card: 'a1' } as const;
	expect(putUnder(plan, spot, { side: 'effects', on: 'core' }, 'lead')).toMatchObject({
		refusal: 'would-loop'
	});
	unlink(plan, 'a1>b', 'lead');
	expect(putUnder(plan, spot, { side: 'effects', on: 'core' }, 'lead').ok).toBe(true);
	expect(drawnFirst(plan)).toEqual(['a1', '= core', 'a', '  a2', 'b', '  b1', 'c']);
});

test('[PROBLEM-13] cards put in one place apart stand in one order everywhere, and still move one at a time', () => {
	const { plans, meet } = apart(planWith('core', { causes: { a: {}, z: {} } }), 3);
	plans.forEach((plan, at) =>
		addProblem(plan, `n${at}`, { side: 'causes', on: 'core', after: 'a' }, stamp(`n${at}`))
	);
	meet();
	for (const plan of plans) {
		expect(drawnFirst(plan)).toEqual(['= core', 'a', 'n0', 'n1', 'n2', 'z']);
	}
	const [plan] = plans;
	move(plan!, 'n2', 'up');
	expect(drawnFirst(plan!)).toEqual(['= core', 'a', 'n0', 'n2', 'n1', 'z']);
	addProblem(plan!, 'm', { side: 'causes', on: 'core', after: 'n0' }, stamp('m'));
	expect(drawnFirst(plan!)).toEqual(['= core', 'a', 'n0', 'm', 'n2', 'n1', 'z']);
	move(plan!, 'z', 'up', 'up', 'up', 'up', 'up');
	expect(drawnFirst(plan!)).toEqual(['= core', 'z', 'a', 'n0', 'm', 'n2', 'n1']);
});

test('[PROBLEM-13] neighbours in the bin are passed without a word', () => {
	const plan = abc();
	plan.problems.get('b')!.set('binned', true);
	move(plan, 'c', 'up');
	expect(drawnFirst(plan).slice(0, 3)).toEqual(['= core', 'c', 'a']);
});

test('[PROBLEM-6] a card put behind the card it hangs on comes first', () => {
	const plan = abc();
	addProblem(plan, 'first', { side: 'causes', on: 'core', after: 'core' }, stamp('first'));
	addProblem(plan, 'last', { side: 'causes', on: 'core', after: 'gone' }, stamp('last'));
	expect(drawnFirst(plan).slice(0, 2)).toEqual(['= core', 'first']);
	expect(drawnFirst(plan).at(-1)).toBe('last');
});

test('[PROBLEM-6] a card hung in another tree belongs to that one, with what hangs on it', () => {
	const plan = abc();
	beginTree(plan, 'flood', stamp('tree-flood'), { core: 'flood' });
	const spot = { side: 'causes', on: 'core', card: 'b' } as const;
	putUnder(plan, spot, { side: 'causes', on: 'flood' }, 'lead');
	expect(treesOf(plan).map(drawn)).toEqual([
		['= core', 'a', '  a1', '  a2', 'c'],
		['= flood', 'b', '  b1']
	]);
});
