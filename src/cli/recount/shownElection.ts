import type { Election } from '#lib/domain/votes/counting/election.ts';
import { fractionText } from '#lib/domain/votes/counting/fraction.ts';
import type { BudgetRule, Funded } from '#lib/domain/votes/counting/rules.ts';

/** An election to be counted, and what is shown of it besides. */
export interface Counting {
	election: Election;
	/** What kind of ballots there are. */
	kind: string;
	names: ReadonlyMap<string, string>;
	/** How many of the election's money units are one of the file's. */
	moneyScale: number;
}

/** The answer for programs: items by their ids, money in the file's own unit as text, fractions as they are. */
export function shownElection(read: Counting, rule: BudgetRule, counted: Funded) {
	const { election, kind } = read;
	const idOf = (item: number) => election.items[item]?.id ?? '';
	const filled = new Set(counted.filled ?? []);
	return {
		rule,
		kind,
		voters: election.voters,
		budget: moneyText(read, election.budget),
		winners: election.items.flatMap(({ id }, item) => (counted.order.includes(item) ? [id] : [])),
		order: counted.order.map(idOf),
		cost: moneyText(read, counted.cost),
		ties: counted.ties.map(({ items, first }) => ({ items: items.map(idOf), first: idOf(first) })),
		...(counted.share && { share: fractionText(counted.share) }),
		...(counted.steps && {
			steps: counted.steps.map(({ item, part, effective, empty }) => ({
				item: idOf(item),
				pays: fractionText(part),
				effectiveVotes: fractionText(effective),
				emptyPurses: empty
			}))
		}),
		...(counted.drips && {
			steps: counted.drips.map(({ item, at }) => ({ item: idOf(item), at: fractionText(at) }))
		}),
		...(counted.runs && { runs: counted.runs, stop: counted.why }),
		...(counted.filled && { filled: [...filled].map(idOf) })
	};
}

/** An amount in the file's unit; a number, unless the file has cents. */
export function moneyText({ moneyScale }: Counting, amount: number): number | string {
	return moneyScale === 1 ? amount : (amount / moneyScale).toFixed(2);
}

/** The same in lines for people. */
export function electionInWords(
	json: ReturnType<typeof shownElection>,
	{ names }: Counting
): string {
	const lines = json.order.map(
		(id, i) => `${String(i + 1).padStart(3)}. ${id}  ${names.get(id) ?? ''}`
	);
	const tied = json.ties.map(
		({ items, first }) => `Equal: ${items.join(', ')}. ${first} went first.`
	);
	const head = `${json.rule}: ${json.order.length} funded, ${json.cost} of ${json.budget} spent, ${json.voters} voters.`;
	return [head, ...lines, ...tied].join('\n');
}
