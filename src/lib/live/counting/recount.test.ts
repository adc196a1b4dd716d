import { expect, test, vi } from 'vitest';

import { countSealed } from '#lib/domain/votes/counting/countSealed.ts';
import { resultHash } from '#lib/domain/votes/counting/resultHash.ts';
import { amendSealed } from '#lib/domain/votes/sealed/afterClosing.ts';
import { yes } from '../../../../tests/support/plans.ts';
import { sealedHall } from '../../../../tests/support/sealedHall.ts';

import { Recount } from './recount.svelte.ts';

/** A sealed budget by a rule that raises shares many times. */
function budget() {
	const hall = sealedHall({ kind: 'approval', rule: 'mes-cost+add1', most: 3, increment: 100_000 });
	for (const slip of [0, 1, 2, 3])
		hall.cast(slip, { approve: slip < 3 ? ['pipe', 'road'] : ['goats'] });
	return hall.seal();
}

test('[VOTE-93] a long count goes on between touches and comes to the same as all at once', async () => {
	const round = budget();
	expect(round.outcome).toBeUndefined(); // too long to be counted while the round is read
	const recount = new Recount();
	recount.follow(round);
	expect(recount.outcomeOf(round)).toBeUndefined();
	await vi.waitFor(() => expect(recount.outcomeOf(round)).toBeDefined());
	const result = countSealed(round.config, round.papers);
	expect(recount.outcomeOf(round)).toEqual({ result, hash: resultHash(result) });
});

test('[VOTE-93] a count that is given up says nothing, and can be begun again', async () => {
	const round = budget();
	const recount = new Recount();
	recount.follow(round);
	recount.stop();
	await new Promise((resolve) => setTimeout(resolve, 40));
	expect(recount.outcomeOf(round)).toBeUndefined();
	recount.follow(round);
	await vi.waitFor(() => expect(recount.outcomeOf(round)).toBeDefined());
});

test('[VOTE-93] nothing is counted while listed ballots are missing', async () => {
	const recount = new Recount();
	const round = { ...budget(), missing: 1 };
	recount.follow(round);
	await new Promise((resolve) => setTimeout(resolve, 40));
	expect(recount.outcomeOf(round)).toBeUndefined();
});

test('[VOTE-93] what one closing came to is never told of another: after an amendment it is counted anew first', () => {
	const hall = sealedHall();
	const [first] = [0, 1].map((slip) => hall.cast(slip, { dots: { pipe: 1 } }));
	const before = hall.seal();
	const recount = new Recount();
	recount.follow(before);
	expect(recount.outcomeOf(before)?.hash).toBe(before.outcome?.hash);
	const fewer = { why: 'Not a voter', papers: [first!] };
	yes(amendSealed(hall.plan, hall.box, before, fewer, hall.desk, hall.stamp()));
	hall.sign();
	const after = hall.round();
	expect(recount.outcomeOf(after)).toBeUndefined();
	recount.follow(after);
	expect(recount.outcomeOf(after)?.hash).toBe(after.outcome?.hash);
	expect(after.outcome?.hash).not.toBe(before.outcome?.hash);
});
