import type { OptionId } from '#lib/domain/shared/ids.ts';
import { countingSealed } from '#lib/domain/votes/counting/countSealed.ts';
import type { RoundResult } from '#lib/domain/votes/counting/result.ts';
import { resultHash } from '#lib/domain/votes/counting/resultHash.ts';
import { askingWhyNot, type WhyNot } from '#lib/domain/votes/counting/whyNot.ts';
import type { RoundConfig } from '#lib/domain/votes/sealed/config.ts';
import type { Papers } from '#lib/domain/votes/sealed/sealedRound.ts';

/** Something to be counted beside the screen: a result, or why an option is not in it. */
export interface Task {
	config: RoundConfig;
	papers: Papers;
	whyNot?: OptionId;
}

/** What a count came to. */
export interface Outcome {
	result: RoundResult;
	hash: string;
}

/** What a worker says: how far it is, from 0 to 1, or what it came to. */
export type Told = { progress: number } | { answer: Outcome | WhyNot | undefined };

/** As often as halving asks in most elections: only to say how far it is. */
const USUAL_RUNS = 40;

/** Counts in steps; each tells how far it is, from 0 to 1. */
export function* working(task: Task): Generator<number, Outcome | WhyNot | undefined> {
	const { config, papers, whyNot } = task;
	if (whyNot !== undefined) {
		return yield* scaled(askingWhyNot(config, papers, whyNot), USUAL_RUNS);
	}
	const result = yield* scaled(countingSealed(config, papers), config.budget ?? 1);
	return { result, hash: resultHash(result) };
}

function* scaled<T>(steps: Generator<number, T>, whole: number): Generator<number, T> {
	for (let step = steps.next(); ; step = steps.next()) {
		if (step.done) return step.value;
		yield Math.min(1, step.value / whole);
	}
}
