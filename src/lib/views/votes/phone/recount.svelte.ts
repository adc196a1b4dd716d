import { countSealed, isHeavy } from '#lib/domain/votes/counting/countSealed.ts';
import { resultHash } from '#lib/domain/votes/counting/resultHash.ts';
import type { SealedRound } from '#lib/domain/votes/sealed/sealedRound.ts';

type Outcome = NonNullable<SealedRound['outcome']>;

/** What this phone counts by itself once a round is sealed (VOTE-93). */
export class Recount {
	outcome = $state.raw<Outcome>();
	/** The closing it counted, or is counting. */
	#of: string | undefined;

	/** Counts a sealed round, once for each closing: what came in between changes nothing. */
	follow(round: SealedRound): void {
		const { closing, missing, state, outcome } = round;
		if (state !== 'sealed' || !closing || missing > 0 || this.#of === closing.name) return;
		this.#of = closing.name;
		this.outcome = outcome;
	}

	/** Gives up a count that is not wanted any more. */
	stop(): void {
		this.#of = undefined;
	}
}
