import type { Election } from './election.ts';

/** Who wants an item: groups of equal ballots, what one person of each gives it, and what all of the group give. */
export interface Demand {
	groups: Int32Array;
	weights: Float64Array;
	mass: Float64Array;
}

/** The demand for each item, by the item's place. The same in every run of one election, so it is made once. */
export function demandOf({ items, voices }: Election): Demand[] {
	const found = items.map((): [group: number, weight: number][] => []);
	for (const [group, { gives }] of voices.entries()) {
		for (const [item, weight] of gives) found[item]?.push([group, weight]);
	}
	return found.map((pairs) => ({
		groups: Int32Array.from(pairs, ([group]) => group),
		weights: Float64Array.from(pairs, ([, weight]) => weight),
		mass: Float64Array.from(pairs, ([group, weight]) => weight * (voices[group]?.count ?? 0))
	}));
}
