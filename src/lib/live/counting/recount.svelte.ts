import type { SealedRound } from '#lib/domain/votes/sealed/sealedRound.ts';

import { CountedLater } from './countedLater.svelte.ts';
import type { Outcome } from './tasks.ts';

/** What this screen counts by itself once a round is sealed, anew for each closing (VOTE-93): phone, desk, wall, minutes. */
export class Recount {
	#known = $state.raw<Outcome>();
	#later = $state.raw<CountedLater>();
	/** The closing it counted, or is counting: what came in since changes nothing. */
	#of = $state.raw<string>();

	/** Counts a sealed round, once for each closing. */
	follow({ config, papers, closing, missing, state, outcome }: SealedRound): void {
		if (state !== 'sealed' || !closing || missing > 0 || this.#of === closing.name) return;
		this.stop();
		this.#of = closing.name;
		// A cheap rule was counted while the round was read.
		this.#known = outcome;
		if (!outcome) this.#later = new CountedLater(config, papers);
	}

	/** What a round came to: nothing as long as it is being counted, and never what another closing of it came to. */
	outcomeOf({ closing }: Pick<SealedRound, 'closing'>): Outcome | undefined {
		if (closing === undefined || closing.name !== this.#of) return undefined;
		return this.#known ?? this.#later?.outcome;
	}

	/** How far a long count is, from 0 to 1. */
	get progress(): number {
		return this.#known ? 1 : (this.#later?.progress ?? 0);
	}

	/** Gives up a count that is not wanted any more. */
	stop(): void {
		this.#later?.cancel();
		this.#later = undefined;
		this.#known = undefined;
		this.#of = undefined;
	}
}
