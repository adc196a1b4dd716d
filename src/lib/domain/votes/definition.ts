import type { OptionId, RoundId } from '../shared/ids.ts';
import type { Made } from '../shared/stamp.ts';
import type { Option } from './round.ts';

/** The ways a group can choose (section 1.7, and voting.md 2). Dots are counted here; the others come with their ballots. */
export const METHODS = [
	'dots',
	'approval',
	'ranking',
	'usg',
	'five_criteria',
	'permendesa_4x100',
	'matrix',
	'pairwise',
	'points',
	'consensus',
	'approval_budget'
] as const;
export type Method = (typeof METHODS)[number];

/** The steps of the announced rule for equal results, in the order they are taken. */
export const TIE_STEPS = [
	'supporters',
	'priority_group',
	'beneficiaries_poor',
	'cost',
	'runoff',
	'chair_consensus',
	'rediscussion',
	'lot'
] as const;
export type TieStep = (typeof TIE_STEPS)[number];

/** What the room is told before a round opens. Frozen from then on. */
export interface Definition {
	question: string;
	method: Method;
	options: Option[];
	/** Parameters of the method by name: `dots`, `most`, `least`, `ceiling` (whole currency units), `scaleFrom`, `scaleTo`. */
	settings: Record<string, number>;
	/** What is scored, where the method scores: names in their order. */
	criteria: string[];
	/** One answer the group agrees on, or one for each person. */
	mode: 'group' | 'person';
	secrecy: 'quick' | 'open' | 'secret';
	/** Who may vote, in words. */
	electorate?: string;
	tieRule: TieStep[];
	/** Ballots needed as a part of those who may vote; nothing needed unless said. */
	quorum?: { part: number; of: number };
	sitting?: string;
}

/** What one option came to. */
export interface ResultRow {
	option: OptionId;
	/** Points, wins or votes: a whole number. */
	value: number;
	/** 1, 2, 2, 4: equal stays equal. */
	rank: number;
	/** Whether it is within the ceiling, where the method has one. */
	funded?: true;
}

/** What the group answered together, in the form the method asks for. */
export interface GroupAnswer {
	/** A score for each criterion, by option: a sheet. */
	scores?: Record<string, number[]>;
	/** Which of two was chosen, pair by pair; nothing for "equal". */
	pairs?: [OptionId, OptionId, OptionId | null][];
	/** Equal ballots together: what they approve, and how many of them there were. */
	approvals?: { options: OptionId[]; count: number }[];
}

/** How a tie was settled, by which step and in which order; the words are the group's. */
export interface SettledTie {
	options: OptionId[];
	by: TieStep;
	order: OptionId[];
	note?: string;
}

/** A round of any method: its definition, and where its result is. */
export interface DefinedRound extends Made, Definition {
	id: RoundId;
	closedAt?: string;
	answer?: GroupAnswer;
	/** Computed from the answer, never stored. */
	result?: ResultRow[];
	ties: SettledTie[];
}
