import type { MessageKey } from '#lib/i18n/languages.ts';
import type { RoundConfig, RoundRule } from '#lib/domain/votes/sealed/config.ts';

/** Rules that are told in words; a file may bring another, which is named as it is. */
const TOLD = [
	'tally',
	'borda',
	'rank-points',
	'condorcet',
	'schulze',
	'sum',
	'product',
	'pairs',
	'consensus',
	'mes-cost+add1-full',
	'greedy-tally',
	'greedy-tally-no-skip',
	'phragmen'
] as const satisfies readonly RoundRule[];
type Told = (typeof TOLD)[number];

/** The message that tells a rule in two sentences; it has places for `rule` and `places`. */
export function ruleKey(rule: RoundRule): MessageKey {
	return isTold(rule) ? `setup.rule.${rule}` : 'setup.rule.other';
}

/** The message with the short name of a rule. */
export function ruleName(rule: RoundRule): MessageKey {
	return isTold(rule) ? `setup.rule.${rule}.name` : 'setup.rule.other';
}

/** The message that tells what a voter does; it has places for `dots`, `most`, `least`, `from` and `to`. */
export function ballotKey({
	kind,
	dots,
	most,
	least
}: Pick<RoundConfig, 'kind' | 'dots' | 'most' | 'least'>): MessageKey {
	if (kind === 'dots') return dots === most ? 'setup.ballot.points' : 'setup.ballot.dots';
	if (kind !== 'approval') return `setup.ballot.${kind}`;
	if (most !== undefined) return 'setup.ballot.approval.most';
	return least === undefined ? 'setup.ballot.approval' : 'setup.ballot.approval.least';
}

function isTold(rule: RoundRule): rule is Told {
	return (TOLD as readonly RoundRule[]).includes(rule);
}
