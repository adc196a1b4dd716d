import { expect, test } from 'vitest';
import * as Y from 'yjs';

import { planWith, stamp } from '../../../../tests/support/trees.ts';
import english from '../../i18n/messages/en.json' with { type: 'json' };
import indonesian from '../../i18n/messages/id.json' with { type: 'json' };
import { planIn, type Plan } from '../plan.ts';
import { EXAMPLES, exampleUpdates } from '../seed/examples.ts';
import { detailProblem } from './details.ts';
import { closeCircle } from './feedback.ts';
import { QUESTIONS, type FindingRule } from './finding.ts';
import { findingsOf } from './findings.ts';
import { keepAsIs, readAloud, tickEnough } from './marks.ts';
import { addProblem, parkProblem, rewordProblem } from './problems.ts';
import { treesOf } from './tree.ts';

const cards = (n: number) =>
	Object.fromEntries(Array.from({ length: n }, (_, at) => [`c${at}`, {}]));
const water = (causes = cards(8)) => planWith('core', { causes });
const found = (plan: Plan, rule: FindingRule) =>
	findingsOf(plan, 'id').filter((finding) => finding.rule === rule);
const say = (plan: Plan, card: string, text: string) =>
	void rewordProblem(plan, card, text, 'lead');

const wordRules = (plan: Plan) =>
	findingsOf(plan)
		.filter(({ weight }) => weight !== 'note')
		.map(({ rule, card, words }) => [rule, card, words]);

test.each([
	['a', []],
	['b', []],
	['c', [['P4', 'c-q41', 'tidak ada']]]
] as const)(
	'[PROBLEM-35] in example %s exactly the cards that break a rule are found',
	(name, expected) => {
		const doc = new Y.Doc();
		Y.applyUpdate(doc, exampleUpdates(EXAMPLES[name]).plan);
		const plan = planIn(doc);
		expect(wordRules(plan)).toEqual(expected);
		const trees = treesOf(plan).map(({ id }) => id);
		for (const tree of trees) {
			const notes = findingsOf(plan).filter(
				(finding) => finding.tree === tree && finding.weight === 'note'
			);
			const deep = tree === 'a-t1' ? ['finding.P16.deep'] : [];
			expect(notes.map(({ question }) => question)).toEqual([
				...['finding.P6.question', 'finding.P13.question', ...deep]
			]);
		}
	}
);

test.each<[FindingRule, string, string | undefined]>([
	['P2', 'Pipa bocor dan pengurus tidak bekerja', 'dan'],
	['P3', 'Sumur akan kering bulan depan', 'akan'],
	['P4', 'Tidak ada pompa di dusun', 'tidak ada'],
	['P14', 'Warga malas kerja bakti', 'malas'],
	['P14', 'Pipa bocor', undefined]
])('[PROBLEM-35] a card is asked about by rule %s: %s', (rule, text, words) => {
	const plan = water();
	say(plan, 'core', 'Warga sulit mendapat air bersih');
	say(plan, 'c1', text);
	const [finding] = found(plan, rule).filter(({ card }) => card === 'c1');
	expect(finding).toMatchObject({ tree: 'tree-core', card: 'c1' });
	expect(finding?.words).toBe(words);
});

test('[PROBLEM-35] a main problem that is a missing solution is asked about more strongly, and first', () => {
	const plan = water();
	say(plan, 'core', 'Tidak ada pompa di dusun');
	expect(findingsOf(plan)[0]).toMatchObject({ rule: 'P5', weight: 'strong', card: 'core' });
	expect(found(plan, 'P4')).toEqual([]);
});

test('[PROBLEM-35] circles, loose branches, what is beyond control and a lost main problem are asked about', () => {
	const plan = water({ a: { b: {} }, c: {} });
	const edit = (key: string) => plan.causes.set(key, { order: 'a5' });
	edit('a>b');
	expect(found(plan, 'P9')).toMatchObject([
		{ cards: ['a', 'b'], edge: 'a>b', offer: 'choose-feedback', weight: 'strong' }
	]);
	expect(found(plan, 'P10')).toEqual([]);
	closeCircle(plan, 'a', 'b', 'worse and worse', 'lead');
	expect(found(plan, 'P9')).toEqual([]);

	edit('core>c');
	expect(found(plan, 'P10')).toMatchObject([{ cards: ['c'] }]);
	plan.causes.delete('core>c');
	plan.causes.delete('a>core');
	expect(found(plan, 'P12').map(({ card }) => card)).toEqual(['a']);
	parkProblem(plan, 'a', 'beside the point', 'lead');
	expect(found(plan, 'P12').map(({ card }) => card)).toEqual(['b']);

	detailProblem(plan, 'c', { actor: 'beyond' }, 'lead');
	expect(found(plan, 'P15')).toMatchObject([{ card: 'c', offer: 'park' }]);
	expect(found(plan, 'P1')).toEqual([]);
	plan.problems.get('core')!.set('binned', true);
	expect(found(plan, 'P1')).toMatchObject([{ card: 'b', offer: 'make-core' }]);
});

test.each([
	[6, 'finding.P16.few'],
	[7, undefined],
	[24, undefined],
	[25, 'finding.P16.question']
])(
	'[PROBLEM-35] a tree of a main problem and %i causes is asked about its size: %s',
	(n, question) => {
		expect(found(water(cards(n)), 'P16')[0]?.question).toBe(question);
	}
);

test('[PROBLEM-35] parked cards are not asked about', () => {
	const plan = water();
	say(plan, 'c1', 'Tidak ada hujan buatan');
	parkProblem(plan, 'c1', 'beyond us', 'lead');
	expect(found(plan, 'P4')).toEqual([]);
});

test('[PROBLEM-36] a card the group keeps is left in peace until it is worded anew', () => {
	const plan = water();
	say(plan, 'c1', 'Tidak ada pompa di dusun');
	expect(keepAsIs(plan, 'c1', 'P4', 'Ana').ok).toBe(true);
	expect(found(plan, 'P4')).toEqual([]);
	say(plan, 'c1', 'Tidak ada pipa di dusun');
	expect(found(plan, 'P4')).toHaveLength(1);
	say(plan, 'c1', 'Tidak ada pompa di dusun');
	expect(found(plan, 'P4')).toEqual([]);
	expect(keepAsIs(plan, 'gone', 'P4', 'Ana')).toMatchObject({ refusal: 'no-such-problem' });
});

test('[PROBLEM-36] a tree kept at its size is asked about again when it grows', () => {
	const plan = water(cards(25));
	keepAsIs(plan, 'core', 'P16', 'Ana');
	expect(found(plan, 'P16')).toEqual([]);
	addProblem(plan, 'one more', { side: 'causes', on: 'core' }, stamp('more'));
	expect(found(plan, 'P16')).toHaveLength(1);
});

test('[PROBLEM-37] causes that are enough together are ticked by a person, and asked about again when they change', () => {
	const plan = water();
	expect(found(plan, 'P13')[0]?.cards).toEqual(['core']);
	tickEnough(plan, 'core', true, 'Ana');
	tickEnough(plan, 'core', true, 'Budi');
	tickEnough(plan, 'core', false, 'Ana');
	expect(found(plan, 'P13')).toEqual([]);
	addProblem(plan, 'one more', { side: 'causes', on: 'core' }, stamp('more'));
	expect(found(plan, 'P13')[0]?.cards).toEqual(['core']);
});

test('[PROBLEM-37] a link read aloud is done, until one of its cards is worded anew', () => {
	const plan = water({ a: {}, b: {} });
	expect(found(plan, 'P6')[0]).toMatchObject({ edge: 'a>core', edges: ['a>core', 'b>core'] });
	readAloud(plan, 'a>core', true, 'Ana');
	expect(found(plan, 'P6')[0]).toMatchObject({ edge: 'b>core', edges: ['b>core'] });
	readAloud(plan, 'b>core', true, 'Ana');
	expect(found(plan, 'P6')).toEqual([]);
	say(plan, 'a', 'Pipa bocor di dua titik');
	expect(found(plan, 'P6')[0]?.edges).toEqual(['a>core']);
	readAloud(plan, 'b>core', false, 'Ana');
	expect(found(plan, 'P6')[0]?.edges).toEqual(['a>core', 'b>core']);
	expect(readAloud(plan, 'gone>core', true, 'Ana')).toMatchObject({ refusal: 'no-such-link' });
});

test('[PROBLEM-39] every question and sentence has words in Indonesian and English', () => {
	for (const messages of [indonesian, english] as Record<string, string>[]) {
		for (const key of [...QUESTIONS, 'reading.up', 'reading.down']) {
			expect(messages[key], key).toMatch(/\w{3}/);
		}
	}
});
