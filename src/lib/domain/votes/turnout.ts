import type { RoundId } from '../shared/ids.ts';
import type { Ballot } from './ballots.ts';

/** How many people have voted in a round: all that any screen shows before it is closed. */
export interface Turnout {
	all: number;
	/** Those among them whose ballot a scribe typed from paper. */
	paper: number;
}

/** Counts the people in the box. What they chose is not looked at. */
export function turnoutIn(ballots: readonly Ballot[], round: RoundId): Turnout {
	const voters = new Map(
		ballots.flatMap((ballot) =>
			ballot.round === round ? [[ballot.voter, ballot.scribe !== undefined] as const] : []
		)
	);
	return { all: voters.size, paper: [...voters.values()].filter(Boolean).length };
}
