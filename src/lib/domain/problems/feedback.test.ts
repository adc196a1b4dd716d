import { expect, test } from 'vitest';
import * as Y from 'yjs';

import { addIdea } from '../ideas/ideas.ts';
import { planIn } from '../plan.ts';
import { causesOf, problemsOf } from './cards.ts';
import { closeCircle } from './feedback.ts';
import { addProblem, beginTree } from './problems.ts';
import { traceToIdea } from './traces.ts';
import { treesOf } from './tree.ts';

const at = '2027-06-24T09:00:00+08:00';
const stamp = (id: string) => ({ id, by: 'lead', at });

function tree() {
	const plan = planIn(new Y.Doc());
	beginTree(plan, 'Harvest falls', stamp('t'), { core: 'core' });
	addProblem(plan, 'Water comes late', { side: 'causes', on: 'core' }, stamp('late'));
	addProblem(plan, 'Fields become ponds', { side: 'effects', on: 'core' }, stamp('ponds'));
	return plan;
}

test('[SEED-7] a vicious circle is kept with its note and moves no card', () => {
	const plan = tree();
	const before = treesOf(plan)[0]!;
	expect(closeCircle(plan, 'ponds', 'late', 'Ponds take the water', 'lead').ok).toBe(true);

	expect(causesOf(plan).filter(({ feedback }) => feedback)).toEqual([
		expect.objectContaining({ cause: 'ponds', effect: 'late', note: 'Ponds take the water' })
	]);
	const after = treesOf(plan)[0]!;
	expect([after.causes, after.effects]).toEqual([before.causes, before.effects]);
	expect(after.extra.map(({ id }) => id)).toEqual(['ponds>late']);
});

test('[SEED-7] a circle needs two cards that are there', () => {
	const plan = tree();
	expect(closeCircle(plan, 'late', 'gone', '', 'lead')).toEqual({
		ok: false,
		refusal: 'no-such-problem'
	});
	expect(closeCircle(plan, 'late', 'late', '', 'lead')).toEqual({
		ok: false,
		refusal: 'would-loop'
	});
	expect(causesOf(plan)).toHaveLength(2);
});

test('[SEED-8] a problem can name every idea it came from', () => {
	const plan = tree();
	for (const id of ['one', 'two']) addIdea(plan, { text: `Idea ${id}` }, stamp(id));
	traceToIdea(plan, 'late', 'one', 'lead');
	traceToIdea(plan, 'late', 'two', 'lead');

	expect(problemsOf(plan).find(({ id }) => id === 'late')?.ideas).toEqual(['one', 'two']);
	expect(traceToIdea(plan, 'late', 'gone', 'lead')).toEqual({ ok: false, refusal: 'no-such-idea' });
	expect(traceToIdea(plan, 'gone', 'one', 'lead')).toEqual({
		ok: false,
		refusal: 'no-such-problem'
	});
});
