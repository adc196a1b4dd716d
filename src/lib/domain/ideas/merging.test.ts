import { expect, test } from 'vitest';
import * as Y from 'yjs';

import { copyOf, meet, yes } from '../../../../tests/support/plans.ts';
import { planIn } from '../plan.ts';
import { addIdea, openIdeasOf } from './ideas.ts';
import { ideaOf } from './ideaOf.ts';
import { settleIdea, takeBack } from './settling.ts';
import { headsOf, mergeIdea } from './merging.ts';
import { meToo } from './meToo.ts';
import { supportersOf } from './supports.ts';

const at = '2027-05-03T19:30:00+08:00';

function twoIdeas() {
	const plan = planIn(new Y.Doc());
	addIdea(plan, { text: 'Fix the pipe' }, { id: 'pipe', by: 'Ana', at });
	addIdea(plan, { text: 'The pipe leaks' }, { id: 'leak', by: 'Budi', at });
	return plan;
}

test('[SEED-6] an idea merged into another keeps its words and takes its supporters along', () => {
	const plan = twoIdeas();
	meToo(plan, 'leak', true, 'Citra');
	expect(mergeIdea(plan, 'leak', 'pipe', 'lead').ok).toBe(true);

	expect(ideaOf(plan, 'leak')).toMatchObject({ text: 'The pipe leaks', mergedInto: 'pipe' });
	expect(openIdeasOf(plan).map(({ id }) => id)).toEqual(['pipe']);
	expect(supportersOf(plan).get('pipe')).toEqual(new Set(['Budi', 'Citra']));
});

test('[SEED-6] a merged idea that is opened again stands alone again', () => {
	const plan = twoIdeas();
	mergeIdea(plan, 'leak', 'pipe', 'lead');
	settleIdea(plan, 'leak', 'active', '', 'lead');

	expect(ideaOf(plan, 'leak')?.mergedInto).toBeUndefined();
	expect(supportersOf(plan).get('pipe')).toBeUndefined();
});

test('[SEED-6] an idea is not merged into itself or into nothing', () => {
	const plan = twoIdeas();
	expect(mergeIdea(plan, 'leak', 'leak', 'lead')).toEqual({ ok: false, refusal: 'no-such-idea' });
	expect(mergeIdea(plan, 'leak', 'gone', 'lead')).toEqual({ ok: false, refusal: 'no-such-idea' });
	expect(ideaOf(plan, 'leak')?.status).toBe('active');
});

test('[IDEA-18] two desks that each merge one idea into the other leave the older one standing', () => {
	const plan = twoIdeas();
	const far = copyOf(plan);
	meToo(plan, 'leak', true, 'Citra');
	yes(mergeIdea(plan, 'leak', 'pipe', 'lead'));
	yes(mergeIdea(far, 'pipe', 'leak', 'scribe'));
	meet(plan, far);
	for (const each of [plan, far]) {
		expect(openIdeasOf(each).map(({ id, status }) => [id, status])).toEqual([['leak', 'active']]);
		expect(supportersOf(each).get('leak')).toEqual(new Set(['Citra', 'Ana']));
		expect(headsOf(each).get('pipe')).toBe('leak');
	}
});

test('[IDEA-18] a longer ring, and a merge into nothing, hide nobody', () => {
	const plan = twoIdeas();
	addIdea(plan, { text: 'Pipe!' }, { id: 'third', by: 'Citra', at: '2027-05-02T19:30:00+08:00' });
	const [one, two, three] = [copyOf(plan), copyOf(plan), copyOf(plan)];
	yes(mergeIdea(one, 'leak', 'pipe', 'lead'));
	yes(mergeIdea(two, 'pipe', 'third', 'lead'));
	yes(mergeIdea(three, 'third', 'leak', 'lead'));
	meet(one, two, three);
	expect(openIdeasOf(one).map(({ id }) => id)).toEqual(['third']);
	one.ideas.get('third')?.set('mergedInto', 'nowhere');
	expect(openIdeasOf(one).map(({ id }) => id)).toEqual(['third']);
});

test('[IDEA-19] an idea stands by itself again when the one it stood with goes to the bin', () => {
	const plan = twoIdeas();
	yes(mergeIdea(plan, 'leak', 'pipe', 'lead'));
	yes(takeBack(plan, 'pipe', 'Ana'));
	expect(openIdeasOf(plan).map(({ id, status }) => [id, status])).toEqual([['leak', 'active']]);
	yes(settleIdea(plan, 'pipe', 'active', '', 'Ana'));
	expect(openIdeasOf(plan).map(({ id }) => id)).toEqual(['pipe']);
});

test('[IDEA-19] merged into one that stands with it, the two are turned around', () => {
	const plan = twoIdeas();
	yes(mergeIdea(plan, 'leak', 'pipe', 'lead'));
	yes(mergeIdea(plan, 'pipe', 'leak', 'lead'));
	expect(openIdeasOf(plan).map(({ id }) => id)).toEqual(['leak']);
	expect(headsOf(plan).get('pipe')).toBe('leak');
});
