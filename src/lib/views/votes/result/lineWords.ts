import type { OptionId } from '#lib/domain/shared/ids.ts';
import { fraction, type Fraction } from '#lib/domain/votes/counting/fraction.ts';
import type { ResultLine, RoundResult } from '#lib/domain/votes/counting/result.ts';
import type { RoundConfig } from '#lib/domain/votes/sealed/config.ts';
import { t } from '#lib/i18n/words.svelte.ts';

import { digitsFor, readExact, shownExact } from './exact.ts';

/** The words an option has in this round; empty for one it does not have. */
export function labelIn({ options }: RoundConfig, option: OptionId): string {
	return options.find(({ id }) => id === option)?.label ?? '';
}

/** Several labels as people say them: `Air, Jalan dan Posyandu`. */
export function labelsIn(config: RoundConfig, options: readonly OptionId[]): string {
	const labels = options.map((option) => labelIn(config, option));
	const last = labels.pop() ?? '';
	return labels.length === 0 ? last : t('votes.res.and', { list: labels.join(', '), last });
}

/** A line's value as the room reads it. Weights that make up 10 or 100 are parts of one: 42 of them is 4,2. */
export function valueOf(config: RoundConfig, line: ResultLine): Fraction {
	const exact = readExact(line.value);
	return fraction(exact.num, exact.den * BigInt(wholeOf(config)));
}

/** Its number in words, with as many digits after the point as the whole result needs. */
export function numberOf(config: RoundConfig, result: RoundResult, line: ResultLine): string {
	const digits = digitsFor(result.lines.map((one) => valueOf(config, one)));
	const value = shownExact(valueOf(config, line), digits);
	switch (config.kind) {
		case 'dots':
			return t('votes.res.dots', { value });
		case 'approval':
			return t('votes.res.votes', { value });
		case 'ranking':
			return rankingNumber(config, value);
		case 'pairs':
			return t('votes.res.wins', { value });
		default:
			return value;
	}
}

/** The second column: from how many people, where one person can give several; who scored it, and its band. */
export function peopleOf(config: RoundConfig, line: ResultLine): string[] {
	const band = line.band === undefined ? [] : [t('votes.res.band', { band: line.band })];
	if (config.kind === 'dots') return [t('votes.res.people', { count: line.people })];
	if (config.kind !== 'sheet' || config.mode === 'group') return band;
	return [t('votes.res.raters', { count: line.people }), ...band];
}

/** By Condorcet and Schulze there are no points: an option is the strongest or it is not. */
function rankingNumber({ rule }: RoundConfig, value: string): string {
	if (rule !== 'condorcet' && rule !== 'schulze') return t('votes.res.points', { value });
	return t(value === '0' ? 'votes.res.not-strongest' : 'votes.res.strongest');
}

function wholeOf({ kind, rule, criteria = [], bands = [] }: RoundConfig): number {
	if (kind !== 'sheet' || rule !== 'sum' || bands.length > 0) return 1;
	const sum = criteria.reduce((all, { weight }) => all + weight, 0);
	const hasWeights = criteria.some(({ weight }) => weight > 1);
	return hasWeights && [10, 100].includes(sum) ? sum : 1;
}
