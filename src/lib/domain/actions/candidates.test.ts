import { expect, test } from 'vitest';
import * as Y from 'yjs';

import { addMeans, objectivesOf, turnOver } from '../objectives/objectives.ts';
import { planIn } from '../plan.ts';
import { beginTree } from '../problems/problems.ts';
import type { Option, Round } from '../votes/round.ts';
import { activitiesOf, addActivity } from './activities.ts';
import { notTakenUp, servedObjectives, takeUp } from './candidates.ts';

const at = '2027-05-03T19:30:00+08:00';
const stamp = (id: string) => ({ id, by: 'lead', at });

const PIPE: Option = { id: 'o1', ref: 'leak', label: 'The pipe does not leak', cost: 500 };
const ROAD: Option = { id: 'o2', ref: '', label: 'Repair the road' };
const GOAT: Option = { id: 'o3', ref: 'goats', label: 'Goats' };

/** A closed round: each option with its dots. */
function roundOf(...results: [Option, number][]): Round {
	const rows = results.map(([{ id }, dots], at) => ({
		option: id,
		dots,
		supporters: dots,
		rank: at + 1
	}));
	const result = { rows, ballots: 9, invalid: 0, paper: 0, counted: [], refused: [], code: '0' };
	const options = results.map(([option]) => option).reverse();
	const head = { id: 'r', createdAt: at, createdBy: 'lead', question: '?', dots: 3, most: 2 };
	return { ...head, options, closedAt: at, result };
}

function planWithTree() {
	const plan = planIn(new Y.Doc());
	beginTree(plan, 'The pipe leaks', stamp('tree'), { core: 'leak' });
	turnOver(plan, 'leak', 'The pipe does not leak', stamp('leak'));
	return plan;
}

test('[ACTION-20] what people gave dots to and nobody took up is offered, best first', () => {
	const plan = planWithTree();
	const round = roundOf([ROAD, 7], [PIPE, 5], [GOAT, 0]);
	expect(notTakenUp(round, []).map(({ option }) => option)).toEqual([ROAD, PIPE]);
	expect(takeUp(plan, ROAD, stamp('road')).ok).toBe(true);
	expect(notTakenUp(round, activitiesOf(plan)).map(({ option }) => option)).toEqual([PIPE]);
});

test('[ACTION-20] a vote about lines of the plan offers none of them again, and an open round offers nothing', () => {
	const plan = planWithTree();
	addActivity(plan, 'Goats', {}, stamp('goats'));
	addActivity(plan, 'Pipe', { fromOption: 'leak' }, stamp('pipe'));
	const round = roundOf([GOAT, 7], [PIPE, 5]);
	expect(notTakenUp(round, activitiesOf(plan))).toEqual([]);
	expect(notTakenUp({ ...round, result: undefined }, [])).toEqual([]);
	expect(notTakenUp(undefined, [])).toEqual([]);
});

test('[ACTION-21] a line made from a vote knows its option, its cost and the objective it serves', () => {
	const plan = planWithTree();
	takeUp(plan, PIPE, stamp('pipe'));
	takeUp(plan, { ...GOAT, cost: 0.5 }, stamp('goat'));
	const [pipe, goat] = activitiesOf(plan);
	expect(pipe).toMatchObject({
		name: 'The pipe does not leak',
		fromOption: 'o1',
		fromProblem: 'leak',
		cost: 500
	});
	expect(goat).not.toHaveProperty('fromProblem');
	expect(goat).not.toHaveProperty('cost');
});

test('[ACTION-21] a long sentence becomes a name that ends with a whole word', () => {
	const plan = planWithTree();
	const label = `${'seventy '.repeat(20)}`;
	takeUp(plan, { ...ROAD, label }, stamp('long'));
	const name = activitiesOf(plan)[0]?.name ?? '';
	expect(name).toMatch(/ seventy…$/);
	expect(name.length).toBeLessThanOrEqual(120);
	takeUp(plan, { ...ROAD, label: '🐐'.repeat(100) }, stamp('goats'));
	expect(activitiesOf(plan)[1]?.name).toMatch(/^(🐐)+…$/u);
});

test('[ACTION-22] objectives that no line serves yet come first', () => {
	const plan = planWithTree();
	addMeans(plan, 'People meet each month', stamp('meet'));
	addActivity(plan, 'Fix the pipe', { fromProblem: 'leak' }, stamp('pipe'));
	const served = servedObjectives(objectivesOf(plan), activitiesOf(plan));
	expect(served.map(({ objective, activities }) => [objective.id, activities.length])).toEqual([
		['meet', 0],
		['leak', 1]
	]);
});
