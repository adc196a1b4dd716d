import { electionOf, type Election, type Gives } from '#lib/domain/votes/counting/election.ts';
import {
	bordaTwice,
	pairsOf,
	schulzeWinners,
	type Ranked
} from '#lib/domain/votes/counting/ranking.ts';
import { BUDGET_RULES, countBudget } from '#lib/domain/votes/counting/rules.ts';

import { seeded } from '../tests/support/seeded.ts';

/** A budget vote of this size: round prices, a third of what is asked for can be paid, one to eight choices each. */
export function anyVote(
	voters: number,
	items: number
): { election: () => Election; ranked: Ranked[] } {
	const { int } = seeded(voters + items);
	const costs = Array.from({ length: items }, (_, i) => ({
		id: `i${i}`,
		cost: (1 + int(40)) * 5_000_000
	}));
	const budget = Math.floor(costs.reduce((sum, { cost }) => sum + cost, 0) / 3);
	const ballots: Gives[] = Array.from(
		{ length: voters },
		() =>
			new Map(
				Array.from({ length: 1 + int(8) }, () => [Math.floor((int(items) * int(items)) / items), 1])
			)
	);
	const ranked = ballots.map((ballot) => [...ballot.keys()].map((item) => [item]));
	return { election: () => electionOf(costs, budget, ballots), ranked };
}

/** Every way to count, by name. */
export const WAYS: Record<string, (vote: ReturnType<typeof anyVote>, items: number) => unknown> = {
	...Object.fromEntries(
		BUDGET_RULES.map((rule) => [rule, ({ election }) => countBudget(election(), rule)])
	),
	borda: ({ ranked }, items) => bordaTwice(items, ranked),
	'pairs and schulze': ({ ranked }, items) => schulzeWinners(pairsOf(items, ranked))
};
