import type { ObjectiveTree } from './objectiveTree.ts';
import { neighbours } from '../shared/neighbours.ts';

/** An output with everything that leads to it: a way to go, and so a strategy to weigh (section 1.6). */
export interface Branch {
	/** The output's id. */
	id: string;
	/** The cards of the branch, the output first, each before what leads to it. */
	cards: string[];
	/** Those of them that are turned over: what a strategy can name. */
	objectives: string[];
	/** Those that other branches hold, too. */
	shared: string[];
}

/** The branches of a tree, one for each direct cause of its main problem. */
export function branchesOf({ cards, links, purpose }: ObjectiveTree): Branch[] {
	const below = neighbours(links, 'end', 'means');
	const worded = new Set(cards.filter(({ objective }) => objective).map(({ id }) => id));
	const branches = cards
		.filter(({ role }) => role === 'output')
		.map(({ id }) => ({ id, cards: leadingTo(id, purpose, below) }));
	const count = new Map<string, number>();
	for (const branch of branches)
		for (const id of branch.cards) count.set(id, (count.get(id) ?? 0) + 1);
	return branches.map((branch) => ({
		...branch,
		objectives: branch.cards.filter((id) => worded.has(id)),
		shared: branch.cards.filter((id) => (count.get(id) ?? 0) > 1)
	}));
}

/** A circle through the purpose, which a merge can make, ends there. */
function leadingTo(
	output: string,
	purpose: string,
	below: ReadonlyMap<string, string[]>
): string[] {
	const reached = new Set([output]);
	for (const at of reached) {
		for (const means of below.get(at) ?? []) if (means !== purpose) reached.add(means);
	}
	return [...reached];
}
