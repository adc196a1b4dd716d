import { expect, test, vi } from 'vitest';

import { handsOfCards } from '#lib/domain/votes/cardVotes.ts';
import { openSealed } from '#lib/domain/votes/sealed/open.ts';
import { sealedRoundOf } from '#lib/domain/votes/sealed/sealedRounds.ts';
import { boxIn } from '#lib/domain/votes/box.ts';
import type { Session } from '#lib/session/session.svelte.ts';
import { deskKey } from '#lib/session/votingKeys.ts';
import * as Y from 'yjs';

import { browserStorage } from '../../../../../tests/support/browserStorage.ts';
import { aPlan, stamps, yes } from '../../../../../tests/support/plans.ts';
import { draftOf } from '../../../../../tests/support/sealedHall.ts';
import { RoundDesk } from './roundDesk.svelte.ts';

test('[VOTE-72] the count of a round that needs no witness is put in, said to be in, and there once', () => {
	browserStorage();
	const [plan, box, stamp] = [aPlan(), boxIn(new Y.Doc()), stamps('lead')];
	const { draft } = draftOf({ kind: 'approval', most: 1, secrecy: 'quick' });
	const name = yes(openSealed(plan, draft, deskKey('hall'), stamp()));
	const round = () => sealedRoundOf(plan, box, name)!;
	const session = { id: 'hall', plan, box, person: 'lead', stamp } as unknown as Session;
	const desk = new RoundDesk(session);
	const hands = handsOfCards(round().config, { A: 5, B: 2, C: 0, D: 0 });
	expect([desk.hands(round(), hands), desk.refusal]).toEqual([true, undefined]);
	expect(round().papers.hands).toMatchObject([{ record: { people: 7 } }]);
	vi.unstubAllGlobals();
});

test('[VOTE-109] a closing pressed twice is closed, and no refusal keeps its list from the devices', () => {
	browserStorage();
	const [plan, box, stamp] = [aPlan(), boxIn(new Y.Doc()), stamps('lead')];
	const { draft } = draftOf({ kind: 'approval', most: 1, secrecy: 'quick' });
	const name = yes(openSealed(plan, draft, deskKey('hall'), stamp()));
	const open = sealedRoundOf(plan, box, name)!;
	const desk = new RoundDesk({
		id: 'hall',
		plan,
		box,
		person: 'lead',
		stamp
	} as unknown as Session);
	expect([desk.close(open), desk.close(open), desk.refusal]).toEqual([true, true, undefined]);
	expect(sealedRoundOf(plan, box, name)?.state).toBe('sealed');
	vi.unstubAllGlobals();
});
