import { countingSealed } from '#lib/domain/votes/counting/countSealed.ts';
import { resultHash } from '#lib/domain/votes/counting/resultHash.ts';
import type { SealedRound } from '#lib/domain/votes/sealed/sealedRound.ts';

type Outcome = NonNullable<SealedRound['outcome']>;

/** How long a phone counts in one go before it looks whether somebody touched it, in milliseconds. */
const SLICE = 10;

/** What this phone counts by itself once a round is sealed: a long count in slices between which the screen lives on. */
export class Recount {
	outcome = $state.raw<Outcome>();
	/** The closing it counted, or is counting: what came in since changes nothing. */
	#of: string | undefined;
	#next: ReturnType<typeof setTimeout> | undefined;

	/** Counts a sealed round, once for each closing. */
	follow({ config, papers, closing, missing, state, outcome }: SealedRound): void {
		if (state !== 'sealed' || !closing || missing > 0 || this.#of === closing.name) return;
		this.stop();
		this.#of = closing.name;
		this.outcome = outcome;
		if (outcome) return; // a cheap rule was counted while the round was read
		const work = countingSealed(config, papers);
		const slice = () => {
			const until = performance.now() + SLICE;
			let step = work.next();
			while (!step.done && performance.now() < until) step = work.next();
			if (!step.done) this.#next = setTimeout(slice);
			else this.outcome = { result: step.value, hash: resultHash(step.value) };
		};
		this.#next = setTimeout(slice);
	}

	/** Gives up a count that is not wanted any more. */
	stop(): void {
		clearTimeout(this.#next);
		this.#of = undefined;
	}
}
