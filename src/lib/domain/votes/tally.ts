import type { OptionId, PersonId } from '../shared/ids.ts';
import { compare } from '../shared/stamp.ts';
import { faultIn, type Ballot } from './ballots.ts';
import type { Round, Tally, TallyRow } from './round.ts';

/** Dots and people of one option, before it has a rank. */
export type Count = Omit<TallyRow, 'rank'>;

/**
 * Counts the dots of a round. Each person's last valid ballot counts, however many phones it was cast from;
 * the order in which ballots arrived and copies of one ballot make no difference (VOTE-1 to VOTE-4).
 */
export function tally(round: Round, ballots: readonly Ballot[]): Tally {
	const { counted, refused } = lastBallots(round, ballots);
	const counts = new Map<OptionId, Count>(
		round.options.map(({ id }) => [id, { option: id, dots: 0, supporters: 0 }])
	);
	for (const { dots } of counted) {
		for (const [id, given] of Object.entries(dots)) {
			const count = counts.get(id);
			if (!count || given === 0) continue;
			count.dots += given;
			count.supporters += 1;
		}
	}
	return {
		rows: ranked([...counts.values()]),
		ballots: counted.length,
		invalid: refused.length,
		paper: counted.filter(({ scribe }) => scribe !== undefined).length
	};
}

/**
 * The one ballot that speaks for each person, in the order of their ids. The highest turn that keeps the
 * rules counts; whoever has only ballots that break them is among the refused, with the last of those.
 */
export function lastBallots(
	round: Round,
	ballots: readonly Ballot[]
): { counted: Ballot[]; refused: Ballot[] } {
	const counted = new Map<PersonId, Ballot>();
	const refused = new Map<PersonId, Ballot>();
	for (const ballot of ballots) {
		if (ballot.round !== round.id) continue;
		const last = faultIn(round, ballot.dots) === undefined ? counted : refused;
		const before = last.get(ballot.voter);
		if (!before || isLater(ballot, before)) last.set(ballot.voter, ballot);
	}
	for (const voter of counted.keys()) refused.delete(voter);
	return { counted: inOrder(counted), refused: inOrder(refused) };
}

/** Rows by dots, then by supporters, each with its competition rank: 1, 2, 2, 4. Equal rows keep their order. */
export function ranked(counts: readonly Count[]): TallyRow[] {
	const beats = (a: Count, b: Count) => b.dots - a.dots || b.supporters - a.supporters;
	return counts
		.map((row) => ({ ...row, rank: 1 + counts.filter((other) => beats(other, row) < 0).length }))
		.sort((a, b) => a.rank - b.rank);
}

/** True for a row that shares its rank with another: the room decides, not the machine. What nobody chose is no tie. */
export function isTied(rows: readonly TallyRow[], row: TallyRow): boolean {
	return (
		row.dots > 0 && rows.some((other) => other.option !== row.option && other.rank === row.rank)
	);
}

function isLater(a: Ballot, b: Ballot): boolean {
	return (a.turn - b.turn || compare(a.id, b.id)) > 0;
}

function inOrder(ballots: Map<PersonId, Ballot>): Ballot[] {
	return [...ballots.values()].sort((a, b) => compare(a.id, b.id));
}
