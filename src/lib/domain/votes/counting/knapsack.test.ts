import fc from 'fast-check';
import { expect, test } from 'vitest';

import { electionOf, tallyOf } from './election.ts';
import { mostVotes } from './knapsack.ts';

const anyElection = fc.record({
	costs: fc.array(fc.integer({ min: 0, max: 20 }), { minLength: 1, maxLength: 9 }),
	budget: fc.integer({ min: 0, max: 60 }),
	ballots: fc.array(fc.uniqueArray(fc.integer({ min: 0, max: 8 })), { maxLength: 8 })
});

test('[CLI-13] no choice the budget can pay has more votes: every one of them is tried', () => {
	fc.assert(
		fc.property(anyElection, ({ costs, budget, ballots }) => {
			const items = costs.map((cost, i) => ({ id: `o${i}`, cost }));
			const gives = ballots.map(
				(ids) => new Map(ids.filter((i) => i < costs.length).map((i) => [i, 1]))
			);
			const election = electionOf(items, budget, gives);
			const tally = tallyOf(election);
			const sum = (of: readonly number[], some: readonly number[]) =>
				some.reduce((all, i) => all + (of[i] ?? 0), 0);
			let most = 0;
			for (let choice = 0; choice < 2 ** costs.length; choice++) {
				const some = costs.flatMap((_, i) => ((choice >> i) & 1 ? [i] : []));
				if (sum(costs, some) <= budget) most = Math.max(most, sum(tally, some));
			}
			const found = mostVotes(election);
			expect([found.votes, sum(tally, found.items)]).toEqual([most, most]);
			expect(sum(costs, found.items)).toBeLessThanOrEqual(budget);
		}),
		{ numRuns: 150, seed: 13 }
	);
});
