import { expect, test } from 'vitest';

import { clustersOf } from '#lib/domain/ideas/grouped.ts';
import { addIdea } from '#lib/domain/ideas/ideas.ts';
import type { Suggestion } from '#lib/domain/ideas/suggestions.ts';

import { aPlan, stamps, yes } from '../../../../tests/support/plans.ts';
import { Selection } from '../board/selection.svelte.ts';
import type { OpenPlan } from '../frame/planContext.ts';
import { IdeaTable } from './ideaTable.svelte.ts';
import { Suggesting } from './suggesting.svelte.ts';

test('[CLUSTER-5] a suggested group said yes to twice is one group', () => {
	const stamp = stamps();
	const plan = aPlan(stamp);
	const ideas = ['Jembatan putus', 'Jembatan goyang'].map((text) => ({
		id: yes(addIdea(plan, { text }, stamp())),
		why: { words: ['jembatan'] }
	}));
	const session = { id: 'hall', plan, person: 'lead', stamp };
	const table = new IdeaTable({ session } as unknown as OpenPlan, new Selection());
	const suggesting = new Suggesting(table);
	const suggestion = { cluster: undefined, ideas } as unknown as Suggestion;
	const press = () =>
		suggesting.accept(
			suggestion,
			ideas.map(({ id }) => id),
			'Jembatan'
		);
	expect([press(), press()]).toEqual([true, true]);
	expect(clustersOf(plan).map(({ title }) => title)).toEqual(['Jembatan']);
});
