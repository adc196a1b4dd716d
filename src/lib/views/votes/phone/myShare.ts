import { compareFractions, fraction, type Fraction } from '#lib/domain/votes/counting/fraction.ts';
import type { RoundResult } from '#lib/domain/votes/counting/result.ts';
import type { Says } from '#lib/domain/votes/sealed/record.ts';
import type { OptionId } from '#lib/domain/shared/ids.ts';

import { readExact } from '../result/exact.ts';

/** What one ballot named, in any kind of round: for a ranking those with a place, for a sheet those with a score. */
export function namedIn(says: Says): OptionId[] {
	if ('dots' in says) return Object.keys(says.dots);
	if ('approve' in says) return says.approve;
	if ('ranking' in says) return says.ranking.flat();
	if ('scores' in says) return Object.keys(says.scores);
	if ('pairs' in says) {
		const preferred = says.pairs.flatMap(([, , winner]) => winner ?? []);
		return [...new Set(preferred)];
	}
	return [];
}

/** What of one ballot was chosen by all, in the order it was. */
export function wonOf(says: Says, { winners }: RoundResult): OptionId[] {
	const named = new Set(namedIn(says));
	return winners.filter((option) => named.has(option));
}

/**
 * Where one voter's share went with Equal Shares of approvals: for each purchase they approved the most anybody paid,
 * or all they had left. Whole story or none: nothing where the rule has no shares, or shares go by points.
 */
export function paidBy(says: Says, { money }: RoundResult): Map<OptionId, Fraction> {
	const paid = new Map<OptionId, Fraction>();
	if (!('approve' in says) || money?.share === undefined) return paid;
	let left = readExact(money.share);
	for (const { option, pays } of money.steps) {
		if (pays === undefined || !says.approve.includes(option)) continue;
		const part = readExact(pays);
		const mine = compareFractions(part, left) < 0 ? part : left;
		paid.set(option, mine);
		left = fraction(left.num * mine.den - mine.num * left.den, left.den * mine.den);
	}
	return paid;
}
