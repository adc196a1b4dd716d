import { expect, test } from 'vitest';
import * as Y from 'yjs';

import { seeded, type Seeded } from '../../../../tests/support/seeded.ts';
import { ideasOf } from '../ideas/ideas.ts';
import { treesOf } from '../problems/tree.ts';
import { activitiesOf } from '../actions/activities.ts';
import { hasBegun, planIn } from '../plan.ts';
import { boxIn } from '../votes/box.ts';
import { EXAMPLES, exampleUpdates } from './examples.ts';
import { readSeed } from './readSeed.ts';

const NAMES = { plan: 'a-plan-of-22-letters-x', prefix: 'x' };
const HEAD = { schema: 'planning-seed/1', title: 'A plan', locale: 'en-KE', currency: 'KES' };

function read(seed: unknown) {
	const plan = planIn(new Y.Doc());
	const report = readSeed(seed, plan, boxIn(new Y.Doc()), NAMES);
	const why = new Map(report.notPlaced.map((line) => [line.where, line.why]));
	return { plan, report, why };
}

test.each([null, 7, 'seed', [], {}, { schema: 'planning-seed/2', title: 'From tomorrow' }])(
	'[SEED-5] what is not a seed is said so, and begins no plan: %j',
	(seed) => {
		const { plan, report } = read(seed);
		expect(report.notPlaced).toMatchObject([{ where: 'schema', why: 'not-a-seed' }]);
		expect(hasBegun(plan)).toBe(false);
	}
);

test('[SEED-5] a plan that has begun is not filled a second time', () => {
	const plan = planIn(new Y.Doc());
	const box = boxIn(new Y.Doc());
	readSeed(EXAMPLES.b.seed, plan, box, NAMES);
	const before = Y.encodeStateAsUpdate(plan.doc);
	const report = readSeed(EXAMPLES.a.seed, plan, box, NAMES);
	expect(report.placed).toEqual({});
	expect(report.notPlaced.at(-1)).toMatchObject({ where: 'title', why: 'already-begun' });
	expect(Y.encodeStateAsUpdate(plan.doc)).toEqual(before);
});

test('[SEED-4] what the plan has no place for is named: names, what one person chose, a photo that is not there', () => {
	const lines = exampleUpdates(EXAMPLES.a).report.notPlaced;
	const people = { why: 'belongs-to-people-room' };
	expect(lines).toContainEqual({
		where: 'attendance_S3[].number, name, age',
		...people,
		times: 46
	});
	expect(lines).toContainEqual({ where: 'voteRounds[].ballots[].sex', ...people, times: 46 });
	expect(lines).toContainEqual({ where: 'sessions[].chair', ...people, times: 1 });
	expect(lines).toContainEqual({
		where: 'ideas[].channel',
		why: 'belongs-to-media',
		said: 'photo',
		times: 2
	});
});

test('[SEED-4] every key of every row is either in the plan or in the report', () => {
	const { why } = read({
		...HEAD,
		weather: 'dry',
		ideas: [{ id: 'i1', text: 'Water', mood: 'sad' }, 'no row', { id: 'i1', text: 'Twice' }],
		clusters: 'none'
	});
	expect(why.get('weather')).toBe('no-place-yet');
	expect(why.get('ideas[].mood')).toBe('no-place-yet');
	expect(why.get('ideas[1]')).toBe('not-readable');
	expect(why.get('ideas[2]')).toBe('said-twice');
	expect(why.get('clusters')).toBe('not-readable');
});

test('[SEED-5] a card that no path joins to the core, and a loop, are named; the rest of the tree stands', () => {
	const { plan, why } = read({
		...HEAD,
		problemTrees: [
			{
				id: 't',
				coreId: 'p0',
				nodes: ['p0', 'p1', 'p2', 'alone'].map((id) => ({ id, text: `Card ${id}` })),
				edges: [
					['p2', 'p1'],
					['p1', 'p0'],
					['p0', 'p2'],
					['gone', 'p0']
				]
			}
		]
	});
	expect(treesOf(plan)[0]?.causes[0]?.card.id).toBe('x-p1');
	expect(why.get('problemTrees[0].nodes[3]')).toBe('not-joined');
	expect(why.get('problemTrees[0].edges[0]')).toBe('would-loop');
	expect(why.get('problemTrees[0].edges[3]')).toBe('no-such-problem');
});

test('[SEED-5] words no command would take are refused one by one, and nothing beside them', () => {
	const { plan, why } = read({
		...HEAD,
		ideas: [
			{ id: 'i1', text: '' },
			{ id: 'i2', text: 'x'.repeat(10_000) },
			{ id: 'i3', text: 'hidden \u202e turn' },
			{ id: 'i4', text: 'Good water 💧' }
		],
		activities: [
			{ id: 'a1', name: 'Dig', cost: -5 },
			{ id: 'a2', name: 'Plant', cost: 10, start: '2027-13' },
			{ id: 'a3', name: 'Build', volume: '1.234,5', cost: 10 }
		]
	});
	expect(ideasOf(plan).map(({ id }) => id)).toEqual(['x-i4']);
	expect(activitiesOf(plan).map(({ id }) => id)).toEqual(['x-a3']);
	expect(why.get('ideas[0]')).toBe('empty');
	expect(why.get('ideas[1]')).toBe('too-long');
	expect(why.get('ideas[2]')).toBe('unreadable-letters');
	expect(why.get('activities[0]')).toBe('not-money');
	expect(why.get('activities[1]')).toBe('not-a-month');
	expect(why.get('activities[2].volume')).toBe('not-a-number');
});

const ODD = [
	null,
	undefined,
	'',
	' ',
	'p0',
	'constructor',
	'__proto__',
	'\ufffe',
	-1,
	0.5,
	NaN,
	1e300
];
const ODDER: unknown[] = [
	true,
	[],
	{},
	[[]],
	[null],
	{ id: 'i01' },
	['p0', 'p0'],
	{ toString: 'no' },
	() => 1
];

/** The same file after a careless hand: here and there something else stands. */
function spoiled(value: unknown, chance: Seeded): unknown {
	if (chance.chance(0.02)) return chance.oneOf<unknown>([...ODD, ...ODDER]);
	if (Array.isArray(value)) return value.map((item) => spoiled(item, chance));
	if (typeof value !== 'object' || value === null) return value;
	return Object.fromEntries(
		Object.entries(value).map(([key, item]) => [key, spoiled(item, chance)])
	);
}

test.each(Array.from({ length: 60 }, (_, seed) => seed))(
	'[SEED-5] a spoiled file never stops the reader, seed %i',
	(seed) => {
		const chance = seeded(seed);
		const example = chance.oneOf(Object.values(EXAMPLES));
		const { plan, report } = read({
			...(spoiled(example.seed, chance) as object),
			schema: 'planning-seed/1'
		});
		expect(report.notPlaced.length).toBeGreaterThan(0);
		expect(ideasOf(plan).length).toBe(report.placed.idea ?? 0);
		expect(treesOf(plan).length).toBe(report.placed.tree ?? 0);
	}
);
