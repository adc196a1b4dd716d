import type { Decided } from '#lib/domain/actions/fromResult.ts';
import type { RoundResult } from '#lib/domain/votes/counting/result.ts';
import { isBudgetRule } from '#lib/domain/votes/counting/rules.ts';
import type { SealedRound } from '#lib/domain/votes/sealed/sealedRound.ts';

/** What a sealed round means for the plan: a quick one binds nobody, a budget keeps what it did not fund. */
export function decidedBy({ config }: Pick<SealedRound, 'config'>, result: RoundResult): Decided {
	return {
		round: config.round,
		options: config.options,
		winners: result.winners,
		isBudget: isBudgetRule(config.rule),
		isBinding: config.secrecy !== 'quick',
		isQuorumMet: result.isQuorumMet
	};
}
