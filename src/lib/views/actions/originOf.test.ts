import { expect, test } from 'vitest';

import { addActivity, activitiesOf } from '#lib/domain/actions/activities.ts';
import { addCluster, putInCluster } from '#lib/domain/ideas/clusters.ts';
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

test('[TRACE-3] at a desk a line that comes from a group says each idea in it, and no other', () => {
	const plan = aPlan();
	const stamp = stamps('warga');
	const group = yes(addCluster(plan, 'Jalan', stamp()));
	const [slick, dark, dry] = ['Jalan licin', 'Gang gelap', 'Air mati'].map((text) =>
		yes(addIdea(plan, { text }, stamp()))
	) as [string, string, string];
	for (const idea of [slick, dark]) yes(putInCluster(plan, idea, group, 'lead'));
	const options = [
		{ id: 'o1', ref: group, label: 'Jalan' },
		{ id: 'o2', ref: dry, label: 'Air' }
	];
	sealedHall({ plan, options });
	for (const fromOption of ['o1', group]) {
		yes(addActivity(plan, 'Jalan', { fromOption }, stamp()));
	}
	const said = activitiesOf(plan).map((line) =>
		originOf(line, plan, { objectives: [], ideas: ideasOf(plan) }).map(
			({ kind, text }) => `${kind} ${text}`
		)
	);
	const ideas = ['idea Jalan licin', 'idea Gang gelap'];
	expect(said).toEqual([['vote Jalan', ...ideas], ideas]);
});
