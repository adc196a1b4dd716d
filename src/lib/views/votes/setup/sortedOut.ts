import type { Choice } from '../choices.ts';
import type { SetUp } from './setUp.ts';

/** Why something that was ticked is not on the ballot of a budget round. */
export type OffReason = 'no-cost' | 'free' | 'over-budget';

/** What is on the ballot, and what is left out and why. */
export interface SortedOut {
	on: Choice[];
	off: { choice: Choice; why: OffReason }[];
}

/**
 * Where money decides, only what could be paid is put to a vote: without a cost nothing can be reckoned, what is free
 * needs no money, and what costs more than there is can only take votes from others (VOTE-76).
 */
export function sortedOut(
	chosen: readonly Choice[],
	{ way, budget, costs }: Pick<SetUp, 'way' | 'budget' | 'costs'>
): SortedOut {
	const priced = chosen.map((choice) => withCost(choice, costs));
	if (way !== 'budget') return { on: priced, off: [] };
	const all = priced.map((choice) => ({ choice, why: reasonOff(choice, budget) }));
	return {
		on: all.flatMap(({ choice, why }) => (why ? [] : choice)),
		off: all.flatMap(({ choice, why }) => (why ? { choice, why } : []))
	};
}

function withCost(choice: Choice, costs: Readonly<Record<string, number>>): Choice {
	const said = Object.hasOwn(costs, choice.key) ? costs[choice.key] : undefined;
	return said === undefined ? choice : { ...choice, cost: said };
}

function reasonOff({ cost }: Choice, budget?: number): OffReason | undefined {
	if (cost === undefined) return 'no-cost';
	if (cost === 0) return 'free';
	return budget !== undefined && cost > budget ? 'over-budget' : undefined;
}
