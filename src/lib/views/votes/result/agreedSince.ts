import { instant } from '#lib/domain/shared/dates.ts';
import type { Plan } from '#lib/domain/plan.ts';
import { consensusOf, type Consensus } from '#lib/domain/votes/consensus.ts';
import type { Round } from '#lib/domain/votes/round.ts';
import { roundInView, roundsOf } from '#lib/domain/votes/rounds.ts';
import type { SealedRound } from '#lib/domain/votes/sealed/sealedRound.ts';

/** When a round began, and when it came to its result; without an end people still vote in it. */
interface Span {
	began: number;
	ended: number | undefined;
}

/**
 * The newest decision without a vote, if it came after every round of either kind: the room sees what it came to last.
 * None while people vote in the newest round. `sealed`: oldest first; rounds of dots are read from the plan.
 */
export function agreedSince(plan: Plan, sealed: readonly SealedRound[]): Consensus | undefined {
	const last = consensusOf(plan).reduce<Consensus | undefined>(laterOf, undefined);
	if (!last) return undefined;
	const rounds = [spanOfSealed(sealed.at(-1)), spanOf(roundInView(roundsOf(plan)))];
	const spans = rounds.filter((span) => span !== undefined).sort((a, b) => a.began - b.began);
	if (spans.length > 0 && spans.at(-1)?.ended === undefined) return undefined;
	return spans.every(({ ended = 0 }) => instant(last.at) > ended) ? last : undefined;
}

function laterOf(before: Consensus | undefined, decision: Consensus): Consensus {
	return before && instant(before.at) > instant(decision.at) ? before : decision;
}

function spanOfSealed(round: SealedRound | undefined): Span | undefined {
	if (!round) return undefined;
	const { state, closing, openedAt } = round;
	const ended = state === 'sealed' ? instant(closing?.at ?? openedAt) : undefined;
	return { began: instant(openedAt), ended };
}

function spanOf(round: Round | undefined): Span | undefined {
	if (!round) return undefined;
	const { createdAt, closedAt } = round;
	return {
		began: instant(createdAt),
		ended: closedAt === undefined ? undefined : instant(closedAt)
	};
}
