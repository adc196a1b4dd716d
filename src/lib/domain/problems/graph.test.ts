import { describe, expect, test } from 'vitest';
import * as Y from 'yjs';

import { apart, planWith } from '../../../../tests/support/trees.ts';
import { planIn, type Plan } from '../plan.ts';
import { EXAMPLES, exampleUpdates } from '../seed/examples.ts';
import { closeCircle } from './feedback.ts';
import { moveProblem, putUnder } from './moves.ts';
import { parkProblem } from './problems.ts';
import { treesOf } from './tree.ts';

const graphIn = (plan: Plan, at = 0) => treesOf(plan)[at]!.graph;
const factsIn = (plan: Plan, id: string) => graphIn(plan).cards.get(id)!;
const rolesIn = (plan: Plan) =>
	Object.fromEntries(
		[...graphIn(plan).cards].map(([id, { role, level }]) => [id, `${role} ${level ?? '-'}`])
	);
const water = () =>
	planWith('dry', {
		causes: { leak: { rust: {} }, thirst: {} },
		effects: { sick: { absent: {} }, poor: {} }
	});

test('[PROBLEM-21] role, level, direct and root follow from the links', () => {
	const plan = water();
	parkProblem(plan, 'thirst', 'beyond us', 'lead');
	expect(rolesIn(plan)).toEqual({
		...{ dry: 'core 0', leak: 'cause 1', rust: 'cause 2', thirst: 'parked -' },
		...{ sick: 'effect 1', absent: 'effect 2', poor: 'effect 1' }
	});
	const all = [...graphIn(plan).cards.values()];
	const named = (is: 'isDirect' | 'isRoot') =>
		all.filter((each) => each[is]).map(({ card }) => card.id);
	expect(named('isDirect')).toEqual(expect.arrayContaining(['leak', 'poor', 'sick']));
	expect(named('isDirect')).toHaveLength(3);
	expect(named('isRoot')).toEqual(['rust']);
	expect(factsIn(plan, 'leak')).toMatchObject({ causes: ['rust'], effects: ['dry'] });
});

test('[PROBLEM-21] a card with several ways to the main problem stands at the longest', () => {
	const plan = water();
	putUnder(plan, { card: 'rust' }, { side: 'causes', on: 'dry' }, 'lead');
	expect(factsIn(plan, 'rust')).toMatchObject({ level: 2, isDirect: true, isRoot: true });
	putUnder(plan, { card: 'leak' }, { side: 'causes', on: 'thirst' }, 'lead');
	expect(rolesIn(plan)).toMatchObject({ thirst: 'cause 1', leak: 'cause 2', rust: 'cause 3' });
});

test('[PROBLEM-21] feedback moves no card, and counts among the arrows', () => {
	const plan = water();
	const before = rolesIn(plan);
	closeCircle(plan, 'poor', 'rust', 'no money for pipes', 'lead');
	expect(rolesIn(plan)).toEqual(before);
	expect(factsIn(plan, 'rust')).toMatchObject({ arrowsIn: 1, arrowsOut: 1, causes: [] });
	expect(graphIn(plan).feedback.map(({ id }) => id)).toEqual(['poor>rust']);
	expect(graphIn(plan).loops).toEqual([]);
});

const edit = (plan: Plan, key: string) => plan.causes.set(key, { order: 'a5' });

test('[PROBLEM-22] a circle among causes leaves out the link that returns, and every level stands', () => {
	const { plans, meet } = apart(water(), 2);
	moveProblem(plans[0]!, 'thirst', 'deeper', 'Ana');
	edit(plans[1]!, 'leak>thirst');
	meet();
	for (const plan of plans) {
		expect(rolesIn(plan)).toMatchObject({ leak: 'cause 1', rust: 'cause 2', thirst: 'cause 2' });
		expect(graphIn(plan).counted.map(({ id }) => id)).not.toContain('leak>thirst');
		expect(graphIn(plan).loops).toMatchObject([{ cards: ['leak', 'thirst'] }]);
		expect(
			graphIn(plan)
				.loops[0]!.links.map(({ id }) => id)
				.sort()
		).toEqual(['leak>thirst', 'thirst>leak']);
	}
});

test('[PROBLEM-22] a circle through the main problem leaves out the link from the effects to the causes', () => {
	const plan = water();
	edit(plan, 'absent>rust');
	expect(rolesIn(plan)).toEqual({
		...{ dry: 'core 0', leak: 'both 1', rust: 'both 2', thirst: 'cause 1' },
		...{ sick: 'both 1', absent: 'both 2', poor: 'effect 1' }
	});
	expect(graphIn(plan).counted.map(({ id }) => id)).not.toContain('absent>rust');
	expect(graphIn(plan).counted).toHaveLength(6);
});

test('[PROBLEM-22] a card that leads to the main problem and comes from it is an effect until the group decides', () => {
	const plan = water();
	edit(plan, 'sick>dry');
	expect(rolesIn(plan)).toMatchObject({ sick: 'both 1', absent: 'effect 2' });
	expect(treesOf(plan)[0]!.loose).toEqual([]);
	closeCircle(plan, 'dry', 'sick', '', 'lead');
	expect(rolesIn(plan)).toMatchObject({ sick: 'cause 1', absent: 'loose -' });
});

test('[PROBLEM-40] a chain of thousands, or a circle of thousands, stops no device', () => {
	const plan = water();
	const ids = Array.from({ length: 5000 }, (_, at) => `n${at}`);
	plan.doc.transact(() => {
		for (const id of ids) {
			const card = { id, createdAt: '2027', createdBy: 'x', tree: 'tree-dry', text: id };
			plan.problems.set(id, new Y.Map<unknown>(Object.entries(card)));
		}
		ids.forEach((id, at) => edit(plan, `${id}>${ids[at - 1] ?? 'dry'}`));
	});
	const [tree] = treesOf(plan);
	expect(tree!.graph.cards.get('n4999')).toMatchObject({ role: 'cause', level: 5000 });
	expect(tree!.loose).toHaveLength(4900);
	edit(plan, 'dry>n4999');
	expect(graphIn(plan).loops[0]!.cards).toHaveLength(5001);
	expect(graphIn(plan).counted).toHaveLength(5000 + 6);
});

describe('[PROBLEM-21] the villages’ trees', () => {
	const opened = (name: keyof typeof EXAMPLES) => {
		const doc = new Y.Doc();
		Y.applyUpdate(doc, exampleUpdates(EXAMPLES[name]).plan);
		return planIn(doc);
	};
	const levels = (plan: Plan, at: number, role: string) =>
		[...graphIn(plan, at).cards.values()]
			.filter((facts) => facts.role === role)
			.map(({ card, level, isRoot }) => `${card.id.slice(2)} ${level}${isRoot ? ' root' : ''}`);

	test('in Tirtamulya the committee that stopped is the root of two branches, five levels down', () => {
		const plan = opened('a');
		expect(levels(plan, 0, 'cause')).toEqual([
			...['p1 1', 'p2 1', 'p3 1 root', 'p11 2', 'p12 2 root', 'p111 3 root', 'p21 2', 'p22 2'],
			...['p211 3', 'p2111 4', 'p4 5 root']
		]);
		expect(levels(plan, 0, 'effect')).toEqual([
			...['e1 1', 'e2 1', 'e3 1', 'e11 2', 'e12 2', 'e21 2', 'e211 3', 'e31 3']
		]);
	});

	test('in Kithanga income stands above the price, which also comes from how people sell', () => {
		const plan = opened('b');
		expect(levels(plan, 0, 'effect')).toEqual(['e1 2', 'e2 1', 'e11 3', 'e12 3', 'e121 4']);
		expect(graphIn(plan).cards.get('b-p31')).toMatchObject({ side: 'causes', isRoot: true });
		expect(graphIn(plan).feedback.map(({ id }) => id)).toEqual(['b-e121>b-p11']);
	});

	test('in Waringin one cause feeds two, and two trees stand side by side', () => {
		const plan = opened('c');
		expect(graphIn(plan).cards.get('c-q41')).toMatchObject({
			level: 3,
			arrowsOut: 2,
			isRoot: true
		});
		expect(levels(plan, 1, 'cause')).toEqual([
			...['w1 1', 'w2 1', 'w3 1', 'w21 2 root', 'w22 2', 'w221 3 root', 'w31 2', 'w32 2 root']
		]);
	});
});
