import { expect, test, vi } from 'vitest';
import * as Y from 'yjs';

import { closeMood, openMood } from '#lib/domain/meeting/moods.ts';
import { boxIn } from '#lib/domain/votes/box.ts';
import { openSealed } from '#lib/domain/votes/sealed/open.ts';
import type { Session } from '#lib/session/session.svelte.ts';
import { deskKey } from '#lib/session/votingKeys.ts';

import { browserStorage } from '../../../../tests/support/browserStorage.ts';
import { yes } from '../../../../tests/support/plans.ts';
import { draftOf } from '../../../../tests/support/sealedHall.ts';
import { sitting } from '../../../../tests/support/sitting.ts';
import { Aims } from './aims.svelte.ts';

test('[CARD-5] what cards said to one question is not counted for the next one that is asked', () => {
	browserStorage();
	const { stamp, desk: plan } = sitting();
	const session = { id: 'hall', plan, box: boxIn(new Y.Doc()), person: 'lead', stamp };
	const ask = (question: string) =>
		yes(openMood(plan, { question, cards: 'faces' }, stamp('lead')));
	const first = ask('Jelas?');
	const aims = new Aims(session as unknown as Session);
	const aim = aims.now!;
	expect(aim).toMatchObject({ name: first });
	aims.choose(aim); // as closing does

	yes(closeMood(plan, first, {}, { at: '2027-01-05T09:00:00Z', by: 'lead' }));
	const second = ask('Setuju?');
	expect(aims.all.map(({ name }) => name)).toEqual([second, 'count']);
	expect(aims.now).toBeUndefined();

	aims.choose(aims.all[1]!);
	expect(aims.isOther(aims.all[0]!)).toBe(false); // counted aloud, and written down now
	aims.choose(aims.all[0]!);
	expect(aims.isOther(aims.all[1]!)).toBe(true);
	vi.unstubAllGlobals();
});

test('[CARD-8] a round says how many were counted before, so that nobody writes one reading down twice', () => {
	browserStorage();
	const { stamp, desk: plan } = sitting();
	const { draft } = draftOf({ kind: 'approval', most: 1, secrecy: 'quick' });
	yes(openSealed(plan, draft, deskKey('hall'), stamp('lead')));
	const session = { id: 'hall', plan, box: boxIn(new Y.Doc()), person: 'lead' };
	const aims = new Aims({ ...session, stamp: () => stamp('lead') } as unknown as Session);
	expect(aims.now).toMatchObject({ counted: 0 });
	expect(aims.write(aims.now!, { A: 5, B: 2, C: 0, D: 0 })).toBe(true);
	expect(aims.now).toMatchObject({ counted: 7 });
	vi.unstubAllGlobals();
});
