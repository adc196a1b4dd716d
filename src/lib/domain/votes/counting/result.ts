import type { OptionId } from '../../shared/ids.ts';
import type { TieStep } from '../definition.ts';
import type { RoundRule } from '../sealed/config.ts';

/** One option of a result. `value`: exact, as text; halves and parts are fractions such as `21/2`. */
export interface ResultLine {
	option: OptionId;
	value: string;
	/** 1, 2, 2, 4: equal stays equal. 0 for what has no rank: nobody scored it. */
	rank: number;
	/** How many people gave it anything, or scored it. */
	people: number;
	/** Of `value`, what hands and beans gave. */
	hands: number;
	/** The band its value falls into, where the round has bands. */
	band?: string;
}

/** One purchase of Equal Shares or Phragmén, to be told step by step. Amounts are exact fractions of a currency unit. */
export interface MoneyStep {
	option: OptionId;
	/** The most anybody pays for it, with Equal Shares. */
	pays?: string;
	effectiveVotes?: string;
	/** Purses that are empty after it. */
	emptyPurses?: number;
	/** With Phragmén: how much each person had been given by then. */
	at?: string;
	/** What each group of equal voters has left after it: how many they are, and how much; the fullest purses first. */
	purses?: { people: number; left: string }[];
	/** There are many different purses: each was rounded down to a twentieth of a share. */
	arePursesRounded?: true;
}

/** What a budget rule chose. Whole currency units. */
export interface MoneyResult {
	budget: number;
	spent: number;
	/** In the order they were chosen; behind what is free. */
	funded: OptionId[];
	/** Of these, what costs nothing and somebody chose: it is not bought with anybody's share. */
	free: OptionId[];
	/** Everything that anybody chose can be paid: all of it is funded, and no rule was needed. */
	everythingFits?: true;
	/** Of these, with money that was left over behind the rule's own. */
	filled: OptionId[];
	steps: MoneyStep[];
	/** Each person's share, exact, with Equal Shares; raised this often by Add1. */
	share?: string;
	runs?: number;
	/** Why raising ended: the next step would spend too much, nothing more fits, or everything chosen is bought. */
	stop?: 'overspend' | 'nothing-fits' | 'all-bought';
	ties: { options: OptionId[]; first: OptionId }[];
	/** People whose ballot names nothing that was funded. */
	emptyHanded: number;
	/** What a plain list by votes would have chosen. */
	byVotes: { funded: OptionId[]; spent: number; emptyHanded: number };
}

/** Several options share the first place. */
export interface TieAtTop {
	/** Those it is between: all of them, or those that were left when people have to go on. */
	options: OptionId[];
	/** The last step of the announced ladder that told some of them apart. */
	by?: TieStep;
	/** The step that people have to take, and no count can: until then nothing is chosen. */
	waits?: TieStep;
}

/** What a round came to: a plain value, the same bit for bit on every device that holds the same papers. */
export interface RoundResult {
	rule: RoundRule;
	/** People: with a counted ballot, with a blank or invalid one, and behind hand counts. */
	people: { counted: number; blank: number; invalid: number; hands: number };
	/** By rank, equal ones in the order of their ids. */
	lines: ResultLine[];
	/** What the rule chose: what is first by it and the ladder for equals, or what is funded. Empty if nothing was chosen. */
	winners: OptionId[];
	tie?: TieAtTop;
	isQuorumMet: boolean;
	money?: MoneyResult;
	/** Of rankings and comparisons. `above[a][b]`: how many put a above b. */
	beatsEveryOther?: OptionId;
	schulze?: OptionId[];
	circles?: OptionId[][];
	notCompared?: [OptionId, OptionId][];
	above?: Record<OptionId, Record<OptionId, number>>;
	/** Of a consensus check, which has no lines; objections in the words of those who object. */
	stances?: { agree: number; aside: number; object: number; objections: string[] };
}
