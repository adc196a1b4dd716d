import { expect, test } from 'vitest';
import * as Y from 'yjs';

import { apart, planWith, stamp } from '../../../../tests/support/trees.ts';
import type { Plan } from '../plan.ts';
import { binProblem } from '../problems/setAside.ts';
import { undoIn } from '../shared/undo.ts';
import {
	addMeans,
	binObjective,
	objectiveByProblem,
	objectivesOf,
	rewordObjective,
	turnOver
} from './objectives.ts';

const leaking = () => planWith('dry', { causes: { leak: {} } });
const said = (plan: Plan, problem = 'leak') => objectiveByProblem(plan).get(problem)?.text;

test('[OBJECTIVE-1] a problem is turned over into one objective, and worded again in the same one', () => {
	const plan = leaking();
	expect(turnOver(plan, 'leak', ' The pipe holds ', stamp('o1')).ok).toBe(true);
	expect(turnOver(plan, 'leak', 'The main pipe holds', stamp('o2', 'Budi')).ok).toBe(true);
	expect(objectivesOf(plan)).toMatchObject([
		{ id: 'leak', problem: 'leak', text: 'The main pipe holds', createdBy: 'lead' }
	]);
});

test('[OBJECTIVE-1] two devices that turn one problem over apart end with one objective, the same on both', () => {
	const { plans, meet } = apart(leaking(), 2);
	turnOver(plans[0]!, 'leak', 'The pipe holds', stamp('o1', 'Ana'));
	turnOver(plans[1]!, 'leak', 'No drop is lost', stamp('o2', 'Budi'));
	meet();
	expect(objectivesOf(plans[0]!)).toHaveLength(1);
	expect(objectivesOf(plans[1]!)).toEqual(objectivesOf(plans[0]!));
});

test('[OBJECTIVE-2] two people who word one objective both keep their changes, apart or at once', () => {
	const first = leaking();
	turnOver(first, 'leak', 'The pipe holds all year', stamp('o1'));
	const { plans, meet } = apart(first, 2);
	turnOver(plans[0]!, 'leak', 'The main pipe holds all year', stamp('o2', 'Ana'));
	turnOver(plans[1]!, 'leak', 'The pipe holds for ten years', stamp('o3', 'Budi'));
	meet();
	for (const plan of plans) expect(said(plan)).toBe('The main pipe holds for ten years');

	turnOver(first, 'leak', 'The main pipe holds all year', stamp('o4', 'Ana'));
	turnOver(first, 'leak', 'The pipe holds for ten years', stamp('o5'), 'The pipe holds all year');
	expect(said(first)).toBe('The main pipe holds for ten years');
});

test('[OBJECTIVE-3] a means no problem asked for is added, worded and binned', () => {
	const plan = leaking();
	addMeans(plan, 'A tap team meets every month', stamp('m1'));
	expect(objectivesOf(plan)).toMatchObject([{ id: 'm1', text: 'A tap team meets every month' }]);
	expect(objectiveByProblem(plan).size).toBe(0);
	rewordObjective(plan, 'm1', 'A tap team meets every week', 'Budi');
	expect(objectivesOf(plan)[0]?.text).toBe('A tap team meets every week');
	expect(binObjective(plan, 'm1', 'Budi').ok).toBe(true);
	expect(objectivesOf(plan)).toEqual([]);
});

test('[OBJECTIVE-4] a binned objective can be taken back, and its problem turned over anew', () => {
	const plan = leaking();
	turnOver(plan, 'leak', 'The pipe holds', stamp('o1'));
	const undo = undoIn(plan);
	binObjective(plan, 'leak', 'lead');
	expect(said(plan)).toBeUndefined();
	undo.undo();
	expect(said(plan)).toBe('The pipe holds');
	binObjective(plan, 'leak', 'lead');
	turnOver(plan, 'leak', 'No drop is lost', stamp('o2'));
	expect(said(plan)).toBe('No drop is lost');
	undo.stop();
});

test('[OBJECTIVE-5] an objective keeps its problem through its bin, and is worded on when both are back', () => {
	const plan = leaking();
	turnOver(plan, 'leak', 'The pipe holds', stamp('o1'));
	const undo = undoIn(plan);
	binProblem(plan, 'leak', 'lead');
	expect(said(plan)).toBe('The pipe holds');
	expect(turnOver(plan, 'leak', 'Late words', stamp('o2'))).toEqual({
		ok: false,
		refusal: 'no-such-problem'
	});
	undo.undo();
	turnOver(plan, 'leak', 'The main pipe holds', stamp('o3'));
	expect(said(plan)).toBe('The main pipe holds');
	undo.stop();
});

test.each([
	['  ', 'empty'],
	['x'.repeat(301), 'too-long'],
	['a\u0000b', 'unreadable-letters']
])('[OBJECTIVE-6] words no wall can show are refused, and nothing changes: %#', (text, refusal) => {
	const plan = leaking();
	turnOver(plan, 'leak', 'The pipe holds', stamp('o1'));
	expect(turnOver(plan, 'leak', text, stamp('o2'))).toEqual({ ok: false, refusal });
	expect(turnOver(plan, 'dry', text, stamp('o3'))).toEqual({ ok: false, refusal });
	expect(addMeans(plan, text, stamp('m1'))).toEqual({ ok: false, refusal });
	expect(objectivesOf(plan).map((objective) => objective.text)).toEqual(['The pipe holds']);
});

test('[OBJECTIVE-6] what is not there is not worded or binned', () => {
	const plan = leaking();
	expect(rewordObjective(plan, 'gone', 'Words', 'Ana')).toMatchObject({
		refusal: 'no-such-objective'
	});
	expect(binObjective(plan, 'gone', 'Ana')).toMatchObject({ refusal: 'no-such-objective' });
});

test('[OBJECTIVE-7] what another device wrote that no one can read is left out, and the rest stands', () => {
	const plan = leaking();
	turnOver(plan, 'leak', 'The pipe holds', stamp('o1'));
	plan.objectives.set('odd', new Y.Map<unknown>([['text', 7]]));
	plan.objectives.set('dry', new Y.Map<unknown>([['id', 'dry']]));
	expect(objectivesOf(plan).map(({ id }) => id)).toEqual(['leak']);
	expect(turnOver(plan, 'dry', 'Water all year', stamp('o2')).ok).toBe(true);
	expect(said(plan, 'dry')).toBe('Water all year');
});
