import { expect, test } from 'vitest';

import type { IdeaOutcome } from '#lib/domain/monitoring/ideaOutcomes.ts';

import { fateLines } from './fateLines.ts';

const told = (outcome: IdeaOutcome['outcome'], more: Partial<IdeaOutcome> = {}): IdeaOutcome => ({
	...{ idea: 'i', text: 'Pompa', outcome, activities: [] },
	...more
});
const pump = { activities: [{ id: 'a', name: 'Pompa air' }] };

test('[MONITOR-39] an idea that became an activity is no longer said to be discussed', () => {
	expect(fateLines({ status: 'active' }, told('planned', pump))).toEqual([
		{ said: 'outcome.planned', more: 'Pompa air' }
	]);
	const half = { activities: [{ id: 'a', name: 'Pompa air', percent: 40 }] };
	expect(fateLines({ status: 'active' }, told('unfinished', half))).toEqual([
		{ said: 'outcome.unfinished', more: 'Pompa air 40\u00a0%' }
	]);
});

test('[MONITOR-39] until then it has its status and its reason, and so has one that nobody else may see', () => {
	const discussed = [{ said: 'idea.status.active', more: '' }];
	expect(fateLines({ status: 'active' }, told('open'))).toEqual(discussed);
	expect(fateLines({ status: 'active' }, undefined)).toEqual(discussed);
	expect(fateLines({ status: 'parked', reason: 'Tahun depan' }, told('parked'))).toEqual([
		{ said: 'idea.status.parked', more: 'Tahun depan' }
	]);
});

test('[MONITOR-39] what stands with another is told what became of that one, and an office that answered is heard', () => {
	const merged = { status: 'merged', reason: 'Sama' } as const;
	expect(fateLines(merged, told('planned', { with: 'j', ...pump }))).toEqual([
		{ said: 'idea.status.merged', more: 'Sama' },
		{ said: 'outcome.planned', more: 'Pompa air' }
	]);
	const answered = told('answered', { office: 'Dinas', answer: 'Oktober', ...pump });
	expect(fateLines({ status: 'referred', reason: '' }, answered)).toEqual([
		{ said: 'idea.status.referred', more: '' },
		{ said: 'outcome.answered', more: 'Dinas: Oktober' }
	]);
});
