import { expect, test, vi } from 'vitest';

import { countSealed } from '#lib/domain/votes/counting/countSealed.ts';
import { resultHash } from '#lib/domain/votes/counting/resultHash.ts';
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
	expect(recount.outcome).toBeUndefined();
	await vi.waitFor(() => expect(recount.outcome).toBeDefined());
	const result = countSealed(round.config, round.papers);
	expect(recount.outcome).toEqual({ result, hash: resultHash(result) });
});

test('[VOTE-93] a count that is given up says nothing, and can be begun again', async () => {
	const round = budget();
	const recount = new Recount();
	recount.follow(round);
	recount.stop();
	await new Promise((resolve) => setTimeout(resolve, 40));
	expect(recount.outcome).toBeUndefined();
	recount.follow(round);
	await vi.waitFor(() => expect(recount.outcome).toBeDefined());
});

test('[VOTE-93] nothing is counted while listed ballots are missing', async () => {
	const recount = new Recount();
	recount.follow({ ...budget(), missing: 1 });
	await new Promise((resolve) => setTimeout(resolve, 40));
	expect(recount.outcome).toBeUndefined();
});
