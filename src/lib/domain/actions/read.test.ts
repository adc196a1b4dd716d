import { expect, test } from 'vitest';
import * as Y from 'yjs';

import { planIn } from '../plan.ts';
import { activitiesOf } from './activities.ts';

/** A plan with one line, written by a peer that keeps no rules. */
function lineOf(fields: Record<string, unknown>) {
	const plan = planIn(new Y.Doc());
	const head = { id: 'x', createdAt: '2027-05-03', createdBy: 'peer', name: 'Fix the pipe' };
	plan.activities.set('x', new Y.Map<unknown>(Object.entries({ ...head, ...fields })));
	return activitiesOf(plan)[0];
}

test.each([
	['who', 7],
	['who', 'x'.repeat(121)],
	['where', 'up\u202edown'],
	['volume', '12,5'],
	['volume', '-1'],
	['unit', {}],
	['start', '2027-13'],
	['end', 'soon'],
	['cost', 0.5],
	['cost', -1],
	['cost', '500'],
	['cost', 1e15],
	['bidang', 6],
	['benefM', -3],
	['benefF', 1.5],
	['benefPoor', Infinity],
	['fromProblem', 'no id'],
	['fromOption', ['x']]
])('[ACTION-13] a %s of %j from a stranger is left out, the line is not', (key, value) => {
	const line = lineOf({ [key]: value, unit: key === 'unit' ? value : 'm' });
	expect(line?.name).toBe('Fix the pipe');
	expect(line).not.toHaveProperty(key);
});

test('[ACTION-13] sources nobody can read are left out, the others count', () => {
	const line = lineOf({
		'funding:DDS': 400,
		'funding:SWD': -1,
		'funding:ADD': '5',
		'funding:': 3,
		'funding:a\u202eb': 4,
		funding: [{ source: 'PAD', amount: 9 }]
	});
	expect(line?.funding).toEqual([{ source: 'DDS', amount: 400 }]);
});

test('[ACTION-13] an unknown list, place or bin mark does not hide a line', () => {
	expect(lineOf({ list: 'NEVER', order: 'zz', binned: 7 })).toMatchObject({
		list: 'RKP',
		binned: false
	});
});

test('[ACTION-13] what is no line at all is left out', () => {
	const plan = planIn(new Y.Doc());
	const root = plan.doc.getMap('activities');
	root.set('a', 'a text');
	root.set('b', new Y.Map<unknown>([['id', 'b']]));
	root.set('c', null);
	expect(activitiesOf(plan)).toEqual([]);
});
