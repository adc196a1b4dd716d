import { readFileSync } from 'node:fs';

import { electionOf, type Election, type Gives } from '#lib/domain/votes/counting/election.ts';
import {
	bordaTwice,
	pairsOf,
	schulzeWinners,
	type Ranked
} from '#lib/domain/votes/counting/ranking.ts';
import { BUDGET_RULES, countBudget } from '#lib/domain/votes/counting/rules.ts';
import { countSheets, type Sheet } from '#lib/domain/votes/counting/sheets.ts';
import { readPabulib } from '#lib/export/pabulib/readPabulib.ts';

import { seeded } from '../tests/support/seeded.ts';

/** A vote to be counted from its raw ballots on. */
export interface Vote {
	election: () => Election;
	ranked: Ranked[];
	sheets: Sheet[];
}

/** A budget vote of this size: round prices, a third of what is asked for can be paid, one to eight choices each. */
export function anyVote(voters: number, items: number): Vote {
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
	const sheets = ballots.map(
		(ballot) =>
			new Map([...ballot.keys()].map((item) => [item, [1 + int(5), 1 + int(5), 1 + int(5)]]))
	);
	return { election: () => electionOf(costs, budget, ballots), ranked, sheets };
}

/** A real election from its file, read before. */
export function votesIn(file: string): Vote {
	const { election } = readPabulib(readFileSync(file, 'utf8'));
	return { election: () => election, ranked: [], sheets: [] };
}

/** Every budget rule by its name. */
export const BUDGET_WAYS: Record<string, (vote: Vote) => unknown> = Object.fromEntries(
	BUDGET_RULES.map((rule) => [rule, ({ election }: Vote) => countBudget(election(), rule)])
);

const criteria = ['U', 'S', 'G'].map((name) => ({ name, weight: 1 }));

/** Every way to count, by name. */
export const WAYS: Record<string, (vote: Vote, items: number) => unknown> = {
	...BUDGET_WAYS,
	borda: ({ ranked }, items) => bordaTwice(items, ranked),
	'pairs and schulze': ({ ranked }, items) => schulzeWinners(pairsOf(items, ranked)),
	sheets: ({ sheets }, items) => countSheets({ criteria, from: 1, to: 5, by: 'sum' }, items, sheets)
};
