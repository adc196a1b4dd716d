import { tallyOf, type Election } from './election.ts';

/** What would get the most votes for the money, and how many. */
export interface MostVotes {
	items: number[];
	votes: number;
}

interface Candidate {
	item: number;
	cost: number;
	votes: number;
}

/**
 * The choice with the most votes in all that the budget can pay: an analysis beside the rules and none of them, as it
 * may drop what many want for two small things (voting.md 2.6). Of equal ones, the one found first in the order of votes
 * for money, then of the list.
 */
export function mostVotes(election: Election): MostVotes {
	const tally = tallyOf(election);
	const all = election.items.map(({ cost }, item) => ({ item, cost, votes: tally[item] ?? 0 }));
	const wanted = all.filter(({ votes, cost }) => votes > 0 && cost <= election.budget);
	// Dividing only puts them in a good order to try: what is chosen is compared in whole numbers.
	wanted.sort((a, b) => b.votes / b.cost - a.votes / a.cost || a.item - b.item);
	let best: MostVotes = { items: [], votes: 0 };
	const chosen: number[] = [];
	const search = (at: number, left: number, votes: number) => {
		if (votes > best.votes) best = { items: [...chosen], votes };
		const next = wanted[at];
		if (!next || votes + hope(wanted, at, left) <= best.votes) return;
		if (next.cost <= left) {
			chosen.push(next.item);
			search(at + 1, left - next.cost, votes + next.votes);
			chosen.pop();
		}
		search(at + 1, left, votes);
	};
	search(0, election.budget, 0);
	return { ...best, items: best.items.sort((a, b) => a - b) };
}

/** As many votes as could at best still be had, if the last thing could be cut to fit; rounded up. */
function hope(wanted: readonly Candidate[], from: number, left: number): number {
	let [votes, money] = [0, left];
	for (let at = from; at < wanted.length; at++) {
		const { cost, votes: own } = wanted[at] as Candidate;
		if (cost > money) return votes + Math.ceil((own * money) / cost);
		votes += own;
		money -= cost;
	}
	return votes;
}
