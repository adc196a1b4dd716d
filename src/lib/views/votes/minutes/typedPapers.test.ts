import { expect, test } from 'vitest';

import { addHands } from '#lib/domain/votes/sealed/desk.ts';
import { signPaper } from '#lib/domain/votes/sealed/witness.ts';

import { pairNamed, sealedHall } from '../../../../../tests/support/sealedHall.ts';
import { yes } from '../../../../../tests/support/plans.ts';
import { typedPapers } from './typedPapers.ts';

test('[VOTE-83] minutes tell how many papers were typed, and how many of those a witness of this round signed', () => {
	const hall = sealedHall({ printed: 6 });
	const paper = { how: 'paper' as const, scribe: hall.desk.key };
	const sign = (name: string, at = 0) =>
		signPaper(hall.plan, hall.round(), name, hall.witnesses[at]!, hall.stamp());
	hall.cast(0, { dots: { pipe: 1 } });
	hall.cast(1, { dots: { pipe: 1 } }, { how: 'assisted', scribe: hall.desk.key });
	const first = hall.cast(2, { dots: { pipe: 1 } }, paper);
	const second = hall.cast(3, { dots: {} }, paper);
	hall.cast(4, { dots: { road: 2 } }, paper);
	yes(sign(first));
	yes(sign(first, 1)); // two witnesses of one paper confirm one paper
	yes(sign(second));
	const hands = { how: 'beans' as const, totals: { pipe: 4 }, people: 4 };
	yes(addHands(hall.plan, hall.round(), hands, hall.desk, hall.stamp()));
	hall.seal();
	expect(typedPapers(hall.plan, hall.round())).toEqual({
		...{ paper: 3, assisted: 1, confirmed: 2 },
		...{ hands: 1, handsConfirmed: 0 }
	});
});

test('[VOTE-83] somebody who is no witness of the round confirms nothing', () => {
	const hall = sealedHall();
	const name = hall.cast(0, { dots: {} }, { how: 'paper', scribe: hall.desk.key });
	const passerBy = pairNamed('passer-by');
	const answer = signPaper(hall.plan, hall.round(), name, passerBy, hall.stamp());
	expect(answer).toEqual({ ok: false, refusal: 'not-a-witness' });
	expect(typedPapers(hall.plan, hall.round()).confirmed).toBe(0);
});
