import { expect, test } from 'vitest';

import { planWith, stamp } from '../../../../tests/support/trees.ts';
import { apart } from '../../../../tests/support/trees.ts';
import english from '../../i18n/messages/en.json' with { type: 'json' };
import indonesian from '../../i18n/messages/id.json' with { type: 'json' };
import type { Plan } from '../plan.ts';
import { addAssumption, assumeInstead, assumptionsOf, changeAssumption } from './assumptions.ts';
import { addCriterion, binCriterion, bringBackCriterion, CRITERIA_OFFERED } from './criteria.ts';
import { turnOver } from './objectives.ts';
import { strategiesOf } from './ranking.ts';
import { screenedAs } from './screening.ts';
import { addStrategy, decideStrategy, scoreStrategy } from './strategies.ts';
import { strategyFindingsOf } from './strategyFindings.ts';

function weighing(weights: Record<string, number | undefined> = { reach: 60, cost: 40 }): Plan {
	const plan = planWith('dry', { causes: { leak: {}, rain: {} } });
	for (const [label, weight] of Object.entries(weights)) {
		addCriterion(plan, { label, ...(weight !== undefined && { weight }) }, stamp(label));
	}
	turnOver(plan, 'leak', 'good leak', stamp('o1'));
	for (const name of ['pipe', 'spring', 'tank']) addStrategy(plan, { name }, stamp(name));
	return plan;
}

function score(plan: Plan, strategy: string, scores: Record<string, number>, by = 'ana') {
	for (const [criterion, given] of Object.entries(scores))
		scoreStrategy(plan, strategy, { criterion, score: given }, by);
}

const ranked = (plan: Plan, equalWeights = false) =>
	strategiesOf(plan, { equalWeights }).map(({ name, score: is, rank }) => [name, is, rank]);
const codes = (plan: Plan) =>
	strategyFindingsOf(plan).map(({ code, id, count }) => `${id ?? count}: ${code}`);

test('[OBJECTIVE-22] level scores share a rank, and what is not scored by every criterion has none', () => {
	const plan = weighing();
	score(plan, 'pipe', { reach: 5, cost: 3 });
	score(plan, 'spring', { reach: 3, cost: 3 });
	expect(ranked(plan)).toEqual([
		['pipe', 4200, 1],
		['spring', 3000, 2],
		['tank', undefined, undefined]
	]);
	score(plan, 'tank', { reach: 5, cost: 3 });
	expect(ranked(plan).map(([, , rank]) => rank)).toEqual([1, 3, 1]);
	expect(ranked(plan, true)[0]).toEqual(['pipe', 4000, 1]);
	scoreStrategy(plan, 'tank', { criterion: 'cost', score: undefined }, 'ana');
	expect(ranked(plan)[2]).toEqual(['tank', undefined, undefined]);
	expect(codes(plan)).toEqual(['tank: strategy.not-scored']);
	for (const wrong of [0, 6, 2.5]) {
		const answer = scoreStrategy(plan, 'tank', { criterion: 'cost', score: wrong }, 'ana');
		expect(answer).toEqual({ ok: false, refusal: 'not-a-number' });
	}
});

test('[OBJECTIVE-22] of a cost-like criterion much counts little, and thirds are rounded once, at the end', () => {
	const plan = weighing({ reach: 1 });
	addCriterion(plan, { label: 'harm', weight: 2, costLike: true }, stamp('harm'));
	score(plan, 'pipe', { reach: 5, harm: 1 });
	score(plan, 'spring', { reach: 5, harm: 5 });
	score(plan, 'tank', { reach: 4, harm: 4 });
	expect(ranked(plan)).toEqual([
		['pipe', 5000, 1],
		['spring', 2333, 3],
		['tank', 2667, 2]
	]);
	expect(codes(plan)).toEqual(['3: strategy.weights']);
});

test('[OBJECTIVE-22] where nobody has weighed the criteria all count the same', () => {
	const plan = weighing({ reach: undefined, cost: undefined });
	score(plan, 'pipe', { reach: 5, cost: 2 });
	expect(ranked(plan)[0]).toEqual(['pipe', 3500, 1]);
	binCriterion(plan, 'cost', 'nobody knows it yet', 'ana');
	expect(ranked(plan)[0]).toEqual(['pipe', 5000, 1]);
	bringBackCriterion(plan, 'cost', 'ana');
	expect(ranked(plan)[0]).toEqual(['pipe', 3500, 1]);
	expect(codes(plan)).not.toContain('0: strategy.weights');
});

test('[OBJECTIVE-24] two people who score one strategy apart both keep their scores', () => {
	const { plans, meet } = apart(weighing(), 2);
	score(plans[0]!, 'pipe', { reach: 5 }, 'ana');
	score(plans[1]!, 'pipe', { cost: 3 }, 'budi');
	meet();
	for (const plan of plans) expect(ranked(plan)[0]).toEqual(['pipe', 4200, 1]);
});

test('[OBJECTIVE-23] a strategy that is not selected says why or who does it, and what comes of it', () => {
	const plan = weighing({});
	const no = { selected: 'no' as const };
	expect(decideStrategy(plan, 'pipe', no, 'ana')).toEqual({ ok: false, refusal: 'no-reason' });
	decideStrategy(plan, 'pipe', { selected: 'yes' }, 'ana');
	decideStrategy(plan, 'spring', { ...no, otherActor: 'Dinas PU' }, 'ana');
	decideStrategy(plan, 'tank', { ...no, reason: 'too dear this year' }, 'ana');
	const outcomes = () => strategiesOf(plan).map(({ outcome }) => outcome);
	expect(outcomes()).toEqual([undefined, 'referral', 'long-list']);
	decideStrategy(plan, 'tank', { ...no, reason: 'too dear', becomes: 'assumption' }, 'ana');
	expect(outcomes()[2]).toBe('assumption');
	expect(strategyFindingsOf(plan)).toEqual([]);
	plan.strategies.get('tank')?.delete('reason');
	expect(codes(plan)).toEqual(['tank: strategy.no-reason']);
});

test('[OBJECTIVE-23] a strategy whose objectives are all beyond control becomes an assumption', () => {
	const plan = weighing({});
	addStrategy(plan, { name: 'pray', objectives: ['leak'] }, stamp('pray'));
	decideStrategy(plan, 'pray', { selected: 'no', reason: 'not ours' }, 'ana');
	const outcome = () => strategiesOf(plan).find(({ id }) => id === 'pray')?.outcome;
	expect(outcome()).toBe('long-list');
	assumeInstead(plan, 'leak', { text: 'The pipe holds' }, stamp('a1'));
	expect(outcome()).toBe('assumption');
});

test.each([
	[{}, undefined],
	[{ likelihood: 5 }, 'drop'],
	[{ impact: 1 }, 'drop'],
	[{ likelihood: 4, impact: 5 }, 'keep'],
	[{ likelihood: 3 }, 'keep'],
	[{ likelihood: 1, impact: 2 }, 'keep'],
	[{ likelihood: 2, impact: 3 }, undefined],
	[{ likelihood: 2, impact: 3, changeable: 'yes' }, 'add-activity'],
	[{ likelihood: 2, changeable: 'no' }, 'killer']
] as const)(
	'[OBJECTIVE-20] an assumption is screened by how likely and how heavy it is: %j',
	(said, as) => {
		expect(screenedAs(said)).toBe(as);
	}
);

test('[OBJECTIVE-20] an unlikely one that can be changed asks for an activity until there is one', () => {
	const plan = weighing({});
	addAssumption(plan, { text: 'The owner lets the pipe pass', likelihood: 2 }, stamp('a1'));
	expect(codes(plan)).toEqual(['a1: assumption.unscreened']);
	changeAssumption(plan, 'a1', { changeable: 'yes' }, 'ana');
	expect(assumptionsOf(plan)).toMatchObject([{ id: 'a1', screened: 'add-activity' }]);
	expect(codes(plan)).toEqual(['a1: assumption.add-activity']);
	changeAssumption(plan, 'a1', { mitigation: 'A letter before March' }, 'ana');
	expect(codes(plan)).toEqual([]);
});

test('[OBJECTIVE-17] an assumption stands in the row of the logframe where its problem hung', () => {
	const plan = planWith('dry', {
		causes: { leak: { idle: {} } },
		effects: { sick: { thin: {} } }
	});
	for (const card of ['leak', 'idle', 'sick', 'thin'])
		assumeInstead(plan, card, { text: `it is not ${card}` }, stamp(`a-${card}`));
	expect(assumptionsOf(plan).map(({ problem, level }) => [problem, level])).toEqual([
		['leak', 'output-purpose'],
		['idle', 'activity-output'],
		['sick', 'purpose-goal'],
		['thin', 'goal']
	]);
});

test('[OBJECTIVE-22] every criterion to offer has words in both languages', () => {
	for (const words of [indonesian, english] as Record<string, string>[])
		for (const { key } of CRITERIA_OFFERED) expect(words[`criterion.${key}`]).toMatch(/\w{3}/);
});
