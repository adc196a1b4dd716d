import { expect, test } from 'vitest';
import * as Y from 'yjs';

import { addIdea, ideasOf, openIdeasOf } from '#lib/domain/ideas/ideas.ts';
import { settleIdea, takeBack } from '#lib/domain/ideas/settling.ts';
import { planIn } from '#lib/domain/plan.ts';

import { heardBy } from './heardBy.ts';

const AT = '2027-06-24T09:00:00Z';

function said(...ideas: [id: string, by: string][]) {
	const plan = planIn(new Y.Doc(), () => AT);
	for (const [id, by] of ideas) addIdea(plan, { text: id }, { id, by, at: AT });
	return plan;
}

test('[IDEA-6] who said an idea reads on the own phone why it went to the bin; others no longer see it', () => {
	const plan = said(['pipe', 'ana'], ['lamp', 'budi']);
	settleIdea(plan, 'pipe', 'binned', 'Sudah dikerjakan tahun lalu', 'lead');
	const listed = (person: string) => heardBy(person, ideasOf(plan), openIdeasOf(plan));
	expect(listed('ana').map(({ id }) => id)).toEqual(['lamp', 'pipe']);
	expect(listed('ana')[1]).toMatchObject({
		status: 'binned',
		reason: 'Sudah dikerjakan tahun lalu'
	});
	expect(listed('budi').map(({ id }) => id)).toEqual(['lamp']);
});

test('[IDEA-5] what one took back oneself is gone from the own phone, too', () => {
	const plan = said(['pipe', 'ana']);
	takeBack(plan, 'pipe', 'ana');
	expect(heardBy('ana', ideasOf(plan), openIdeasOf(plan))).toEqual([]);
});
