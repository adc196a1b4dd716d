import * as Y from 'yjs';
import { expect, test } from 'vitest';

import { addIdea } from '#lib/domain/ideas/ideas.ts';
import { arrive } from '#lib/domain/meeting/members.ts';
import { moveTo } from '#lib/domain/meeting/moving.ts';
import { boxIn } from '#lib/domain/votes/box.ts';
import { castPaper } from '#lib/domain/votes/sealed/cast.ts';

import { aPlan, stamps, yes } from '../../../../tests/support/plans.ts';
import { pairNamed, sealedHall } from '../../../../tests/support/sealedHall.ts';
import { deedOf } from './practiceDeed.ts';

const pair = pairNamed('a pretend phone');
const phone = {
	person: 'rehearsal-1',
	at: 0,
	key: pair.key,
	ideas: ['Sumur kering', 'Jalan becek']
};

test('[GUIDE-3] a pretend phone comes in, speaks at ideas, and says nothing twice', () => {
	const [plan, box, stamp] = [aPlan(), boxIn(new Y.Doc()), stamps('rehearsal-1')];
	expect(deedOf(plan, box, phone)).toEqual({ do: 'arrive' });
	yes(arrive(plan, { picture: 'bird', colour: 'red' }, stamp()));
	expect(deedOf(plan, box, phone)).toBeUndefined();
	moveTo(plan, 'ideas', 'lead');
	expect(deedOf(plan, box, phone)).toEqual({ do: 'say', text: 'Sumur kering' });
	yes(addIdea(plan, { text: 'Sumur kering' }, stamp()));
	yes(addIdea(plan, { text: 'Pasar jauh' }, stamp('somebody else')));
	expect(deedOf(plan, box, phone)).toEqual({ do: 'say', text: 'Jalan becek' });
	yes(addIdea(plan, { text: 'Jalan becek' }, stamp()));
	expect(deedOf(plan, box, phone)).toBeUndefined();
});

for (const kind of ['dots', 'approval', 'ranking', 'stance'] as const) {
	test(`[GUIDE-3] a pretend phone votes once in a quick round of ${kind}, and the box takes it`, () => {
		const hall = sealedHall({ kind, secrecy: 'quick' });
		yes(arrive(hall.plan, { picture: 'bird', colour: 'red' }, stamps('rehearsal-1')()));
		for (const at of [0, 5]) {
			const other = { ...phone, at, key: pairNamed(`phone ${at}`).key };
			const deed = deedOf(hall.plan, hall.box, other);
			if (deed?.do !== 'vote') throw new Error('it does not vote');
			const { round, says } = deed;
			yes(castPaper(hall.box, round, pairNamed(`phone ${at}`), says, { how: 'phone' }, 'voter'));
			expect(deedOf(hall.plan, hall.box, other)).toBeUndefined();
		}
		expect(hall.round().papers.counted).toHaveLength(2);
	});
}

test('[GUIDE-3] a pretend phone keeps out of a round that binds', () => {
	const hall = sealedHall({ secrecy: 'secret' });
	yes(arrive(hall.plan, { picture: 'bird', colour: 'red' }, stamps('rehearsal-1')()));
	expect(deedOf(hall.plan, hall.box, phone)).toBeUndefined();
});
