import type { RoundId } from '../shared/ids.ts';
import type { Ballot } from './ballots.ts';

/** How many people have voted in a round: all that any screen shows before it is closed. */
export interface Turnout {
	/** With a phone of their own, out of those who have joined. */
	phones: number;
	/** On paper, typed by a scribe. */
	paper: number;
}

/** Counts the people in the box. What they chose is not looked at. */
export function turnoutIn(ballots: readonly Ballot[], round: RoundId): Turnout {
	const isOnPaper = new Map(
		ballots.flatMap((ballot) =>
			ballot.round === round ? [[ballot.voter, ballot.scribe !== undefined] as const] : []
		)
	);
	const paper = [...isOnPaper.values()].filter(Boolean).length;
	return { phones: isOnPaper.size - paper, paper };
}
