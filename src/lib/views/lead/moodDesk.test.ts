import { expect, test } from 'vitest';

import { moodNowOf } from '#lib/domain/meeting/moods.ts';
import type { Session } from '#lib/session/session.svelte.ts';

import { aPlan, stamps } from '../../../../tests/support/plans.ts';
import { addingOf } from './addingName.svelte.ts';
import { moodDeskOf } from './moodDesk.svelte.ts';

function sessionOf() {
	return { plan: aPlan(), person: 'lead', stamp: stamps('lead') } as unknown as Session;
}

test('[YEAR-33] a half-written question and a name are there when their part of the hall is opened again', () => {
	const session = sessionOf();
	moodDeskOf(session).question = 'Sudah jel';
	moodDeskOf(session).means.A = 'Ya';
	addingOf(session.plan).name = 'Bu Sri';
	expect(moodDeskOf(session)).toMatchObject({ question: 'Sudah jel', means: { A: 'Ya' } });
	expect(addingOf(session.plan).name).toBe('Bu Sri');
	expect(moodDeskOf(sessionOf()).question).toBe('');
});

test('[YEAR-33] hands counted for one mood are never those of the next, and are kept with their own', () => {
	const session = sessionOf();
	const desk = moodDeskOf(session);
	desk.question = 'Setuju?';
	desk.ask();
	const first = moodNowOf(session.plan);
	desk.count(first!.id, 'A', 12);
	expect(moodDeskOf(session).paperOf(first!.id)).toEqual({ A: 12 });
	expect(desk.paperOf('another')).toEqual({});
	expect(desk.keepPaper('another')).toBe(true);
	expect(desk.keepPaper(first!.id)).toBe(true);
	expect(moodNowOf(session.plan)?.paper).toMatchObject({ A: 12 });
	expect(desk.paperOf(first!.id)).toEqual({});
});
