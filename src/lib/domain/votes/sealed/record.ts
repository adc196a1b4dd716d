import type { Id, OptionId } from '../../shared/ids.ts';
import type { Key, RoundConfig } from './config.ts';

/** The name of a record: the SHA-256 of its text, 64 hex digits. What has this name says exactly this. */
export type RecordName = Id<'record'>;

/** What a person chose, in the form the round's kind asks for. A valid answer that names nothing is blank. */
export type Says =
	| { dots: Record<OptionId, number> }
	| { approve: OptionId[] }
	/** Tiers from the best down; who is not listed stands below. */
	| { ranking: OptionId[][] }
	/** A whole number for each criterion, by its name, of each scored option. */
	| { scores: Record<OptionId, Record<string, number>> }
	| { pairs: [OptionId, OptionId, OptionId | null][] }
	| { stance: 'agree' | 'aside' | 'object'; why?: string };

/** Numbers the desk says aloud: printed = issued + voided + unused. */
export interface SlipCounts {
	printed: number;
	issued: number;
	voided: number;
	unused: number;
}

/** The desk opens a round. Its name is the hash of the whole config, and every other record names it as `open`. */
export interface OpenRecord {
	type: 'open';
	config: RoundConfig;
	at: string;
}

/** One person's answer, signed by the slip (in a quick round by the device). The highest turn of a slip counts. */
export interface BallotRecord {
	type: 'ballot';
	open: RecordName;
	turn: number;
	how: 'phone' | 'assisted' | 'paper';
	says: Says;
	/** The voter's name, in an open round. */
	by?: string;
	/** The desk that typed it, if somebody else did. */
	scribe?: Key;
}

/** A show of hands or beans, counted as totals (voting.md 2.7): only beside dots and approvals without a budget rule. */
export interface HandsRecord {
	type: 'hands';
	open: RecordName;
	how: 'hands' | 'beans';
	totals: Record<OptionId, number>;
	people: number;
	at: string;
}

/** A slip that was lost or not used no longer counts. */
export interface VoidRecord {
	type: 'void';
	open: RecordName;
	slip: Key;
	why: string;
	at: string;
}

/** A slip spoke from two phones, or from a phone and the desk: its phones are told at once. It changes no count. */
export interface TwiceRecord {
	type: 'twice';
	open: RecordName;
	slip: Key;
	at: string;
}

/** A count of hands was a mistake: from now on it does not count. */
export interface WithdrawRecord {
	type: 'withdraw';
	open: RecordName;
	of: RecordName;
	why: string;
	at: string;
}

/** The desk lists all papers (ballots and hand counts) it has, so that every phone can say whether its own is there. */
export interface ProposeRecord {
	type: 'propose';
	open: RecordName;
	turn: number;
	papers: RecordName[];
	counts: SlipCounts;
	at: string;
}

/** A witness agrees with a proposal, and adds chance the desk could not know before. */
export interface ReadyRecord {
	type: 'ready';
	open: RecordName;
	of: RecordName;
	nonce: string;
}

/** The desk closes with exactly these papers. Valid with the signatures of enough witnesses. */
export interface CloseRecord {
	type: 'close';
	open: RecordName;
	/** The proposal it follows; of an amendment the closing it replaces. */
	of: RecordName;
	papers: RecordName[];
	voided: Key[];
	counts: SlipCounts;
	/** Of the witnesses that were ready, by their keys. */
	nonces: Record<Key, string>;
	/** 1 for the closing, one more for each amendment, which says why. */
	version: number;
	why?: string;
	at: string;
}

/** A witness signs a closing, or a paper that was typed in for somebody. */
export interface SignRecord {
	type: 'sign';
	open: RecordName;
	of: RecordName;
}

/** A device counted a closing itself and says what it got: the hash of the result. */
export interface ToldRecord {
	type: 'told';
	open: RecordName;
	of: RecordName;
	result: string;
}

/** Typed papers were held against the paper box after closing: those a seed drew, and which of them say something else. */
export interface ComparedRecord {
	type: 'compared';
	open: RecordName;
	/** The closing that lists the papers. */
	of: RecordName;
	seed: string;
	papers: RecordName[];
	differ: RecordName[];
	at: string;
}

/** Somebody offers to be a witness, before the round opens. */
export interface WitnessRecord {
	type: 'witness';
	name: string;
}

export type Body =
	| OpenRecord
	| BallotRecord
	| HandsRecord
	| VoidRecord
	| TwiceRecord
	| WithdrawRecord
	| ProposeRecord
	| ReadyRecord
	| CloseRecord
	| SignRecord
	| ToldRecord
	| ComparedRecord
	| WitnessRecord;

/** A body with whose it is; the signature is over `rembuk-vote/1:` + type + `:` + the canonical JSON without it. */
export type Signed<B extends Body = Body> = B & { key: Key; sig: string };

/** A record whose name and signature were checked. */
export interface Verified<B extends Body = Body> {
	name: RecordName;
	record: Signed<B>;
	/** Its canonical JSON: what is stored, sent and exported. */
	text: string;
}
