import type { SealedRound } from '#lib/domain/votes/sealed/sealedRound.ts';

import { Recount } from './recount.svelte.ts';

/** Many rounds told together: what a light rule came to is known at once, what a heavy one did once it was counted. */
export class Recounts {
	#each = $state.raw<ReadonlyMap<string, Recount>>(new Map());

	/** Counts those that were not counted while they were read, beside the screen. */
	follow(rounds: readonly SealedRound[]): void {
		const before = this.#each;
		const heavy = rounds.filter(({ outcome }) => outcome === undefined);
		this.#each = new Map(
			heavy.map((round) => {
				const recount = before.get(round.name) ?? new Recount();
				recount.follow(round);
				return [round.name, recount];
			})
		);
		for (const [name, recount] of before) if (!this.#each.has(name)) recount.stop();
	}

	/** The rounds, with what each came to as far as it is known by now. */
	told(rounds: readonly SealedRound[]): SealedRound[] {
		return rounds.map((round) => {
			const outcome = round.outcome ?? this.#each.get(round.name)?.outcomeOf(round);
			return outcome ? { ...round, outcome } : round;
		});
	}

	/** Gives up what is still being counted. */
	stop(): void {
		for (const recount of this.#each.values()) recount.stop();
	}
}
