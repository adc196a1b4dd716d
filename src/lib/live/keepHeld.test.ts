import { expect, test } from 'vitest';

import { letIdeasWait, letThrough } from '#lib/domain/ideas/held.ts';
import { addIdea, openIdeasOf } from '#lib/domain/ideas/ideas.ts';
import { arrive } from '#lib/domain/meeting/members.ts';

import { aPlan, copyOf, meet, stamps, yes } from '../../../tests/support/plans.ts';
import { keepHeld } from './keepHeld.ts';

test('[WAIT-4] a desk holds what an older phone sends, and neither what was there nor what a desk let through', () => {
	const stamp = stamps();
	const desk = aPlan(stamp);
	yes(arrive(desk, { picture: 'bird', colour: 'red' }, stamp('ana')));
	const says = (plan: typeof desk, text: string) => yes(addIdea(plan, { text }, stamp('ana')));
	says(desk, 'Sebelumnya');
	yes(letIdeasWait(desk, 'look', 'lead'));
	const phone = copyOf(desk);
	const shown = () => openIdeasOf(desk).map(({ text }) => text);
	const stop = keepHeld(desk, 'lead');
	const old = says(phone, 'HP lama');
	meet(desk, phone);
	expect(shown()).toEqual(['Sebelumnya']);
	yes(letThrough(desk, old, 'lead'));
	says(phone, 'HP lama lagi');
	meet(desk, phone);
	expect(shown()).toEqual(['Sebelumnya', 'HP lama']);
	stop();
	says(phone, 'Tanpa meja');
	meet(desk, phone);
	expect(shown()).toEqual(['Sebelumnya', 'HP lama', 'Tanpa meja']);
});
