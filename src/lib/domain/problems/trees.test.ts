import { expect, test } from 'vitest';

import { apart, drawn, drawnFirst, planWith, stamp } from '../../../../tests/support/trees.ts';
import type { Plan } from '../plan.ts';
import { problemsOf } from './cards.ts';
import { detailProblem } from './details.ts';
import { addProblem, beginTree, parkProblem, rewordProblem } from './problems.ts';
import { splitProblem } from './split.ts';
import { swapLink } from './swap.ts';
import { treesOf } from './tree.ts';
import { agreeTree, makeCore, nameTree, reopenTree } from './trees.ts';

const water = () =>
	planWith('dry', {
		causes: { leak: { rust: { age: {} }, roots: {} }, heat: {} },
		effects: { sick: { absent: {} }, poor: {} }
	});
const refusalOf = (answer: { ok: boolean; refusal?: string }) => answer.refusal;

test('[PROBLEM-23] another card becomes the main problem: what was said stays said, and no card is lost', () => {
	const plan = water();
	expect(makeCore(plan, 'leak', 'lead').ok).toBe(true);
	expect(drawnFirst(plan)).toEqual([
		...['dry', '  sick', '    absent', '  poor', '= leak', 'rust', '  age', 'roots'],
		'loose: heat'
	]);
	makeCore(plan, 'dry', 'lead');
	expect(drawnFirst(plan)).toEqual(drawnFirst(water()));
});

test('[PROBLEM-23] a parked card can become the main problem, one that is gone cannot', () => {
	const plan = water();
	parkProblem(plan, 'heat', 'beyond us', 'lead');
	makeCore(plan, 'heat', 'lead');
	expect(treesOf(plan)[0]).toMatchObject({ core: { id: 'heat' }, parked: [], standIn: false });
	expect(refusalOf(makeCore(plan, 'gone', 'lead'))).toBe('no-such-problem');
	plan.trees.delete('tree-dry');
	expect(refusalOf(makeCore(plan, 'dry', 'lead'))).toBe('no-such-tree');
});

test('[PROBLEM-24] a card that says two things becomes two cards with the same links, one behind the other', () => {
	const plan = water();
	const halves = { first: 'leak', second: 'theft', seen: 'leak' };
	expect(splitProblem(plan, 'leak', halves, stamp('theft'))).toEqual({ ok: true, value: 'theft' });
	expect(drawnFirst(plan).slice(4)).toEqual([
		...['leak', '  rust', '    age', '  roots', 'theft', '  ~ rust', '  ~ roots', 'heat']
	]);
	splitProblem(plan, 'sick', { first: 'sick', second: 'weak' }, stamp('weak'));
	expect(drawnFirst(plan).slice(0, 4)).toEqual(['sick', '  absent', 'weak', '  ~ absent']);
});

test('[PROBLEM-24] the words of another person stay in when a card is split', () => {
	const plan = planWith('dry', { causes: { leak: {} } });
	rewordProblem(plan, 'leak', 'the old pipe leaks and nobody repairs it', 'Ana');
	const seen = 'the old pipe leaks and nobody repairs it';
	rewordProblem(plan, 'leak', 'the old main pipe leaks and nobody repairs it', 'Budi');
	splitProblem(
		plan,
		'leak',
		{ first: 'the old pipe leaks', second: 'nobody repairs it', seen },
		stamp('n')
	);
	expect(
		problemsOf(plan)
			.map(({ text }) => text)
			.sort()
	).toEqual([...['dry', 'nobody repairs it', 'the old main pipe leaks']]);
});

test('[PROBLEM-24] a main problem is not split, nor anything into nothing', () => {
	const plan = water();
	const split = (card: string, second: string) =>
		refusalOf(splitProblem(plan, card, { first: 'one', second }, stamp('n')));
	expect(split('dry', 'two')).toBe('is-core');
	expect(split('leak', ' ')).toBe('empty');
	expect(split('gone', 'two')).toBe('no-such-problem');
	expect(drawnFirst(plan)).toEqual(drawnFirst(water()));
});

test('[PROBLEM-25] two causes the wrong way round change places', () => {
	const plan = water();
	expect(swapLink(plan, 'rust>leak', 'lead')).toEqual({ ok: true, value: 'leak>rust' });
	expect(drawnFirst(plan).slice(4)).toEqual(['rust', '  age', '  leak', '    roots', 'heat']);
	swapLink(plan, 'leak>rust', 'lead');
	expect(drawnFirst(plan).slice(4)).toEqual(['leak', '  rust', '    age', '  roots', 'heat']);
});

test('[PROBLEM-25] two effects change places, and a direct cause goes to the other side with its branch', () => {
	const plan = water();
	swapLink(plan, 'sick>absent', 'lead');
	expect(drawnFirst(plan).slice(0, 3)).toEqual(['absent', '  sick', 'poor']);
	swapLink(plan, 'leak>dry', 'lead');
	expect(drawnFirst(plan)).toEqual([
		...['absent', '  sick', 'poor', 'leak', '  rust', '    age', '  roots', '= dry', 'heat']
	]);
	swapLink(plan, 'dry>absent', 'lead');
	expect(drawnFirst(plan).slice(-4)).toEqual(['= dry', 'heat', 'absent', '  sick']);
});

test('[PROBLEM-25] a short cut cannot be turned into a circle, and a link that is gone not at all', () => {
	const plan = water();
	plan.causes.set('rust>poor', { order: 'a1' });
	expect(refusalOf(swapLink(plan, 'rust>poor', 'lead'))).toBe('would-loop');
	expect(refusalOf(swapLink(plan, 'gone>poor', 'lead'))).toBe('no-such-link');
	plan.causes.set('poor>age', { order: 'a1', feedback: true, note: 'no money' });
	swapLink(plan, 'poor>age', 'lead');
	expect(plan.causes.get('age>poor')).toEqual({ order: 'a1', feedback: true, note: 'no money' });
});

test('[PROBLEM-29] a tree has a title, and the group agrees on it as it is: a later change shows', () => {
	const plan = water();
	nameTree(plan, 'tree-dry', ' Clean water ', 'lead');
	agreeTree(plan, 'tree-dry', { at: '2027-06-24T11:00:00+08:00', by: 'Ana' });
	const seen = (of: Plan) => treesOf(of)[0]!;
	expect(seen(plan)).toMatchObject({
		title: 'Clean water',
		agreed: { at: '2027-06-24T11:00:00+08:00', by: 'Ana', changed: false }
	});
	const { plans, meet } = apart(plan, 2);
	addProblem(plans[1]!, 'theft', { side: 'causes', on: 'leak' }, stamp('theft'));
	meet();
	expect(plans.map((of) => seen(of).agreed?.changed)).toEqual([true, true]);
	agreeTree(plans[0]!, 'tree-dry', { at: '2027-07-01T09:00:00+08:00', by: 'Budi' });
	expect(seen(plans[0]!).agreed).toMatchObject({ by: 'Budi', changed: false });
	reopenTree(plans[0]!, 'tree-dry', 'Ana');
	expect(seen(plans[0]!).agreed).toBeUndefined();
	nameTree(plan, 'tree-dry', '', 'lead');
	expect(seen(plan).title).toBeUndefined();
});

test('[PROBLEM-29] what is not there is not agreed on, and another device’s nonsense is no agreement', () => {
	const plan = water();
	expect(refusalOf(agreeTree(plan, 'gone', { at: '2027', by: 'Ana' }))).toBe('no-such-tree');
	expect(refusalOf(reopenTree(plan, 'gone', 'Ana'))).toBe('no-such-tree');
	plan.trees.get('tree-dry')!.set('agreed', { at: 7 });
	expect(treesOf(plan)[0]!.agreed).toBeUndefined();
});

test('[PROBLEM-30] a card says how the group knows and who can act, and two people who note at once both stay', () => {
	const { plans, meet } = apart(water(), 2);
	detailProblem(plans[0]!, 'leak', { evidence: 'Counted twelve leaks' }, 'Ana');
	detailProblem(plans[1]!, 'leak', { evidence: 'Meter read in June', actor: 'district' }, 'Budi');
	meet();
	for (const plan of plans) {
		const card = problemsOf(plan).find(({ id }) => id === 'leak');
		expect(card?.actor).toBe('district');
		expect(card?.evidence).toContain('twelve leaks');
		expect(card?.evidence).toContain('June');
	}
	detailProblem(plans[0]!, 'leak', { evidence: null, actor: null }, 'Ana');
	const card = problemsOf(plans[0]!).find(({ id }) => id === 'leak');
	expect([card?.evidence, card?.actor]).toEqual([undefined, undefined]);
	expect(refusalOf(detailProblem(plans[0]!, 'gone', { actor: 'beyond' }, 'Ana'))).toBe(
		'no-such-record'
	);
});

test('[PROBLEM-1] a second tree keeps its own title and its own main problem', () => {
	const plan = water();
	beginTree(plan, 'flood', stamp('tree-flood'), { core: 'flood' });
	nameTree(plan, 'tree-flood', 'Floods', 'lead');
	makeCore(plan, 'leak', 'lead');
	expect(treesOf(plan).map((tree) => [tree.title, drawn(tree)[drawn(tree).length - 1]])).toEqual([
		[undefined, 'loose: heat'],
		['Floods', '= flood']
	]);
});
