import type { Plan } from '#lib/domain/plan.ts';
import type { Stamp } from '#lib/domain/shared/stamp.ts';
import { ofType, recordsIn } from '#lib/domain/votes/sealed/ledger.ts';
import type { SealedRound } from '#lib/domain/votes/sealed/sealedRound.ts';
import { tellResult } from '#lib/domain/votes/sealed/witness.ts';
import { deviceKey, witnessKey } from '#lib/session/votingKeys.ts';

/**
 * Says what this device counted, once for each closing (VOTE-93). It speaks with a key of the device, which belongs to
 * no slip: what it says tells nothing of whose ballots it sent. A witness speaks with the key the round knows (VOTE-105).
 */
export function tellOnce(plan: Plan, round: SealedRound, hash: string, stamp: Stamp): void {
	const isWitness = round.config.witnesses.includes(witnessKey().key);
	const pair = isWitness ? witnessKey() : deviceKey();
	const hasTold = ofType(recordsIn(plan), 'told').some(
		({ record }) => record.key === pair.key && record.of === round.closing?.name
	);
	// A plan that cannot be written to any more is shown all the same: what was counted stands on this screen.
	if (!hasTold) tellResult(plan, round, pair, hash, stamp);
}

/** What others counted that this device did not: nothing while all agree. */
export function othersThan({ told }: Pick<SealedRound, 'told'>, hash: string): string[] {
	return [...told.keys()].filter((other) => other !== hash);
}
