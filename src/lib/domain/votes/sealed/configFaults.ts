import { BUDGET_RULES, isBudgetRule } from '../counting/rules.ts';
import type { BallotKind, ConfigOption, RoundConfig, RoundRule } from './config.ts';

/** Why a round cannot open like this. */
export type ConfigFault =
	| 'too-few-options'
	| 'too-many-to-compare'
	| 'odd-options'
	| 'odd-dots'
	| 'odd-rule'
	| 'odd-budget'
	| 'odd-scale'
	| 'odd-quorum'
	| 'odd-slips'
	| 'odd-witnesses';

/** More than these, and a person who compares pair by pair stops looking (voting.md 2.5). */
export const MOST_COMPARED = 8;

const BUDGETS: readonly RoundRule[] = BUDGET_RULES;

/** The rules each kind of ballot can be counted by, the usual one first. */
export const RULES_OF: Record<BallotKind, readonly RoundRule[]> = {
	dots: ['tally', ...BUDGETS],
	approval: ['tally', ...BUDGETS],
	ranking: ['borda', 'condorcet', 'schulze', 'rank-points'],
	sheet: ['sum', 'product'],
	pairs: ['pairs'],
	stance: ['consensus']
};

/** What is wrong with a config whose fields have their form. Also asked when a round is read: a desk may be another program. */
export function configFault(config: RoundConfig): ConfigFault | undefined {
	return (
		optionsFault(config) ??
		dotsFault(config) ??
		ruleFault(config) ??
		sheetFault(config) ??
		quorumFault(config) ??
		peopleFault(config)
	);
}

function optionsFault({ options, kind }: RoundConfig): ConfigFault | undefined {
	if (options.length < (kind === 'stance' ? 1 : 2)) return 'too-few-options';
	if (kind === 'pairs' && options.length > MOST_COMPARED) return 'too-many-to-compare';
	return isRising(options.map(({ id }) => id)) ? undefined : 'odd-options';
}

function dotsFault({ kind, dots, most, options }: RoundConfig): ConfigFault | undefined {
	if (kind === 'dots') return dots !== undefined && (most ?? dots) <= dots ? undefined : 'odd-dots';
	if (kind === 'approval' && (most ?? 1) > options.length) return 'odd-dots';
	return undefined;
}

function ruleFault({ kind, rule, options, ...money }: RoundConfig): ConfigFault | undefined {
	if (!RULES_OF[kind].includes(rule)) return 'odd-rule';
	if (rule === 'rank-points' && money.places === undefined) return 'odd-rule';
	if (!isBudgetRule(rule)) return undefined;
	const hasCosts = options.every(({ cost }: ConfigOption) => cost !== undefined);
	// What one person would pay for together must stay a safe whole number.
	const sum = options.reduce((all, { cost = 0 }) => all + cost, 0);
	return hasCosts && money.budget !== undefined && Number.isSafeInteger(sum)
		? undefined
		: 'odd-budget';
}

function sheetFault({ kind, criteria, scale, bands = [] }: RoundConfig): ConfigFault | undefined {
	if (kind !== 'sheet') return undefined;
	if (!criteria || !scale || scale[0] >= scale[1]) return 'odd-scale';
	if (new Set(criteria.map(({ name }) => name)).size < criteria.length) return 'odd-scale';
	return bands.some(({ from, to }) => from > to) ? 'odd-scale' : undefined;
}

function quorumFault({ quorum }: RoundConfig): ConfigFault | undefined {
	return quorum.kind === 'part' && quorum.part > quorum.of ? 'odd-quorum' : undefined;
}

function peopleFault({ secrecy, mode, slips, ...about }: RoundConfig): ConfigFault | undefined {
	if (!isRising(slips) || (slips.length === 0) !== (secrecy === 'quick')) return 'odd-slips';
	if (mode === 'group' && slips.length > 1) return 'odd-slips';
	return areWitnesses(about, secrecy === 'quick') ? undefined : 'odd-witnesses';
}

/** Somebody beside the desk has to sign, except for a quick answer that binds nobody. */
function areWitnesses(
	{ witnesses, desk, needs }: Pick<RoundConfig, 'witnesses' | 'desk' | 'needs'>,
	isQuick: boolean
): boolean {
	if (!isRising(witnesses) || witnesses.includes(desk)) return false;
	return isQuick ? needs === 0 : needs >= 1 && needs <= witnesses.length;
}

/** In plain order, each once. */
function isRising(all: readonly string[]): boolean {
	return all.every((one, at) => at === 0 || (all[at - 1] ?? '') < one);
}
