import type { BallotKind, RoundConfig } from '../sealed/config.ts';
import { KEY_OF } from '../sealed/faults.ts';
import type { Says } from '../sealed/record.ts';
import type { Countable } from './countable.ts';

/** What counts by its own method: everything but the check of a consensus, which is only told. */
type Counted = Exclude<BallotKind, 'stance'>;

/** Whether an answer has the form its round's kind asks for. */
export function isOfKind(kind: BallotKind, says: Says): boolean {
	return Object.hasOwn(says, KEY_OF[kind]);
}

/** The answers of a sealed round in the form in which files are counted too. Of each kind only its own answers. */
export function countableOf(
	config: RoundConfig & { kind: Counted },
	answers: readonly Says[]
): Countable {
	const { kind, options, budget, most, dots = 0, criteria = [], scale = [1, 5] } = config;
	const ballots = answers
		.filter((says) => isOfKind(kind, says))
		.map((says) => ({ ...says, count: 1 }));
	const common = { items: options, ...(budget !== undefined && { budget }) };
	const own = { dots: { dots, most }, approval: { most }, sheet: { criteria, scale } };
	// The kind says which form all of these ballots have: `isOfKind` kept the others out.
	return {
		...common,
		...(own as Record<string, object>)[kind],
		method: kind,
		ballots
	} as Countable;
}
