import type { OptionId } from '#lib/domain/shared/ids.ts';
import { countSealed, isHeavy } from '#lib/domain/votes/counting/countSealed.ts';
import type { RoundResult } from '#lib/domain/votes/counting/result.ts';
import { resultHash } from '#lib/domain/votes/counting/resultHash.ts';
import type { WhyNot } from '#lib/domain/votes/counting/whyNot.ts';
import type { RoundConfig } from '#lib/domain/votes/sealed/config.ts';
import type { Papers } from '#lib/domain/votes/sealed/sealedRound.ts';

import { countAside } from './aside.ts';
import type { Outcome } from './tasks.ts';

/** A result that a screen can wait for (VOTE-49): a light one is there at once, a long one is counted beside the screen. */
export class CountedLater {
	#outcome = $state.raw<Outcome>();
	#progress = $state(0);
	#stop: () => void = () => undefined;

	constructor(config: RoundConfig, papers: Papers) {
		if (!isHeavy(config, papers)) {
			const result = countSealed(config, papers);
			this.#finish({ result, hash: resultHash(result) });
			return;
		}
		this.#stop = countAside(
			{ config, papers },
			{
				progress: (part) => (this.#progress = part),
				answer: (answer) => this.#finish(answer as Outcome)
			}
		);
	}

	#finish(outcome: Outcome) {
		this.#outcome = outcome;
		this.#progress = 1;
	}

	/** What was counted and the hash of it; nothing as long as it is being counted, or after it was given up. */
	get outcome(): Outcome | undefined {
		return this.#outcome;
	}

	get result(): RoundResult | undefined {
		return this.#outcome?.result;
	}

	/** How far it is, from 0 to 1: with rules that raise shares, the part of the budget that is spent so far. */
	get progress(): number {
		return this.#progress;
	}

	/** Gives up. A screen does this when it goes. */
	cancel() {
		this.#stop();
	}
}

/** The answer to "why not mine?", counted beside the screen: many elections, one after the other. */
export class AskedWhyNot {
	#answer = $state.raw<WhyNot>();
	#progress = $state(0);
	#stop: () => void;

	constructor(config: RoundConfig, papers: Papers, whyNot: OptionId) {
		this.#stop = countAside(
			{ config, papers, whyNot },
			{
				progress: (part) => (this.#progress = part),
				answer: (answer) => {
					this.#answer = answer as WhyNot | undefined;
					this.#progress = 1;
				}
			}
		);
	}

	/** What the option would have needed; nothing yet, or nothing at all if it was funded. */
	get answer(): WhyNot | undefined {
		return this.#answer;
	}

	get progress(): number {
		return this.#progress;
	}

	cancel() {
		this.#stop();
	}
}
