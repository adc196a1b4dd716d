import type { BallotKind, RoundConfig } from '../sealed/config.ts';
import { FAULTS, KEY_OF } from '../sealed/faults.ts';
import type { Says } from '../sealed/record.ts';
import type { Countable } from './countable.ts';

/** What counts by its own method: everything but the check of a consensus, which is only told. */
type Counted = Exclude<BallotKind, 'stance'>;

/** Whether an answer has the form its round's kind asks for, and keeps its rules: what phones and desk ask too. */
export function keepsRules(config: RoundConfig, says: Says): boolean {
	const { kind } = config;
	return Object.hasOwn(says, KEY_OF[kind]) && FAULTS[kind](config, says as never) === undefined;
}

/** The answers of a sealed round in the form in which files are counted too. All of them keep the rules. */
export function countableOf(
	config: RoundConfig & { kind: Counted },
	answers: readonly Says[]
): Countable {
	const { kind, options, budget, most, dots = 0, criteria = [], scale = [1, 5] } = config;
	const ballots = answers.map((says) => ({ ...says, count: 1 }));
	const common = { items: options, ...(budget !== undefined && { budget }) };
	const own = { dots: { dots, most }, approval: { most }, sheet: { criteria, scale } };
	// The kind says which form all of these ballots have: `keepsRules` kept the others out.
	return {
		...common,
		...(own as Record<string, object>)[kind],
		method: kind,
		ballots
	} as Countable;
}
