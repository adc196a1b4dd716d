import { expect, test } from 'vitest';

import { addActivity, activitiesOf } from '#lib/domain/actions/activities.ts';
import { addIdea, ideasOf } from '#lib/domain/ideas/ideas.ts';

import { aPlan, stamps, yes } from '../../../../tests/support/plans.ts';
import { sealedHall } from '../../../../tests/support/sealedHall.ts';
import { originOf } from './originOf.ts';

test('[TRACE-3] at a desk a line says which option of a vote on signed papers it was, and whose idea', () => {
	const plan = aPlan();
	const stamp = stamps('warga');
	const [pump, road] = ['Air mati', 'Jalan licin'].map((text) =>
		yes(addIdea(plan, { text }, stamp()))
	) as [string, string];
	const options = [
		{ id: 'o1', ref: pump, label: 'Pompa' },
		{ id: 'o2', ref: road, label: 'Jalan' }
	];
	sealedHall({ plan, options });
	yes(addActivity(plan, 'Pompa', { fromOption: 'o1' }, stamp()));
	const [line] = activitiesOf(plan);
	const trail = originOf(line!, plan, { objectives: [], ideas: ideasOf(plan) });
	expect(trail.map(({ kind, text }) => `${kind} ${text}`)).toEqual(['vote Pompa', 'idea Air mati']);
});
