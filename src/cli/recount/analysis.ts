import { placesOf } from '#lib/domain/votes/counting/election.ts';
import { finished } from '#lib/domain/votes/counting/finished.ts';
import { mostVotes } from '#lib/domain/votes/counting/knapsack.ts';
import type { BudgetRule, Telling } from '#lib/domain/votes/counting/rules.ts';
import { askingFor, type Needed } from '#lib/domain/votes/counting/whyNot.ts';

import { WrongUse } from '../failing.ts';
import { moneyText, type Counting } from './shownElection.ts';

/** What is told besides a result, on asking; money in the file's unit. */
export interface Analysis {
	/** Nothing for an item that is funded. */
	whyNot?: { item: string; cheaper?: number | string; votes?: number } | null;
	mostVotes?: { winners: string[]; votes: number; cost: number | string };
}

/** What one item would have needed to be funded, if that was asked. */
export function whyIn(
	read: Counting,
	rule: BudgetRule,
	telling: Telling,
	item: string | undefined
): Analysis {
	if (item === undefined) return {};
	const { election } = read;
	const place = placesOf(election.items)(item);
	if (place < 0) throw new WrongUse(`--why names ${item}, and nothing is called that.`);
	const points = Math.max(1, ...election.voices.flatMap(({ gives }) => [...gives.values()]));
	const needed = finished(askingFor(election, place, { rule, telling, points }));
	return { whyNot: needed ? inFileUnit(read, item, needed) : null };
}

function inFileUnit(read: Counting, item: string, { cheaper, votes }: Needed) {
	return {
		item,
		...(cheaper && { cheaper: moneyText(read, cheaper) }),
		...(votes && { votes })
	};
}

/** What would get the most votes for the money: no rule, and perhaps not what anybody would call fair. */
export function mostVotesIn(read: Counting): NonNullable<Analysis['mostVotes']> {
	const { items: all } = read.election;
	const { items, votes } = mostVotes(read.election);
	const cost = items.reduce((sum, item) => sum + (all[item]?.cost ?? 0), 0);
	return { winners: items.map((item) => all[item]?.id ?? ''), votes, cost: moneyText(read, cost) };
}

/** The same in lines for people. */
export function analysisInWords({ whyNot, mostVotes: most }: Analysis): string[] {
	const lines: string[] = [];
	if (whyNot === null) lines.push('It is funded.');
	if (whyNot?.cheaper)
		lines.push(`${whyNot.item} would be funded if it cost ${whyNot.cheaper} less.`);
	if (whyNot?.votes)
		lines.push(`${whyNot.item} would be funded with ${whyNot.votes} more people who name only it.`);
	if (most)
		lines.push(
			`Most votes for the money: ${most.winners.join(', ')}; ${most.votes} votes for ${most.cost}.`
		);
	return lines;
}
