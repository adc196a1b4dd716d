import { countSealed } from '#lib/domain/votes/counting/countSealed.ts';
import type { RoundResult } from '#lib/domain/votes/counting/result.ts';
import type { SealedRound } from '#lib/domain/votes/sealed/sealedRound.ts';

/** What a sealed round came to. A light rule was counted on reading; a heavy one is counted here: a file can wait a moment. */
export function sealedResult(round: SealedRound): RoundResult | undefined {
	const { state, missing, outcome, config, papers } = round;
	if (state !== 'sealed' || missing > 0) return undefined;
	return outcome?.result ?? countSealed(config, papers);
}
