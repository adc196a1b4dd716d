import { USUAL_BUDGET_RULE } from '#lib/domain/votes/counting/rules.ts';
import { MOST_COMPARED } from '#lib/domain/votes/sealed/configFaults.ts';
import type { TieStep } from '#lib/domain/votes/definition.ts';
import type { Band } from '#lib/domain/votes/counting/sheets.ts';
import type { BallotKind, RoundRule } from '#lib/domain/votes/sealed/config.ts';
import type { IconName } from '#lib/ui/icons/iconName.ts';

/** The ways of choosing as a desk offers them: one sentence and one picture each. */
export const WAYS = [
	'dots',
	'approval',
	'ranking',
	'usg',
	'five',
	'permendesa',
	'matrix',
	'pairs',
	'points',
	'budget',
	'consensus'
] as const;
export type Way = (typeof WAYS)[number];

/** What follows from a way: which ballot, which rules it may be counted by (the usual one first), and its usual numbers. */
export interface WayFacts {
	icon: IconName;
	kind: BallotKind;
	rules: readonly RoundRule[];
	/** Whether the room may agree on one answer instead of one for each person. */
	hasGroup?: true;
	ties: readonly TieStep[];
	dots?: number;
	most?: number;
	/** How many criteria are worded for it. */
	criteria?: number;
	scale?: readonly [from: number, to: number];
	bands?: readonly Band[];
}

const BY_PEOPLE = ['supporters', 'lot'] as const;
const SHEET = { icon: 'table', kind: 'sheet', rules: ['sum', 'product'], hasGroup: true } as const;

/** The bands of Permendesa 21: priority I to IV by the sum of four scores of up to 100. */
const BANDS: readonly Band[] = [
	{ name: 'I', from: 301, to: 400 },
	{ name: 'II', from: 201, to: 300 },
	{ name: 'III', from: 101, to: 200 },
	{ name: 'IV', from: 1, to: 100 }
];

export const FACTS: Record<Way, WayFacts> = {
	dots: { icon: 'dot', kind: 'dots', rules: ['tally'], ties: BY_PEOPLE, dots: 3, most: 2 },
	approval: { icon: 'approve', kind: 'approval', rules: ['tally'], ties: ['lot'] },
	ranking: {
		icon: 'ranked',
		kind: 'ranking',
		rules: ['borda', 'rank-points', 'condorcet', 'schulze'],
		ties: ['lot']
	},
	usg: { ...SHEET, ties: BY_PEOPLE, criteria: 3, scale: [1, 5] },
	five: { ...SHEET, ties: BY_PEOPLE, criteria: 5, scale: [1, 5] },
	permendesa: { ...SHEET, ties: BY_PEOPLE, criteria: 4, scale: [0, 100], bands: BANDS },
	matrix: { ...SHEET, ties: BY_PEOPLE, criteria: 1, scale: [1, 5] },
	pairs: { icon: 'pairs', kind: 'pairs', rules: ['pairs'], hasGroup: true, ties: ['lot'] },
	points: { icon: 'money', kind: 'dots', rules: ['tally'], ties: BY_PEOPLE, dots: 10, most: 10 },
	budget: {
		icon: 'budget',
		kind: 'approval',
		rules: [USUAL_BUDGET_RULE, 'greedy-tally', 'greedy-tally-no-skip', 'phragmen'],
		ties: ['cost', 'supporters', 'lot']
	},
	consensus: { icon: 'agree', kind: 'stance', rules: ['consensus'], ties: [] }
};

/** Comparing everything with everything: more options than this are too many questions (voting.md 2.5). */
export const MOST_PAIRED = { group: MOST_COMPARED, person: 6 } as const;
