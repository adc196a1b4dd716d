import { demandOf } from './demand.ts';
import type { Election } from './election.ts';
import type { Purchase } from './equalShares.ts';
import { compareFractions, fraction, type Fraction } from './fraction.ts';
import { Purses } from './purses.ts';

/** How many people have how much left. */
interface Held {
	people: number;
	left: Fraction;
}

/** What a room is shown of everybody's purses after one purchase. */
export interface PursesShown {
	groups: Held[];
	areRounded: boolean;
}

/** As many different purses are drawn as jars; more become a skyline, each rounded down to a part of a share. */
const MOST_GROUPS = 60;
const PARTS = 20n;

/** What everybody has left after each purchase of a run of Equal Shares: the run is gone through once more. */
export function pursesAfter(
	election: Election,
	share: Fraction,
	steps: readonly Pick<Purchase, 'item' | 'part'>[]
): PursesShown[] {
	const purses = new Purses(election, share);
	const silent = election.voters - election.voices.reduce((sum, { count }) => sum + count, 0);
	const demand = demandOf(election);
	return steps.map(({ item, part }) => {
		const wanting = demand[item];
		if (wanting) purses.pay(part, wanting);
		return shown(purses.grouped(silent), share);
	});
}

function shown(groups: Held[], share: Fraction): PursesShown {
	if (groups.length <= MOST_GROUPS) return { groups, areRounded: false };
	const people = new Map<bigint, number>();
	for (const { people: count, left } of groups) {
		const part = (PARTS * left.num * share.den) / (left.den * share.num);
		people.set(part, (people.get(part) ?? 0) + count);
	}
	const rounded = [...people].map(([part, count]) => ({
		people: count,
		left: fraction(share.num * part, share.den * PARTS)
	}));
	return { groups: rounded.sort((a, b) => compareFractions(b.left, a.left)), areRounded: true };
}
