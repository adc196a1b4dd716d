import { expect, test } from 'vitest';

import { apart, drawnFirst, planWith, stamp } from '../../../../tests/support/trees.ts';
import { undoIn } from '../shared/undo.ts';
import { moveProblem, putUnder } from './moves.ts';
import { addProblem, beginTree, parkProblem } from './problems.ts';
import { binProblem } from './setAside.ts';
import { treesOf } from './tree.ts';

const abc = () =>
	planWith('core', {
		causes: { a: {}, b: { b1: { deep: {} }, b2: {} }, c: {} },
		effects: { x: { x1: {} } }
	});

test('[PROBLEM-8] what hung on a binned card moves up to its place, in its order', () => {
	const plan = abc();
	expect(binProblem(plan, 'b', 'lead').ok).toBe(true);
	binProblem(plan, 'x', 'lead');
	expect(drawnFirst(plan)).toEqual(['x1', '= core', 'a', 'b1', '  deep', 'b2', 'c']);
});

test('[PROBLEM-8] a binned card that led to two others leaves its causes with both', () => {
	const plan = abc();
	putUnder(plan, { card: 'b1' }, { side: 'causes', on: 'c' }, 'lead');
	binProblem(plan, 'b1', 'lead');
	expect(drawnFirst(plan)).toEqual([
		'x',
		'  x1',
		'= core',
		'a',
		'b',
		'  deep',
		'  b2',
		'c',
		'  ~ deep'
	]);
});

test('[PROBLEM-8] a card binned here and moved there is in the bin, and its branches stay', () => {
	const { plans, meet } = apart(abc(), 2);
	binProblem(plans[0]!, 'b', 'Ana');
	moveProblem(plans[1]!, 'b', 'deeper', 'Budi');
	meet();
	for (const plan of plans) {
		expect(drawnFirst(plan)).toEqual(['x', '  x1', '= core', 'a', 'b1', '  deep', 'b2', 'c']);
	}
});

test('[PROBLEM-9] the main problem is not binned or parked while other cards are there', () => {
	const plan = abc();
	expect(binProblem(plan, 'core', 'lead')).toEqual({ ok: false, refusal: 'is-core' });
	expect(parkProblem(plan, 'core', 'no', 'lead')).toEqual({ ok: false, refusal: 'is-core' });
	expect(drawnFirst(plan)).toEqual(drawnFirst(abc()));
});

test('[PROBLEM-9] a main problem that is alone goes to the bin with its tree', () => {
	const plan = abc();
	beginTree(plan, 'slip', stamp('tree-slip'), { core: 'slip' });
	expect(binProblem(plan, 'slip', 'lead').ok).toBe(true);
	expect(treesOf(plan).map(({ core }) => core.id)).toEqual(['core']);
});

test('[PROBLEM-10] a parked card stands aside with its reason; its branches stay in the tree', () => {
	const plan = abc();
	expect(parkProblem(plan, 'b', '  The law says so ', 'lead').ok).toBe(true);
	expect(drawnFirst(plan).slice(2)).toEqual([
		'= core',
		'a',
		'b1',
		'  deep',
		'b2',
		'c',
		'parked: b'
	]);
	expect(treesOf(plan)[0]!.parked[0]).toMatchObject({ parked: 'The law says so' });
});

test('[PROBLEM-10] a card is not parked without a reason', () => {
	const plan = abc();
	expect(parkProblem(plan, 'b', ' ', 'lead')).toEqual({ ok: false, refusal: 'no-reason' });
	expect(parkProblem(plan, 'gone', 'why', 'lead')).toMatchObject({ refusal: 'no-such-problem' });
	expect(drawnFirst(plan)).toEqual(drawnFirst(abc()));
});

test('[PROBLEM-10] a parked card that is hung up again is only there', () => {
	const plan = abc();
	parkProblem(plan, 'b', 'later', 'lead');
	expect(putUnder(plan, { card: 'b' }, { side: 'effects', on: 'x' }, 'lead').ok).toBe(true);
	expect(drawnFirst(plan)).toEqual(['x', '  x1', '  b', '= core', 'a', 'b1', '  deep', 'b2', 'c']);
	parkProblem(plan, 'b', 'again', 'lead');
	parkProblem(plan, 'b', undefined, 'lead');
	expect(drawnFirst(plan)).toContain('loose: b');
});

test('[PROBLEM-10] a card hung on one that was parked in the meantime is loose', () => {
	const { plans, meet } = apart(abc(), 2);
	parkProblem(plans[0]!, 'c', 'later', 'Ana');
	addProblem(plans[1]!, 'c1', { side: 'causes', on: 'c' }, stamp('c1'));
	meet();
	for (const plan of plans) {
		expect(drawnFirst(plan).slice(-2)).toEqual(['loose: c1', 'parked: c']);
	}
});

test('[PROBLEM-17] a person takes back a bin, a parking and a move, and every card is where it was', () => {
	for (const act of [
		(plan: ReturnType<typeof abc>) => binProblem(plan, 'b', 'lead'),
		(plan: ReturnType<typeof abc>) => parkProblem(plan, 'b', 'later', 'lead'),
		(plan: ReturnType<typeof abc>) => moveProblem(plan, 'b', 'deeper', 'lead')
	]) {
		const plan = abc();
		const undo = undoIn(plan);
		expect(act(plan).ok).toBe(true);
		expect(drawnFirst(plan)).not.toEqual(drawnFirst(abc()));
		undo.undo();
		expect(drawnFirst(plan)).toEqual(drawnFirst(abc()));
		undo.stop();
	}
});
