import { expect, test } from 'vitest';
import * as Y from 'yjs';

import { aPlan, stamps, yes } from '../../../../tests/support/plans.ts';
import { addIdea, ideasOf } from '../ideas/ideas.ts';
import { ENTRY_ROOTS, planIn, RECORD_ROOTS } from '../plan.ts';
import { interludeOf, showInterlude } from './interlude.ts';
import { arrive, membersOf } from './members.ts';
import { beginRehearsal, throwAway } from './rehearsal.ts';
import { nextToPassOn, rolesOf } from './roles.ts';
import { addSitting } from './sittings.ts';

test('[LEAD-30] who opens, leads and writes is told year by year, and a sitting of which nobody said it counts nowhere', () => {
	const stamp = stamps('lead');
	const plan = aPlan(stamp);
	const sat = (start: string, said: object) =>
		yes(addSitting(plan, { type: 'village', start, ...said }, stamp()));
	sat('2027-01-10T09:00', { openedBy: 'residents', chairedBy: 'together' });
	sat('2026-01-10T09:00', { openedBy: 'facilitator', chairedBy: 'facilitator' });
	sat('2026-06-10T09:00', {});
	const none = { facilitator: 0, together: 0, residents: 0 };
	expect(rolesOf(plan)).toEqual([
		{
			year: '2026',
			hands: {
				openedBy: { ...none, facilitator: 1 },
				chairedBy: { ...none, facilitator: 1 },
				updatedBy: none
			}
		},
		{
			year: '2027',
			hands: {
				openedBy: { ...none, residents: 1 },
				chairedBy: { ...none, together: 1 },
				updatedBy: none
			}
		}
	]);
});

test('[LEAD-31] the part to pass on next is the first that is not in the people’s hands yet', () => {
	const stamp = stamps('lead');
	const plan = aPlan(stamp);
	expect(nextToPassOn(plan)).toBeUndefined();
	const all = { openedBy: 'residents', chairedBy: 'residents', updatedBy: 'residents' } as const;
	yes(addSitting(plan, { type: 'village', start: '2026-01-10T09:00', ...all }, stamp()));
	expect(nextToPassOn(plan)).toBeUndefined();
	const later = { ...all, chairedBy: 'together' } as const;
	yes(addSitting(plan, { type: 'village', start: '2027-01-10T09:00', ...later }, stamp()));
	expect(nextToPassOn(plan)).toBe('chairedBy');
});

test('[LEAD-24] what was rehearsed is thrown away, and no real plan can be', () => {
	const stamp = stamps('lead');
	const plan = planIn(new Y.Doc());
	yes(beginRehearsal(plan, { title: 'Latihan', village: 'Latihan', language: 'id' }, stamp()));
	yes(arrive(plan, { picture: 'bird', colour: 'red' }, stamp('ana')));
	yes(addIdea(plan, { text: 'Latihan 1' }, stamp('ana')));
	expect(yes(throwAway(plan, 'lead'))).toBe(1);
	expect([ideasOf(plan), membersOf(plan)]).toEqual([[], []]);
	for (const root of [...RECORD_ROOTS, ...ENTRY_ROOTS])
		if (root !== 'hands') expect(plan[root].size, root).toBe(0);

	const real = aPlan(stamp);
	yes(addIdea(real, { text: 'Sumur kering' }, stamp('ana')));
	expect(throwAway(real, 'lead')).toEqual({ ok: false, refusal: 'no-such-record' });
	expect(ideasOf(real)).toHaveLength(1);
});

test('[LEAD-25] a scene covers the wall, and what cannot be read covers nothing', () => {
	const plan = aPlan();
	const until = '2027-01-10T10:15:00+07:00';
	yes(showInterlude(plan, { scene: 'break', until }, 'lead'));
	expect(interludeOf(plan)).toEqual({ scene: 'break', until });
	expect(showInterlude(plan, { scene: 'break', until: 'soon' }, 'lead').ok).toBe(false);
	plan.meta.set('interlude', { scene: 'mood' });
	expect(interludeOf(plan)).toBeUndefined();
	plan.meta.set('interlude', 'fireworks');
	expect(interludeOf(plan)).toBeUndefined();
});
