import { compare } from '../shared/stamp.ts';
import { faultIn, type Ballot } from './ballots.ts';
import type { Round, Tally } from './round.ts';

/**
 * Counts the dots of a round. Each person's last ballot counts, however many phones it was cast from; the
 * order in which ballots arrived and copies of one ballot make no difference (VOTE-1 to VOTE-4).
 */
export function tally(round: Round, ballots: readonly Ballot[]): Tally {
	const last = lastBallots(round, ballots);
	const valid = last.filter(({ dots }) => faultIn(round, dots) === undefined);
	const counted = round.options.map(({ id }) => {
		const given = valid.map(({ dots }) => dots[id] ?? 0).filter((count) => count > 0);
		return { option: id, dots: given.reduce((sum, n) => sum + n, 0), supporters: given.length };
	});
	const beats = (a: (typeof counted)[number], b: (typeof counted)[number]) =>
		b.dots - a.dots || b.supporters - a.supporters;
	const rows = counted
		.map((row) => ({ ...row, rank: 1 + counted.filter((other) => beats(other, row) < 0).length }))
		.sort((a, b) => a.rank - b.rank);
	return { rows, ballots: valid.length, invalid: last.length - valid.length };
}

/** The one ballot that speaks for each person: the highest turn, and of two with one turn the same one everywhere. */
export function lastBallots(round: Round, ballots: readonly Ballot[]): Ballot[] {
	const last = new Map<string, Ballot>();
	for (const ballot of ballots) {
		if (ballot.round !== round.id) continue;
		const before = last.get(ballot.voter);
		if (!before || (ballot.turn - before.turn || compare(ballot.id, before.id)) > 0) {
			last.set(ballot.voter, ballot);
		}
	}
	return [...last.values()].sort((a, b) => compare(a.id, b.id));
}
