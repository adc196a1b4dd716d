import { expect, test } from 'vitest';
import * as Y from 'yjs';

import { apart, planWith, stamp } from '../../../../tests/support/trees.ts';
import type { Plan } from '../plan.ts';
import { mergeProblem, bringBackProblem } from '../problems/merging.ts';
import { rewordProblem } from '../problems/problems.ts';
import { undoIn } from '../shared/undo.ts';
import { chooseWording, confirmObjective, stated } from './confirming.ts';
import { dropObjective } from './dropping.ts';
import { binObjective, objectivesOf, rewordObjective, turnOver } from './objectives.ts';
import { proposeObjective } from './proposing.ts';
import { wordedAs } from './wordings.ts';

const AT = { at: '2027-06-24T10:00:00+08:00' };
const LEAK = 'pipa bocor';

function leakingPlan(): Plan {
	const plan = planWith('dry', { causes: { leak: {} } });
	rewordProblem(plan, 'leak', LEAK, 'lead');
	return plan;
}

function apartWorded(first = 'The pipe holds', second = 'No drop is lost') {
	const { plans, meet } = apart(leakingPlan(), 2);
	const [ana, budi] = plans as [Plan, Plan];
	turnOver(ana, 'leak', first, stamp('o1', 'ana'));
	turnOver(budi, 'leak', second, stamp('o2', 'budi'));
	return { ana, budi, meet };
}

const said = (plan: Plan) => wordedAs(plan, 'leak')?.text;
const shown = (plan: Plan) => {
	const worded = wordedAs(plan, 'leak');
	return worded && stated(worded, { text: LEAK } as never);
};

test('[OBJECTIVE-8] two first wordings written apart both stand, and what each goes on writing in theirs', () => {
	const { ana, budi, meet } = apartWorded();
	turnOver(ana, 'leak', 'The pipe holds all year', stamp('o3', 'ana'));
	meet();
	for (const plan of [ana, budi]) {
		expect(said(plan)).toBe('The pipe holds all year / No drop is lost');
		expect(shown(plan)?.wordings).toHaveLength(2);
		expect(objectivesOf(plan)).toHaveLength(1);
	}
});

test('[OBJECTIVE-8] whoever chooses one keeps the other, and who goes on writing in that brings it back', () => {
	const { ana, budi, meet } = apartWorded();
	meet();
	chooseWording(ana, 'o1', 'ana');
	expect(said(ana)).toBe('The pipe holds');
	chooseWording(ana, 'o2', 'ana');
	expect(said(ana)).toBe('No drop is lost');
	chooseWording(ana, 'o1', 'ana');
	(budi.objectives.get('o2')?.get('text') as Y.Text).insert(0, 'At last: ');
	meet();
	for (const plan of [ana, budi])
		expect(said(plan)).toBe('The pipe holds / At last: No drop is lost');
	rewordObjective(ana, 'leak', 'The pipe holds, no drop is lost', 'ana');
	expect(said(ana)).toBe('The pipe holds, no drop is lost');
	expect(shown(ana)?.wordings).toBeUndefined();
});

test('[OBJECTIVE-8] two people who each choose the other’s wording lose neither', () => {
	const { ana, budi, meet } = apartWorded();
	meet();
	chooseWording(ana, 'o2', 'ana');
	chooseWording(budi, 'o1', 'budi');
	meet();
	for (const plan of [ana, budi]) expect(said(plan)).toBe('The pipe holds / No drop is lost');
});

test('[OBJECTIVE-8] the same words twice are one wording, and a bin or a reason to drop counts for both', () => {
	const { ana, budi, meet } = apartWorded('The pipe holds', 'The pipe holds');
	dropObjective(ana, 'leak', 'the village has a new pipe', 'ana');
	meet();
	expect(said(budi)).toBe('The pipe holds');
	expect(objectivesOf(budi)[0]?.dropped).toBe('the village has a new pipe');
	binObjective(budi, 'leak', 'budi');
	expect(objectivesOf(budi)).toEqual([]);
});

test('[OBJECTIVE-8] a plan of the first app, with one record under the problem’s id, is read and worded on', () => {
	const plan = leakingPlan();
	const old = { ...{ id: 'leak', createdAt: '2026-01-01', createdBy: 'x' }, problem: 'leak' };
	plan.objectives.set(
		'leak',
		new Y.Map<unknown>(Object.entries({ ...old, text: new Y.Text('The pipe holds') }))
	);
	turnOver(plan, 'leak', 'The pipe holds all year', stamp('o1'));
	expect(objectivesOf(plan)).toMatchObject([{ id: 'leak', text: 'The pipe holds all year' }]);
	expect(plan.objectives.size).toBe(1);
});

test('[OBJECTIVE-9] a problem worded anew asks to look at its objective again, until somebody does', () => {
	const plan = leakingPlan();
	const state = () => {
		const worded = wordedAs(plan, 'leak');
		return worded && stated(worded, { text: 'pipa pecah' } as never);
	};
	turnOver(plan, 'leak', 'The pipe holds', stamp('o1'));
	expect(shown(plan)?.changedSince).toBeUndefined();
	rewordProblem(plan, 'leak', 'pipa pecah', 'ana');
	expect(state()?.changedSince).toBe('pipa bocor');
	confirmObjective(plan, 'leak', AT, 'ana');
	expect(state()).toMatchObject({ state: 'confirmed', confirmed: { by: 'ana', ...AT } });
	expect(state()?.changedSince).toBeUndefined();
	rewordProblem(plan, 'leak', LEAK, 'ana');
	rewordObjective(plan, 'leak', 'The pipe is new', 'ana');
	expect(shown(plan)?.changedSince).toBeUndefined();
});

test('[OBJECTIVE-10] a draft stays one until a person words or confirms it, and gives way to what a person wrote', () => {
	const plan = leakingPlan();
	expect(proposeObjective(plan, 'leak', 'id', stamp('o1')).ok).toBe(true);
	expect(shown(plan)).toMatchObject({ text: 'pipa tidak bocor', state: 'draft' });
	const { plans, meet } = apart(plan, 2);
	const [ana, budi] = plans as [Plan, Plan];
	confirmObjective(ana, 'leak', AT, 'ana');
	expect(shown(ana)?.state).toBe('confirmed');
	rewordObjective(budi, 'leak', 'pipa induk tidak bocor', 'budi');
	expect(shown(budi)?.state).toBe('worded');
	meet();
	// The confirmation was given for other words.
	expect(shown(ana)).toMatchObject({ text: 'pipa induk tidak bocor', state: 'worded' });

	const other = apart(leakingPlan(), 2);
	proposeObjective(other.plans[0]!, 'leak', 'id-ID', stamp('o2'));
	turnOver(other.plans[1]!, 'leak', 'Air sampai ke rumah', stamp('o3', 'budi'));
	other.meet();
	expect(said(other.plans[0]!)).toBe('Air sampai ke rumah');
});

test('[OBJECTIVE-10] what was worded is not proposed over, and without a phrase to turn nothing is proposed', () => {
	const plan = leakingPlan();
	turnOver(plan, 'leak', 'The pipe holds', stamp('o1'));
	proposeObjective(plan, 'leak', 'id', stamp('o2'));
	expect(said(plan)).toBe('The pipe holds');
	const refusal = { ok: false, refusal: 'nothing-to-turn' };
	expect(proposeObjective(plan, 'dry', 'xx', stamp('o3'))).toEqual(refusal);
	expect(proposeObjective(plan, 'gone', 'id', stamp('o4'))).toMatchObject({ ok: false });
});

test('[OBJECTIVE-10] two wordings are not confirmed at once, and a confirmation said twice changes nothing', () => {
	const { ana, meet } = apartWorded();
	meet();
	const refused = { ok: false, refusal: 'two-wordings' };
	expect(confirmObjective(ana, 'leak', AT, 'ana')).toEqual(refused);
	chooseWording(ana, 'o1', 'ana');
	confirmObjective(ana, 'leak', AT, 'ana');
	const before = Y.encodeStateAsUpdate(ana.doc);
	confirmObjective(ana, 'leak', { at: 'later' }, 'budi');
	chooseWording(ana, 'o1', 'budi');
	expect(Y.encodeStateAsUpdate(ana.doc)).toEqual(before);
	expect(confirmObjective(ana, 'gone', AT, 'ana')).toMatchObject({ refusal: 'no-such-objective' });
	expect(chooseWording(ana, 'gone', 'ana')).toMatchObject({ refusal: 'no-such-objective' });
});

test('[OBJECTIVE-19] two problems that become one card bring both their objectives, and take them along again', () => {
	const plan = planWith('dry', { causes: { leak: {}, drip: {} } });
	turnOver(plan, 'leak', 'The pipe holds', stamp('o1'));
	turnOver(plan, 'drip', 'No drop is lost', stamp('o2'));
	mergeProblem(plan, 'drip', 'leak', 'lead');
	expect(objectivesOf(plan)).toMatchObject([
		{ id: 'leak', problem: 'leak', text: 'The pipe holds / No drop is lost' }
	]);
	bringBackProblem(plan, 'drip', 'lead');
	expect(objectivesOf(plan).map(({ id, text }) => [id, text])).toEqual([
		['leak', 'The pipe holds'],
		['drip', 'No drop is lost']
	]);
});

test('[OBJECTIVE-8] undoing a first wording leaves what another wrote meanwhile', () => {
	const plan = leakingPlan();
	const undo = undoIn(plan);
	turnOver(plan, 'dry', 'Water flows', stamp('o1'));
	const other = apart(plan, 2);
	rewordObjective(other.plans[0]!, 'dry', 'Water flows all year', 'budi');
	Y.applyUpdate(plan.doc, Y.encodeStateAsUpdate(other.plans[0]!.doc));
	undo.undo();
	expect(objectivesOf(plan)).toMatchObject([{ id: 'dry' }]);
	// Others point to it by its problem's id, also after that.
	rewordObjective(plan, 'dry', 'Water flows every day', 'ana');
	expect(plan.objectives.has('dry')).toBe(true);
	undo.stop();
});
