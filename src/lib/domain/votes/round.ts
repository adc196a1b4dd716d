import type { BallotId, OptionId } from '../shared/ids.ts';
import type { Made } from '../shared/stamp.ts';

/** Something to choose: a value, copied and frozen when the round opens. */
export interface Option {
	id: OptionId;
	/** The record it was copied from, whatever kind it is; empty for one that was typed for this round. */
	ref: string;
	label: string;
	/** Whole currency units. */
	cost?: number;
}

/** More than this nobody compares, and a ballot could not hold. */
export const MOST_OPTIONS = 60;

/** One question to the room, with dots as the answer. */
export interface Round extends Made {
	question: string;
	options: Option[];
	/** Dots for each person. */
	dots: number;
	/** The most one person may give one option. */
	most: number;
	closedAt?: string;
	/** Counted when the round was closed, from the ballots the desk had then. */
	result?: Outcome;
	/** Two desks closed it while apart, with different ballots in hand. The result is the fuller count. */
	closedApart?: true;
}

/** One line of a result. */
export interface TallyRow {
	option: OptionId;
	dots: number;
	/** Different people with at least one dot: the announced rule when dots are equal. */
	supporters: number;
	/** 1, 2, 2, 4: equal stays equal. */
	rank: number;
}

/** What the ballots say. */
export interface Tally {
	rows: TallyRow[];
	/** People whose ballot counts, "I do not choose" among them. */
	ballots: number;
	/** People whose only ballots break the round's rules: kept, shown, not counted. */
	invalid: number;
	/** How many of the counted ballots a scribe typed from paper. */
	paper: number;
}

/** A tally as it is written down at closing: whoever holds the ballots can count these again. */
export interface Outcome extends Tally {
	counted: BallotId[];
	refused: BallotId[];
	/** The start of a fingerprint of question, options and counted ballots: 8 hex digits for the room to compare. */
	code: string;
}
