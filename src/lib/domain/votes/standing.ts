import type { PersonId } from '../shared/ids.ts';
import type { Ballot } from './ballots.ts';
import type { Round } from './round.ts';
import { lastBallots } from './tally.ts';

/**
 * Where one person's choice stands: not made, in the box, and after closing counted, counted as it was before
 * a late change of mind, too late, or against the rules.
 */
export type Standing = 'none' | 'in-box' | 'counted' | 'earlier-counted' | 'late' | 'invalid';

/** The ballot that speaks for a person in a round, valid or not. */
export function ballotOf(
	round: Round,
	ballots: readonly Ballot[],
	person: PersonId
): Ballot | undefined {
	const { counted, refused } = lastBallots(
		round,
		ballots.filter(({ voter }) => voter === person)
	);
	return counted[0] ?? refused[0];
}

/** Tells a person what became of their choice, from their own ballots and the list written down at closing. */
export function standingOf(round: Round, ballots: readonly Ballot[], person: PersonId): Standing {
	const last = ballotOf(round, ballots, person);
	if (!last) return 'none';
	if (!round.result) return 'in-box';
	const { counted, refused } = round.result;
	if (counted.includes(last.id)) return 'counted';
	if (refused.includes(last.id)) return 'invalid';
	const own = ballots.filter(({ voter, round: of }) => voter === person && of === round.id);
	return own.some(({ id }) => counted.includes(id)) ? 'earlier-counted' : 'late';
}
