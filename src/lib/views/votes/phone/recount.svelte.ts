import type { SealedRound } from '#lib/domain/votes/sealed/sealedRound.ts';
import { countAside } from '#lib/live/counting/aside.ts';

type Outcome = NonNullable<SealedRound['outcome']>;

/** What this phone counts by itself once a round is sealed: a long count runs beside the screen (VOTE-49). */
export class Recount {
	outcome = $state.raw<Outcome>();
	/** How far a long count is, from 0 to 1. */
	progress = $state(0);
	/** The closing it counted, or is counting: what came in since changes nothing. */
	#of: string | undefined;
	#giveUp: () => void = () => undefined;

	/** Counts a sealed round, once for each closing. */
	follow({ config, papers, closing, missing, state, outcome }: SealedRound): void {
		if (state !== 'sealed' || !closing || missing > 0 || this.#of === closing.name) return;
		this.stop();
		this.#of = closing.name;
		this.outcome = outcome;
		if (outcome) return; // a cheap rule was counted while the round was read
		this.#giveUp = countAside(
			{ config, papers },
			{
				progress: (part) => (this.progress = part),
				answer: (answer) => (this.outcome = answer as Outcome)
			}
		);
	}

	/** Gives up a count that is not wanted any more. */
	stop(): void {
		this.#giveUp();
		this.#of = undefined;
	}
}
