import { expect, test } from 'vitest';

import { stamps, yes } from '../../../../tests/support/plans.ts';
import { planWith } from '../../../../tests/support/trees.ts';
import { addAssumption } from '../objectives/assumptions.ts';
import type { ASSUMPTIONS } from '../objectives/kinds.ts';
import { turnOver } from '../objectives/objectives.ts';
import type { Plan } from '../plan.ts';
import { addProblem, beginTree } from '../problems/problems.ts';
import type { DraftOf } from '../shared/kinds.ts';
import { addTo } from '../shared/records.ts';
import { addActivity, activitiesOf, detailActivity } from './activities.ts';
import { gapsOf } from './indicatorTest.ts';
import { BUDGET_LINES, INDICATORS } from './kinds.ts';
import { logframeOf, logframesOf } from './logframe.ts';
import { logframeFindingsOf } from './logframeFindings.ts';
import { readingOf } from './logframeReading.ts';

const stamp = stamps();

/** Mango losses: two causes below, two effects above; `traps` hangs below the flies, `road` below the buyers. */
function mangoes(): Plan {
	const plan = planWith('losses', {
		causes: { flies: { traps: {} }, buyers: { road: {} } },
		effects: { income: { school: {} } }
	});
	const worded = [
		['losses', 'Few mangoes are lost'],
		['flies', 'Few flies'],
		['traps', 'Most farms use traps'],
		['buyers', 'Fruit is sold as it ripens'],
		['school', 'Children stay in school'],
		['income', 'Mango income rises']
	] as const;
	for (const [problem, text] of worded) yes(turnOver(plan, problem, text, stamp()));
	return plan;
}

const activity = (plan: Plan, name: string, fromProblem?: string) =>
	yes(addActivity(plan, name, { ...(fromProblem && { fromProblem }) }, stamp()));
const indicator = (plan: Plan, draft: DraftOf<typeof INDICATORS>) =>
	yes(addTo(plan, INDICATORS, draft, stamp()));
const assume = (plan: Plan, draft: DraftOf<typeof ASSUMPTIONS>) =>
	yes(addAssumption(plan, draft, stamp()));
const texts = (list: readonly { text: string }[]) => list.map(({ text }) => text);
const codes = (plan: Plan) =>
	logframeFindingsOf(plan)
		.filter(({ code }) => code !== 'logframe.without-indicator')
		.map(({ code, id }) => [code, id]);

test('[ACTION-73] the main problem turned over is the purpose, its effects the goal, its direct causes the outputs', () => {
	const frame = logframeOf(mangoes());
	expect(frame.purpose?.text).toBe('Few mangoes are lost');
	expect(texts(frame.goal)).toEqual(['Mango income rises', 'Children stay in school']);
	expect(frame.outputs.map(({ number, text }) => [number, text])).toEqual([
		['1', 'Few flies'],
		['2', 'Fruit is sold as it ripens']
	]);
});

test('[ACTION-74] an activity is numbered by the output it leads to, however deep it starts', () => {
	const plan = mangoes();
	activity(plan, 'Sell by the crate', 'buyers');
	const traps = activity(plan, 'Hang traps', 'traps');
	activity(plan, 'Clear fallen fruit', 'flies');
	activity(plan, 'Mend culverts', 'road');
	const aside = activity(plan, 'Volleyball field');
	const meals = activity(plan, 'School meals', 'school');
	const later = activity(plan, 'Dam', 'flies');
	yes(detailActivity(plan, later, { list: 'DU-RKP' }, 'lead'));
	yes(addTo(plan, BUDGET_LINES, { activity: traps, item: 'Traps', volume: '1200' }, stamp()));
	// What helps two outputs stands under the first of them.
	plan.causes.set('traps>buyers', { order: 'a5' });
	const frame = logframeOf(plan);
	expect(frame.activities.map(({ number, text }) => [number, text])).toEqual([
		['1.1', 'Hang traps'],
		['1.2', 'Clear fallen fruit'],
		['2.1', 'Sell by the crate'],
		['2.2', 'Mend culverts']
	]);
	expect(frame.activities.map(({ inputs }) => inputs.length)).toEqual([1, 0, 0, 0]);
	expect(frame.beside.map(({ id }) => id)).toEqual([aside, meals]);
});

test('[ACTION-75] an indicator stands in the row of its objective, of its activity, or of the level it names', () => {
	const plan = mangoes();
	const traps = activity(plan, 'Hang traps', 'traps');
	const id = [
		indicator(plan, { text: 'Income', level: 'goal' }),
		indicator(plan, { text: 'Share lost', level: 'purpose' }),
		indicator(plan, { text: 'Larvae', level: 'output', objective: 'flies' }),
		indicator(plan, { text: 'Farms with traps', level: 'output', objective: 'traps' }),
		indicator(plan, { text: 'Traps hung', activity: traps }),
		indicator(plan, { text: 'At school', objective: 'school' })
	];
	const { goal, purpose, outputs, activities } = logframeOf(plan);
	const ids = (row: { indicators: { id: string }[] } | undefined) =>
		row?.indicators.map((each) => each.id);
	expect(goal.map(ids)).toEqual([[id[0]], [id[5]]]);
	expect(ids(purpose)).toEqual([id[1]]);
	expect(outputs.map(ids)).toEqual([[id[2], id[3]], []]);
	expect(activities.map(ids)).toEqual([[id[4]]]);

	const lost = indicator(plan, { text: 'Of what?', level: 'output' });
	expect(codes(plan)).toContainEqual(['logframe.indicator-nowhere', lost]);
});

test('[ACTION-76] what the plan relies on stands in the row it lets one rise from', () => {
	const plan = mangoes();
	const traps = activity(plan, 'Hang traps', 'traps');
	const rain = assume(plan, { text: 'The rains come', level: 'output-purpose' });
	const pest = assume(plan, { text: 'No new pest', objective: 'flies' });
	const land = assume(plan, { text: 'Owners agree', activity: traps });
	const price = assume(plan, { text: 'Prices hold', objective: 'losses' });
	const law = assume(plan, { text: 'The law stays' });
	const column = logframeOf(plan).assumptions;
	const ids = Object.fromEntries(
		Object.entries(column).map(([level, list]) => [level, list.map(({ id }) => id)])
	);
	expect(ids).toEqual({
		goal: [],
		'purpose-goal': [price],
		'output-purpose': [rain, pest],
		'activity-output': [land],
		precondition: [law]
	});
});

test('[ACTION-77] each main problem has a logframe of its own, and shares with others what names no card', () => {
	const plan = mangoes();
	const later = { ...stamp(), at: '2028-01-01T09:00:00Z' };
	yes(beginTree(plan, 'Dry wells', later, { core: 'wells' }));
	yes(turnOver(plan, 'wells', 'Water all year', stamp()));
	yes(addProblem(plan, 'No tank', { side: 'causes', on: 'wells' }, { ...later, id: 'tank' }));
	assume(plan, { text: 'No new pest', objective: 'flies' });
	assume(plan, { text: 'The rains come', level: 'output-purpose' });
	activity(plan, 'Hang traps', 'traps');
	activity(plan, 'Build a tank', 'tank');
	const [first, second] = logframesOf(plan);
	expect([first?.purpose?.text, second?.purpose?.text]).toEqual([
		'Few mangoes are lost',
		'Water all year'
	]);
	const assumed = (frame = first) => Object.values(frame?.assumptions ?? {}).flat();
	expect(texts(assumed(first))).toEqual(['No new pest', 'The rains come']);
	expect(texts(assumed(second))).toEqual(['The rains come']);
	expect(second?.beside).toHaveLength(1);
	expect(codes(plan)).not.toContainEqual(expect.arrayContaining(['logframe.activity-beside']));
});

test('[ACTION-78] the logframe is read aloud from below: if this is done and that holds, then we get there', () => {
	const plan = mangoes();
	activity(plan, 'Hang traps', 'traps');
	assume(plan, { text: 'Owners agree', level: 'activity-output' });
	assume(plan, { text: 'No new pest', level: 'output-purpose' });
	assume(plan, { text: 'Prices hold', level: 'purpose-goal' });
	expect(readingOf(logframeOf(plan))).toEqual([
		{ to: 'output', ifs: ['Hang traps'], ands: ['Owners agree'], then: ['Few flies'] },
		{
			to: 'purpose',
			ifs: ['Few flies', 'Fruit is sold as it ripens'],
			ands: ['No new pest'],
			then: ['Few mangoes are lost']
		},
		{
			to: 'goal',
			ifs: ['Few mangoes are lost'],
			ands: ['Prices hold'],
			then: ['Mango income rises', 'Children stay in school']
		}
	]);
});

test('[ACTION-79] no purpose, an output without words or work, an activity beside it all: each is talked about', () => {
	const plan = planWith('losses', { causes: { flies: {}, buyers: {} } });
	const [tree] = [...plan.trees.keys()];
	const aside = activity(plan, 'Volleyball field');
	expect(codes(plan)).toEqual([
		['logframe.no-purpose', tree],
		['logframe.output-unworded', 'flies'],
		['logframe.output-unworded', 'buyers'],
		['logframe.output-without-activity', 'flies'],
		['logframe.output-without-activity', 'buyers'],
		['logframe.activity-beside', aside]
	]);
	yes(turnOver(plan, 'losses', 'Few mangoes are lost', stamp()));
	yes(turnOver(plan, 'flies', 'Few flies', stamp()));
	activity(plan, 'Hang traps', 'flies');
	expect(codes(plan)).toEqual([
		['logframe.no-goal', tree],
		['logframe.output-unworded', 'buyers'],
		['logframe.output-without-activity', 'buyers'],
		['logframe.activity-beside', aside]
	]);
	const unmeasured = logframeFindingsOf(plan).filter(
		({ code }) => code === 'logframe.without-indicator'
	);
	expect(unmeasured.map(({ id }) => id)).toEqual(['losses', 'flies']);
});

test('[ACTION-79] before there is a tree there is no purpose, and every activity is beside it', () => {
	const plan = mangoes();
	for (const root of [plan.trees, plan.problems]) for (const key of root.keys()) root.delete(key);
	const id = activity(plan, 'Volleyball field');
	expect(codes(plan)).toEqual([
		['logframe.no-purpose', undefined],
		['logframe.activity-beside', id]
	]);
	expect(activitiesOf(plan)).toHaveLength(1);
});

test('[ACTION-80] an indicator says who, how many, how good, by when and where, and what proves it by whom', () => {
	const head = { id: 'n', createdAt: '2026', createdBy: 'lead', order: 'a0', text: 'Houses' };
	expect(gapsOf(head)).toEqual([
		...['who', 'how-many', 'how-good', 'by-when', 'where'],
		...['baseline', 'mov', 'collector']
	]);
	const whole = {
		...head,
		answers: ['who', 'how-good', 'where'] as ('who' | 'how-good' | 'where')[],
		baseline: '38',
		baselineDate: '2025-09',
		target: '85',
		targetDate: '2027-09',
		mov: 'Survey of 60 houses',
		collector: 'Karang Taruna'
	};
	expect(gapsOf(whole)).toEqual([]);
	expect(gapsOf({ ...whole, targetDate: '2025-09' })).toEqual(['dates']);
	expect(gapsOf({ ...whole, baseline: '0', collector: '' as never })).toEqual([]);
});

test('[ACTION-81] what is unlikely and out of reach kills the plan, and is said once', () => {
	const plan = mangoes();
	yes(beginTree(plan, 'Dry wells', stamp(), { core: 'wells' }));
	const killer = { text: 'The dam gets built', likelihood: 1, impact: 5 };
	const id = assume(plan, { ...killer, changeable: 'no' });
	assume(plan, { ...killer, changeable: 'yes' });
	assume(plan, { ...killer, likelihood: 4, changeable: 'no' });
	const killers = codes(plan).filter(([code]) => code === 'logframe.killer');
	expect(killers).toEqual([['logframe.killer', id]]);
});
