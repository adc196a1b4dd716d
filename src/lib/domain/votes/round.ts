import type { OptionId } from '../shared/ids.ts';
import type { Made } from '../shared/stamp.ts';

/** Something to choose: a value, copied and frozen when the round opens. */
export interface Option {
	id: OptionId;
	/** The record it was copied from, whatever kind it is. */
	ref: string;
	label: string;
	/** Whole currency units. */
	cost?: number;
}

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
	result?: Tally;
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
	/** Ballots that break the round's rules: kept, shown, not counted. */
	invalid: number;
}
