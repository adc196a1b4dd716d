import { expect, test } from 'vitest';
import * as Y from 'yjs';

import { planIn } from '../plan.ts';
import { addIdea, ideaOf, openIdeasOf, settleIdea } from './ideas.ts';
import { mergeIdea } from './merging.ts';
import { meToo, supportersOf } from './supports.ts';

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
