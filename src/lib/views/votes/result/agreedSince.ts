import type { Consensus } from '#lib/domain/votes/consensus.ts';
import type { SealedRound } from '#lib/domain/votes/sealed/sealedRound.ts';

/** The newest decision without a vote, if it came after every round: the room sees what it came to last. None while people vote. */
export function agreedSince(
	decisions: readonly Consensus[],
	round: Pick<SealedRound, 'state' | 'closing' | 'openedAt'> | undefined
): Consensus | undefined {
	const last = decisions.at(-1);
	if (!last || !round) return last;
	if (round.state !== 'sealed') return undefined;
	return last.at > (round.closing?.at ?? round.openedAt) ? last : undefined;
}
