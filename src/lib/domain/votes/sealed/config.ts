import type { Quorum } from '../counting/quorum.ts';
import type { BudgetRule } from '../counting/rules.ts';
import type { Band, Criterion } from '../counting/sheets.ts';
import type { TieStep } from '../definition.ts';
import type { Id, OptionId, RoundId } from '../../shared/ids.ts';

/** A public ed25519 key, 64 hex digits: a slip, the desk, a witness, or a device. */
export type Key = Id<'key'>;

/** What a ballot of a round says. Points are dots under another name; approval with costs is approval. */
export const BALLOT_KINDS = ['dots', 'approval', 'ranking', 'sheet', 'pairs', 'stance'] as const;
export type BallotKind = (typeof BALLOT_KINDS)[number];

/** How ballots are counted, by name: a rule for budgets, or one of its kind's own. */
export type RoundRule =
	| BudgetRule
	| 'tally'
	| 'borda'
	| 'condorcet'
	| 'schulze'
	| 'rank-points'
	| 'sum'
	| 'product'
	| 'pairs'
	| 'consensus';

/** What can be chosen, frozen when the round opens. `cost`: whole currency units. */
export interface ConfigOption {
	id: OptionId;
	/** The record it was copied from; empty for one typed for this round. */
	ref: string;
	label: string;
	cost?: number;
}

/**
 * Everything the room is told before a round opens (voting.md 1). It is part of the opening record, so its hash is part
 * of every ballot: whoever changes a word afterwards has another round. Options stand in the order of their ids.
 */
export interface RoundConfig {
	round: RoundId;
	question: string;
	kind: BallotKind;
	rule: RoundRule;
	options: ConfigOption[];
	/** Dots for each person and the most on one option; for approval `most` is how many may be named, `least` the wish. */
	dots?: number;
	most?: number;
	least?: number;
	/** How many places of a ranking get points, by the rule `rank-points`. */
	places?: number;
	criteria?: Criterion[];
	scale?: [from: number, to: number];
	bands?: Band[];
	/** What there is to spend and by how much Add1 raises each share, whole currency units. */
	budget?: number;
	increment?: number;
	/** One answer the room agrees on, typed by the desk on a slip of its own, or one for each person. */
	mode: 'group' | 'person';
	/** Quick: one answer a device, not binding. Open: by name. Secret: slips from a bag (voting.md 4.2). */
	secrecy: 'quick' | 'open' | 'secret';
	/** Who keeps the list of ballots after closing: every device, or only desk and wall (voting.md 4.6, coercion). */
	published: 'everybody' | 'desk';
	quorum: Quorum;
	/** How many were invited and have come, when the round opened. */
	invited: number;
	present: number;
	/** Who may vote, in words. */
	electorate: string;
	tieRule: TieStep[];
	/** What was drawn in public before opening; the order of equal options follows from it. */
	lot: string;
	/** Keys of all printed slips, sorted. None in a quick round. */
	slips: Key[];
	desk: Key;
	witnesses: Key[];
	/** How many witnesses have to sign a closing beside the desk. */
	needs: number;
}

/** The part of a round that is told in words: all but its id and the keys. */
export type RoundRules = Omit<RoundConfig, 'round' | 'slips' | 'desk' | 'witnesses'>;
