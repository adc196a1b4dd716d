import type { Criterion } from './sheets.ts';

/** What can be chosen. `cost`: a whole number of the smallest unit of money. */
export interface CountableItem {
	id: string;
	label?: string;
	cost?: number;
}

interface Common {
	items: readonly CountableItem[];
	/** What there is to spend, in the unit of the costs. */
	budget?: number;
}

/** Ballots, equal ones perhaps written once: `count` says how many there were. */
type Ballots<B> = readonly (B & { count: number })[];

/** Tiers from the best down; an item that stands alone may be written without a tier around it. */
export interface RankingBallot {
	ranking: readonly (string | readonly string[])[];
}

/** A whole number for each criterion, by its name, of each scored item. */
export interface SheetBallot {
	scores: Readonly<Record<string, Readonly<Record<string, number>>>>;
}

/** Two items and the preferred one, nothing for "equal". */
export interface PairsBallot {
	pairs: readonly (readonly [string, string, string | null])[];
}

export interface ApprovalBallot {
	approve: readonly string[];
}

export interface DotsBallot {
	dots: Readonly<Record<string, number>>;
}

/** A round as counting needs it, wherever it comes from: a file, or the signed papers of a sealed round. */
export type Countable = Common &
	(
		| { method: 'ranking'; ballots: Ballots<RankingBallot> }
		| {
				method: 'sheet';
				criteria: readonly Criterion[];
				scale: readonly [from: number, to: number];
				ballots: Ballots<SheetBallot>;
		  }
		| { method: 'pairs'; ballots: Ballots<PairsBallot> }
		| { method: 'approval'; most?: number; ballots: Ballots<ApprovalBallot> }
		| { method: 'dots'; dots: number; most?: number; ballots: Ballots<DotsBallot> }
	);

/** A round of one method. */
export type CountableOf<M extends Countable['method']> = Extract<Countable, { method: M }>;
