import { expect, test } from 'vitest';

import { apart, planWith, stamp } from '../../../../tests/support/trees.ts';
import type { Plan } from '../plan.ts';
import { parkProblem } from '../problems/problems.ts';
import { binProblem } from '../problems/setAside.ts';
import { treesOf } from '../problems/tree.ts';
import { assumeInstead, binAssumption } from './assumptions.ts';
import { dropObjective, takeUpAgain } from './dropping.ts';
import { objectiveFindingsOf } from './findings.ts';
import { linkMeans, meansOf, unlinkMeans } from './means.ts';
import { addMeans, turnOver } from './objectives.ts';
import { objectiveTreeOf } from './objectiveTree.ts';
import { readingOf } from './reading.ts';

/** dry ← leak ← unpaid ← idle, dry ← low; dry → sick → thin. Each card is turned over into `good <card>`. */
function turned(plan: Plan = waterPlan()): Plan {
	for (const id of ['dry', 'leak', 'low', 'unpaid', 'idle', 'sick', 'thin'])
		turnOver(plan, id, `good ${id}`, stamp(`o-${id}`));
	return plan;
}

function waterPlan(): Plan {
	return planWith('dry', {
		causes: { leak: { unpaid: { idle: {} } }, low: {} },
		effects: { sick: { thin: {} } }
	});
}

const treeIn = (plan: Plan) => objectiveTreeOf(plan, treesOf(plan)[0]!);
const linksIn = (plan: Plan) =>
	treeIn(plan)
		.links.map(({ id }) => id)
		.sort();
const placesIn = (plan: Plan) =>
	Object.fromEntries(
		treeIn(plan).cards.map(({ id, role, level, starts }) => [
			id,
			`${role} ${level}${starts ? ' starts' : ''}`
		])
	);
const besideIn = (plan: Plan) =>
	treeIn(plan).beside.map(({ id, beside, reason }) => [id, beside, reason]);

test('[OBJECTIVE-11] the problem tree turned over has a purpose, results, a goal, and roots where activities start', () => {
	const plan = turned();
	expect(placesIn(plan)).toEqual({
		dry: 'purpose 0',
		leak: 'output 1',
		unpaid: 'means 2',
		idle: 'means 3 starts',
		low: 'output 1 starts',
		sick: 'goal 1',
		thin: 'goal 2'
	});
	expect(linksIn(plan)).toEqual([
		'dry>sick',
		'idle>unpaid',
		'leak>dry',
		'low>dry',
		'sick>thin',
		'unpaid>leak'
	]);
});

test('[OBJECTIVE-11] a problem nobody has turned over yet keeps its place, and says so', () => {
	const plan = waterPlan();
	turnOver(plan, 'dry', 'good dry', stamp('o1'));
	const leak = treeIn(plan).cards.find(({ id }) => id === 'leak');
	expect(leak).toMatchObject({ problem: { text: 'leak' }, role: 'output' });
	expect(leak?.objective).toBeUndefined();
});

test('[OBJECTIVE-12] what is dropped says why, its ends stay connected, and it can be taken up again', () => {
	const plan = turned();
	const before = linksIn(plan);
	dropObjective(plan, 'leak', 'follows from the others', 'ana');
	dropObjective(plan, 'unpaid', 'the same again', 'ana');
	expect(linksIn(plan)).toEqual(['dry>sick', 'idle>dry', 'low>dry', 'sick>thin']);
	expect(placesIn(plan)['idle']).toBe('output 1 starts');
	expect(besideIn(plan)).toEqual([
		['leak', 'dropped', 'follows from the others'],
		['unpaid', 'dropped', 'the same again']
	]);
	takeUpAgain(plan, 'leak', 'ana');
	takeUpAgain(plan, 'unpaid', 'ana');
	expect(linksIn(plan)).toEqual(before);
	expect(besideIn(plan)).toEqual([]);
});

test('[OBJECTIVE-12] nothing is dropped without a reason, nor the purpose, nor what is not there', () => {
	const plan = turned();
	const refusals = [
		dropObjective(plan, 'leak', ' ', 'ana'),
		dropObjective(plan, 'dry', 'why', 'ana'),
		dropObjective(plan, 'gone', 'why', 'ana'),
		takeUpAgain(plan, 'gone', 'ana')
	].map((answer) => !answer.ok && answer.refusal);
	expect(refusals).toEqual(['no-reason', 'is-core', 'no-such-objective', 'no-such-objective']);
	expect(besideIn(plan)).toEqual([]);
});

test('[OBJECTIVE-13] an added means is beside the tree until somebody draws where it leads', () => {
	const plan = turned();
	addMeans(plan, 'the tap team meets', stamp('team'));
	addMeans(plan, 'the team has a room', stamp('room'));
	expect(besideIn(plan)).toEqual([
		['room', 'unlinked', undefined],
		['team', 'unlinked', undefined]
	]);
	linkMeans(plan, 'room', 'team', 'ana');
	expect(besideIn(plan)).toHaveLength(2);
	linkMeans(plan, 'team', 'low', 'ana');
	expect(placesIn(plan)).toMatchObject({
		low: 'output 1',
		team: 'means 2',
		room: 'means 3 starts'
	});
	unlinkMeans(plan, 'team>low', 'ana');
	expect(besideIn(plan)).toHaveLength(2);
});

test('[OBJECTIVE-13] no circle is drawn; one that two people draw apart is shown and hides nothing', () => {
	const plan = turned();
	expect(linkMeans(plan, 'dry', 'leak', 'ana')).toEqual({ ok: false, refusal: 'would-loop' });
	expect(linkMeans(plan, 'leak', 'leak', 'ana')).toEqual({ ok: false, refusal: 'would-loop' });
	expect(linkMeans(plan, 'leak', 'gone', 'ana')).toMatchObject({ refusal: 'no-such-objective' });
	linkMeans(plan, 'leak', 'dry', 'ana'); // follows from the problems already
	expect(meansOf(plan)).toEqual([]);

	const { plans, meet } = apart(plan, 2);
	linkMeans(plans[0]!, 'low', 'idle', 'ana');
	linkMeans(plans[1]!, 'idle', 'low', 'budi');
	meet();
	expect(treeIn(plans[0]!).cards).toHaveLength(7);
	expect(treeIn(plans[1]!)).toEqual(treeIn(plans[0]!));
	expect(objectiveFindingsOf(plans[0]!, 'xx')).toMatchObject([
		{ code: 'objective.circle', id: 'idle>low' },
		{ code: 'objective.circle', id: 'low>idle' }
	]);
});

test('[OBJECTIVE-5] [OBJECTIVE-14] an objective whose problem is parked or in the bin stands beside the tree', () => {
	const plan = turned();
	parkProblem(plan, 'low', 'nobody decides on rain', 'ana');
	binProblem(plan, 'unpaid', 'ana');
	expect(besideIn(plan)).toEqual([
		['low', 'parked', 'nobody decides on rain'],
		['unpaid', 'orphan', undefined]
	]);
	expect(linksIn(plan)).toContain('idle>leak');
});

test('[OBJECTIVE-14] what belonged to a tree that is gone stands beside one that is there', () => {
	const plan = turned();
	const problem = { problem: 'elsewhere' };
	turnOver(plan, 'leak', 'good leak', stamp('o9'));
	const record = plan.objectives.get('o-leak');
	for (const [key, value] of Object.entries(problem)) record?.set(key, value);
	expect(besideIn(plan)).toEqual([['elsewhere', 'orphan', undefined]]);
});

test('[OBJECTIVE-17] what is beyond control becomes an assumption beside the tree, until that is binned', () => {
	const plan = turned();
	const text = 'It rains as much as in 2023';
	expect(assumeInstead(plan, 'dry', { text }, stamp('a0'))).toMatchObject({ refusal: 'is-core' });
	expect(assumeInstead(plan, 'gone', { text }, stamp('a0'))).toMatchObject({ ok: false });
	assumeInstead(plan, 'unpaid', { text }, stamp('a1'));
	expect(besideIn(plan)).toEqual([['unpaid', 'assumed', text]]);
	expect(linksIn(plan)).toContain('idle>leak');
	binAssumption(plan, 'a1', 'we can do it after all', 'ana');
	expect(besideIn(plan)).toEqual([]);
});

test('[OBJECTIVE-18] each end is read with everything that leads to it, from the goal down to the roots', () => {
	const plan = turned();
	const read = readingOf(treeIn(plan)).map(({ end, means }) => [
		end.objective?.text,
		means.map(({ objective }) => objective?.text)
	]);
	expect(read).toEqual([
		['good thin', ['good sick']],
		['good sick', ['good dry']],
		['good dry', ['good leak', 'good low']],
		['good leak', ['good unpaid']],
		['good unpaid', ['good idle']]
	]);
});
