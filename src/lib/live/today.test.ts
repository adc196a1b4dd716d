import { expect, test } from 'vitest';

import { aPlan, stamps, yes } from '../../../tests/support/plans.ts';
import { letThrough } from '#lib/domain/ideas/held.ts';
import { addIdea } from '#lib/domain/ideas/ideas.ts';
import { settleIdea } from '#lib/domain/ideas/settling.ts';
import { goToPoint, layAgenda } from '#lib/domain/meeting/leading.ts';
import { arrive } from '#lib/domain/meeting/members.ts';
import { countAll } from '#lib/domain/meeting/roll.ts';
import { agendaOf } from '#lib/domain/meeting/agenda.ts';
import { openRound, closeRound } from '#lib/domain/votes/rounds.ts';

import { todayOf } from './today.ts';

test('[LEAD-26] what was done today is counted from the first point on, without what went to the bin or was hidden', () => {
	const stamp = stamps('lead');
	const plan = aPlan(stamp);
	yes(addIdea(plan, { text: 'Kemarin' }, stamp('ana')));
	yes(arrive(plan, { picture: 'bird', colour: 'red' }, stamp('ana')));
	const points = [{ title: 'Usulan', step: 'ideas', minutes: 30 }];
	const sitting = yes(layAgenda(plan, { sitting: { type: 'hamlet' }, points, stamp }));
	yes(goToPoint(plan, agendaOf(plan, sitting)[0]?.id ?? '', stamp()));
	yes(addIdea(plan, { text: 'Sumur kering' }, stamp('ana')));
	const binned = yes(addIdea(plan, { text: 'Salah tekan' }, stamp('ana')));
	yes(settleIdea(plan, binned, 'binned', 'salah', 'ana'));
	const named = yes(addIdea(plan, { text: 'Pak RT yang salah' }, stamp('ana')));
	yes(settleIdea(plan, named, 'private', 'menyebut nama', 'lead'));
	expect(todayOf(plan, [])).toEqual({ ideas: 1, people: 1, decisions: 0, decided: [] });

	const options = ['Sumur', 'Jalan'].map((label) => ({ id: label, ref: '', label }));
	const round = yes(openRound(plan, { question: 'Mana dulu?', options }, stamp()));
	yes(closeRound(plan, round, [], stamp()));
	const came = [{ by: 'hamlet' as const, name: 'Krajan', presentM: 12, presentF: 20 }];
	yes(countAll(plan, sitting, came, stamp));
	const day = { women: 20, men: 12, hamlets: 1 };
	expect(todayOf(plan, [])).toMatchObject({ ideas: 1, people: 32, decisions: 1, ...day });
});

test('[WAIT-6] what waits is not among what the room did today, until it is let through', () => {
	const stamp = stamps('lead');
	const plan = aPlan(stamp);
	const waiting = yes(addIdea(plan, { text: 'Pak RT ambil iuran', held: true }, stamp('ana')));
	expect(todayOf(plan, []).ideas).toBe(0);
	yes(letThrough(plan, waiting, 'lead'));
	expect(todayOf(plan, []).ideas).toBe(1);
});
