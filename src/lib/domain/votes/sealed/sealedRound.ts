import type { RoundResult } from '../counting/result.ts';
import type { Key, RoundConfig } from './config.ts';
import type { BallotRecord, HandsRecord, RecordName, SlipCounts, Verified } from './record.ts';

/** Why a ballot in the box is not counted. */
export type PaperFault =
	'unknown-credential' | 'voided' | 'needs-a-name' | 'not-this-kind' | 'broken-rules';

/** The papers of a round, as every device sorts them: one a slip, the highest valid turn. */
export interface Papers {
	counted: Verified<BallotRecord>[];
	blank: Verified<BallotRecord>[];
	invalid: { paper: Verified<BallotRecord>; why: PaperFault }[];
	/** Earlier turns of slips that spoke again. */
	replaced: number;
	hands: Verified<HandsRecord>[];
	/** Slips given out, as the closing says, for a quorum of those; unknown until there is one. */
	issued?: number;
}

/** A count of hands that was a mistake, and why. */
export interface Withdrawn {
	hands: Verified<HandsRecord>;
	why: string;
}

/** A list of papers the desk has, waiting for everybody to look. */
export interface Proposal {
	name: RecordName;
	turn: number;
	papers: RecordName[];
	counts: SlipCounts;
	/** 16 letters in groups of four, the same on wall, desk and phones. */
	code: string;
	/** Witnesses that agree with exactly this list. */
	ready: Key[];
	at: string;
}

/** A closing with enough signatures, or one that still waits for them. */
export interface Closing {
	name: RecordName;
	version: number;
	papers: RecordName[];
	voided: Key[];
	counts: SlipCounts;
	/** 16 letters in groups of four: read out, written on paper, kept by every phone. */
	code: string;
	signers: Key[];
	isValid: boolean;
	why?: string;
	at: string;
}

/** Where a round is. `disputed`: two valid closings of one version with different lists (voting.md 4.5). */
export type SealedState = 'open' | 'proposed' | 'closing' | 'sealed' | 'disputed';

/** A round whose every paper is signed, as any device reads it. */
export interface SealedRound {
	/** The name of its opening record. */
	name: RecordName;
	config: RoundConfig;
	openedAt: string;
	state: SealedState;
	/** What this device has of the box: on a voter's phone its own ballots, until they are published. */
	papers: Papers;
	voided: Key[];
	/** Slips that spoke from two places, as the desk says while the round runs. */
	twice: Key[];
	/** Counts of hands the desk took back: shown as such, and not counted. */
	withdrawn: Withdrawn[];
	proposal?: Proposal;
	/** The closing that stands, or waits for signatures. */
	closing?: Closing;
	/** Closings that were amended, and the rivals of a dispute. */
	otherClosings: Closing[];
	/** Listed papers this device does not have: while there are any, it shows no result. */
	missing: number;
	/** Papers it has that the closing does not list. */
	late: number;
	/** Only when sealed and nothing is missing. Heavy rules are counted elsewhere: see `countSealed`. */
	outcome?: { result: RoundResult; hash: string };
	/** What other devices counted: hash → how many said so. */
	told: ReadonlyMap<string, number>;
	/** What its witnesses counted, among those: nobody can make up a key that the round names. */
	vouched: ReadonlyMap<string, number>;
}
