import fc from 'fast-check';
import { expect, test } from 'vitest';
import * as Y from 'yjs';

import { ideasOf } from '#lib/domain/ideas/ideas.ts';
import { planIn } from '#lib/domain/plan.ts';
import { LESSONS } from '#lib/domain/monitoring/kinds.ts';
import { setIn } from '#lib/domain/shared/records.ts';
import { rowsOf } from '#lib/domain/shared/rows.ts';

import { copyOf, meet, yes } from '../../../../tests/support/plans.ts';
import { examplePlan } from '../fixtures/examplePlans.ts';
import { planData } from './planData.ts';
import { readPlanData } from './readPlanData.ts';

const HEAD = { format: 'rembuk-data', version: 1, meta: { version: 1, title: 'A plan' } };
const IDEA = { id: 'i1', createdAt: '2027-01-01T08:00:00Z', createdBy: 'ana', text: 'Water' };
const LESSON = { id: 'l1', createdAt: '2027-01-01T08:00:00Z', createdBy: 'ana' };

function opened(json: unknown) {
	const answer = readPlanData(json);
	if (!answer.ok) throw new Error(`${answer.refusal} at ${answer.at}`);
	const doc = new Y.Doc();
	Y.applyUpdate(doc, answer.value);
	return planIn(doc);
}

test('[DATA-4] a file another program wrote with no more than a few cards is a plan', () => {
	const plan = opened({
		...HEAD,
		ideas: [IDEA],
		supports: [{ idea: 'i1', person: 'b', yes: true }]
	});
	expect(ideasOf(plan)).toMatchObject([{ id: 'i1', text: 'Water', status: 'active' }]);
});

test('[DATA-4] two people may write in one field of a record that came from such a file', () => {
	const one = opened({ ...HEAD, lessons: [{ ...LESSON, whatHappened: 'Rain' }] });
	const other = copyOf(one);
	yes(setIn(one, LESSONS, 'l1', { why: 'late' }, 'ana'));
	yes(setIn(other, LESSONS, 'l1', { why: 'far' }, 'budi'));
	meet(one, other);
	const [lesson] = rowsOf(one, LESSONS);
	expect(lesson?.why).toContain('late');
	expect(lesson?.why).toContain('far');
});

const WRONG: [string, unknown, string, string][] = [
	['no object', 7, 'not-a-data-file', ''],
	['another format', { ...HEAD, format: 'rembuk-plan' }, 'not-a-data-file', 'format'],
	['a newer form', { ...HEAD, version: 2 }, 'newer-file', 'version'],
	['a newer plan', { ...HEAD, meta: { version: 9 } }, 'newer-file', 'meta.version'],
	['no head', { format: 'rembuk-data', version: 1 }, 'wrong-value', 'meta'],
	['a root nobody knows', { ...HEAD, weather: [] }, 'wrong-value', 'weather'],
	['no list', { ...HEAD, ideas: {} }, 'wrong-value', 'ideas'],
	[
		'a number for words',
		{ ...HEAD, ideas: [{ ...IDEA, text: 7 }] },
		'wrong-value',
		'ideas[0].text'
	],
	['no words', { ...HEAD, ideas: [{ ...IDEA, text: undefined }] }, 'wrong-value', 'ideas[0].text'],
	[
		'a field nobody knows',
		{ ...HEAD, ideas: [{ ...IDEA, mood: 'x' }] },
		'wrong-value',
		'ideas[0].mood'
	],
	['an odd id', { ...HEAD, ideas: [{ ...IDEA, id: '../x' }] }, 'wrong-value', 'ideas[0].id'],
	[
		'a day that is none',
		{ ...HEAD, followUps: [{ ...LESSON, what: 'x', due: '2027-02-30' }] },
		'wrong-value',
		'followUps[0].due'
	],
	['one id twice', { ...HEAD, ideas: [IDEA, IDEA] }, 'said-twice', 'ideas[1].id'],
	[
		'one vote twice',
		{ ...HEAD, supports: [1, 2].map(() => ({ idea: 'i1', person: 'b', yes: true })) },
		'said-twice',
		'supports[1]'
	]
];

test.each(WRONG)('[DATA-5] %s is refused, and it is said where', (_, json, refusal, at) => {
	expect(readPlanData(json)).toEqual({ ok: false, refusal, at });
});

test('[DATA-5] lists in lists without end are refused', () => {
	let deep: unknown = 1;
	for (let n = 0; n < 100_000; n++) deep = [deep];
	const file = { ...HEAD, ideas: [{ ...IDEA, other: { deep } }] };
	expect(readPlanData(file)).toMatchObject({ refusal: 'wrong-value', at: 'ideas[0].other' });
});

test('[DATA-5] whatever stands in a file, reading answers, and what is read can be written again', () => {
	fc.assert(
		fc.property(fc.jsonValue(), (json) => {
			expect(readPlanData(json).ok).toBe(false);
		})
	);
	const data = JSON.parse(JSON.stringify(planData(examplePlan('b')))) as Record<string, unknown>;
	const paths = pathsIn(data);
	fc.assert(
		fc.property(fc.constantFrom(...paths), fc.jsonValue(), (path, value) => {
			const answer = readPlanData(replaced(data, path, value));
			if (!answer.ok) {
				expect(answer.at).toMatch(/^\w+/);
				return;
			}
			const doc = new Y.Doc();
			Y.applyUpdate(doc, answer.value);
			planData(planIn(doc));
		}),
		{ numRuns: 60 }
	);
});

type Path = (string | number)[];

/** Every place of a file where something else could stand. */
function pathsIn(value: unknown, path: Path = []): Path[] {
	if (typeof value !== 'object' || value === null) return [path];
	const keys = Array.isArray(value) ? [...value.keys()].slice(0, 3) : Object.keys(value);
	const inside = keys.flatMap((key) =>
		pathsIn((value as Record<string | number, unknown>)[key], [...path, key])
	);
	return path.length > 0 ? [path, ...inside] : inside;
}

function replaced(value: unknown, [first, ...rest]: Path, by: unknown): unknown {
	if (first === undefined) return by;
	if (Array.isArray(value)) {
		return value.map((each: unknown, at) => (at === first ? replaced(each, rest, by) : each));
	}
	const all = value as Record<string | number, unknown>;
	return { ...all, [first]: replaced(all[first], rest, by) };
}
