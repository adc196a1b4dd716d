import { expect, test } from 'vitest';

import { addIdea } from '#lib/domain/ideas/ideas.ts';
import { settleIdea } from '#lib/domain/ideas/settling.ts';
import { carriedOf } from '#lib/domain/monitoring/carried.ts';
import { openNextCycle } from '#lib/domain/monitoring/nextCycle.ts';

import { stamps, yes } from '../../../../../tests/support/plans.ts';
import { aYear, year } from '../../../../../tests/support/years.ts';
import { outcomesIn, pastIdeas } from './pastIdeas.ts';

test('[YEAR-20] the next meeting is told of every idea of last year what became of it, and of nothing but ideas', () => {
	const { plan } = aYear();
	const stamp = stamps('more');
	const no = yes(addIdea(plan, { text: 'Helipad' }, stamp()));
	yes(settleIdea(plan, no, 'rejected', 'Tidak ada lahan', 'lead'));
	const next = year(2028);
	yes(openNextCycle(next, plan, { take: [] }, stamp()));
	const ideas = pastIdeas(carriedOf(next));
	expect(ideas.map(({ label, why, reason }) => [label, why, reason])).toEqual([
		['Pupuk', 'referred', undefined],
		['Seragam', 'parked', 'Dibahas di APBDes'],
		['Helipad', 'rejected', 'Tidak ada lahan'],
		['Lapangan voli', 'open', undefined]
	]);
	expect(outcomesIn(ideas).map(({ outcome, count }) => `${outcome} ${count}`)).toEqual([
		...['referred 1', 'parked 1', 'rejected 1', 'open 1']
	]);
	expect(pastIdeas([])).toEqual([]);
});
