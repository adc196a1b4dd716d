import { expect, test } from 'vitest';
import * as Y from 'yjs';

import { apart, planWith, stamp } from '../../../../tests/support/trees.ts';
import { problemsOf } from './cards.ts';
import { addProblem, beginTree, rewordProblem } from './problems.ts';
import { ontoNow } from '../shared/rewording.ts';

const LINE = 'The pipe leaks in many places';

function planSaying(text: string) {
	const plan = planWith('core');
	addProblem(plan, text, { side: 'causes', on: 'core' }, stamp('pipe'));
	return plan;
}
const said = (plan: ReturnType<typeof planWith>) =>
	problemsOf(plan).find(({ id }) => id === 'pipe')?.text;

test('[PROBLEM-11] two people who word one card apart both keep their changes', () => {
	const { plans, meet } = apart(planSaying(LINE), 2);
	rewordProblem(plans[0]!, 'pipe', 'The main pipe leaks in many places', 'Ana');
	rewordProblem(plans[1]!, 'pipe', 'The pipe leaks in forty places', 'Budi');
	meet();
	for (const plan of plans) expect(said(plan)).toBe('The main pipe leaks in forty places');
});

test('[PROBLEM-11] what arrives while a person types stays in when they are done', () => {
	const plan = planSaying(LINE);
	rewordProblem(plan, 'pipe', 'The main pipe leaks in many places', 'Ana');
	rewordProblem(plan, 'pipe', 'The pipe leaks in forty places', 'Budi', LINE);
	expect(said(plan)).toBe('The main pipe leaks in forty places');
});

test('[PROBLEM-11] a row that was opened and left as it was takes nothing away', () => {
	const plan = planSaying(LINE);
	rewordProblem(plan, 'pipe', 'Dry', 'Ana');
	const before = Y.encodeStateVector(plan.doc);
	expect(rewordProblem(plan, 'pipe', LINE, 'Budi', LINE).ok).toBe(true);
	expect(said(plan)).toBe('Dry');
	expect(Y.encodeStateVector(plan.doc)).toEqual(before);
});

test.each([
	['a b c', 'a x c', 'a b c d', 'a x c d'],
	['a b c', 'x a b c', 'a b', 'x a b'],
	['a b', 'a x b', 'a y b', 'a y x b'],
	['a b c', 'a', 'a b c', 'a'],
	['a b c d', 'a c d', 'a b c', 'a c'],
	['a b', 'a x', 'a y', 'a y / x'],
	['', 'mine', 'theirs', 'theirs / mine'],
	['a b', 'same', 'same', 'same'],
	['🌾 dry', '🌾 very dry', '🌽 dry', '🌽 very dry']
])('[PROBLEM-11] of %j, with %j over it while it became %j, comes %j', (seen, mine, now, both) => {
	expect(ontoNow(seen, mine, now)).toBe(both);
});

test.each([
	['  ', 'empty'],
	['x'.repeat(301), 'too-long'],
	['a\uFFFEb', 'unreadable-letters']
])(
	'[PROBLEM-18] words no wall can show are refused, and the card stays as it is: %#',
	(text, refusal) => {
		const plan = planSaying(LINE);
		expect(rewordProblem(plan, 'pipe', text, 'Ana')).toEqual({ ok: false, refusal });
		expect(addProblem(plan, text, { side: 'causes', on: 'core' }, stamp('new'))).toEqual({
			ok: false,
			refusal
		});
		expect(beginTree(plan, text, stamp('tree-new'), { core: 'new' })).toEqual({
			ok: false,
			refusal
		});
		expect(problemsOf(plan).map((card) => card.text)).toEqual(['core', LINE]);
	}
);

test('[PROBLEM-18] a card that is not there is not worded', () => {
	const plan = planSaying(LINE);
	expect(rewordProblem(plan, 'gone', 'Words', 'Ana')).toMatchObject({ refusal: 'no-such-problem' });
	expect(addProblem(plan, 'Words', { side: 'causes', on: 'gone' }, stamp('new'))).toMatchObject({
		refusal: 'no-such-problem'
	});
});

test('[PROBLEM-18] a plain text of an importer can be worded too', () => {
	const plan = planSaying(LINE);
	plan.problems.get('pipe')!.set('text', 'From a file');
	expect(rewordProblem(plan, 'pipe', 'From a file, worded', 'Ana').ok).toBe(true);
	expect(said(plan)).toBe('From a file, worded');
});

test('[PROBLEM-14] a card knows every idea it came from, the main problem too', () => {
	const plan = planWith('core');
	beginTree(plan, 'flood', stamp('tree-flood'), { core: 'flood', ideas: ['i2', 'i1'] });
	addProblem(plan, 'mud', { side: 'causes', on: 'flood' }, stamp('mud'), ['i3']);
	const ideas = Object.fromEntries(problemsOf(plan).map((card) => [card.id, card.ideas]));
	expect(ideas).toEqual({ core: [], flood: ['i1', 'i2'], mud: ['i3'] });
});

test('[PROBLEM-16] a plan from a newer app is shown and not changed', () => {
	const plan = planSaying(LINE);
	plan.meta.set('version', 99);
	expect(rewordProblem(plan, 'pipe', 'Words', 'Ana')).toMatchObject({ refusal: 'newer-plan' });
	expect(beginTree(plan, 'flood', stamp('t'), { core: 'f' })).toMatchObject({
		refusal: 'newer-plan'
	});
	expect(said(plan)).toBe(LINE);
});
