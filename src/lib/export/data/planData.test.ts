import fc from 'fast-check';
import { expect, test } from 'vitest';
import * as Y from 'yjs';

import { addIdea } from '#lib/domain/ideas/ideas.ts';
import { KINDS } from '#lib/domain/kinds.ts';
import { planIn, type Plan } from '#lib/domain/plan.ts';
import { EXAMPLES } from '#lib/domain/seed/examples.ts';

import { PARTS } from '../../../../tests/convergence/parts.ts';
import { seen, storm } from '../../../../tests/convergence/storm.ts';
import { aPlan, stamps, yes } from '../../../../tests/support/plans.ts';
import { examplePlan } from '../fixtures/examplePlans.ts';
import { planData, type PlanData } from './planData.ts';
import { readPlanData } from './readPlanData.ts';

/** A plan's data as a file has it. */
function written(plan: Plan): PlanData {
	return JSON.parse(JSON.stringify(planData(plan))) as PlanData;
}

function readBack(data: unknown): Plan {
	const answer = readPlanData(data);
	if (!answer.ok) throw new Error(`${answer.refusal} at ${answer.at}`);
	const doc = new Y.Doc();
	Y.applyUpdate(doc, answer.value);
	return planIn(doc);
}

/** All that screens show, but for who did what when: that is in the document only. */
function shown(plan: Plan): unknown {
	return JSON.parse(seen(plan, parts));
}

const parts = Object.fromEntries(Object.entries(PARTS).filter(([name]) => name !== 'lookingBack'));

const examples = Object.keys(EXAMPLES) as (keyof typeof EXAMPLES)[];

test.each(examples)('[DATA-1] example %s comes back from its file as it was', (name) => {
	const plan = examplePlan(name);
	const back = readBack(written(plan));
	expect(planData(back)).toEqual(planData(plan));
	expect(shown(back)).toEqual(shown(plan));
});

const seeds = Array.from({ length: Number(process.env['REMBUK_SEEDS'] ?? 12) }, (_, at) => at + 1);

test.each(seeds)('[DATA-1] what a storm of people left comes back, seed %i', (seed) => {
	const plan = storm(seed);
	const back = readBack(written(plan));
	expect(planData(back)).toEqual(planData(plan));
	expect(shown(back)).toEqual(shown(plan));
});

test.each(seeds)('[DATA-2] whatever our commands write has a place of its own, seed %i', (seed) => {
	const data = planData(storm(seed));
	expect(data.other).toBeUndefined();
	const rows = Object.values(data).filter(Array.isArray).flat() as Record<string, unknown>[];
	expect([data.meta, ...rows].filter((row) => row['other'] !== undefined)).toEqual([]);
});

test('[DATA-2] no kind has a field of the name the form needs itself', () => {
	for (const { fields } of KINDS) {
		for (const name of ['id', 'other', 'createdAt', 'createdBy', 'onBehalfOf', 'binned']) {
			expect(Object.keys(fields)).not.toContain(name);
		}
	}
});

test('[DATA-3] a file read on two devices is one plan, byte for byte', () => {
	const data = written(examplePlan('b'));
	const [one, other] = [readPlanData(data), readPlanData(structuredClone(data))];
	expect(one).toEqual(other);
});

/** Anything a shared map can hold. */
const anything = fc.letrec<{ value: unknown }>((tie) => ({
	value: fc.oneof(
		{ depthSize: 'small' },
		fc.string(),
		fc.double(),
		fc.boolean(),
		fc.constant(null),
		fc.constant(undefined),
		fc.bigInt({ min: -(10n ** 17n), max: 10n ** 17n }),
		fc.uint8Array({ maxLength: 5 }),
		fc.array(tie('value'), { maxLength: 3 }),
		fc.dictionary(fc.oneof(fc.string(), fc.constant('$text')), tie('value'), {
			maxKeys: 3,
			noNullPrototype: true
		})
	)
})).value;

/** The same as a shared type, made when it is written. */
const shared = fc.oneof(
	anything.map((value) => ({ make: () => value })),
	fc.string().map((words) => ({ make: () => new Y.Text(words) })),
	fc
		.dictionary(fc.string(), anything, { maxKeys: 3, noNullPrototype: true })
		.map((each) => ({ make: () => new Y.Map(Object.entries(each)) }))
);
const roots = [
	'ideas',
	'stories',
	'supports',
	'causes',
	'places',
	'hands',
	'meta',
	'from tomorrow'
];
const keys = fc.oneof(
	fc.constantFrom('i1', 'text', 'a>b', 'c:d', '__proto__', 'order'),
	fc.string()
);

test('[DATA-1] whatever a peer wrote into a plan comes back', () => {
	fc.assert(
		fc.property(
			fc.array(fc.tuple(fc.constantFrom(...roots), keys, shared), { maxLength: 8 }),
			(writes) => {
				const plan = aPlan();
				yes(addIdea(plan, { text: 'Air' }, { ...stamps()(), id: 'i1' }));
				for (const [root, key, value] of writes) {
					if (root === 'meta' && key === 'version') continue;
					const record = plan.ideas.get('i1');
					const map = root === 'ideas' && record ? record : plan.doc.getMap(root);
					map.set(key, value.make());
				}
				const data = written(plan);
				expect(written(readBack(data))).toEqual(data);
			}
		),
		{ numRuns: 300 }
	);
});
