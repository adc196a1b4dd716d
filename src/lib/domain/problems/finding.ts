import type { ProblemId, TreeId } from '../shared/ids.ts';

/**
 * The rules of section 1.4 that can be broken. The others cannot: P7 and P11 only name and allow, and P8 is kept by
 * the key of a link, which is its two ends: none is drawn twice.
 */
export const FINDING_RULES = [
	'P1',
	'P2',
	'P3',
	'P4',
	'P5',
	'P6',
	'P9',
	'P10',
	'P12',
	'P13',
	'P14',
	'P15',
	'P16'
] as const;
export type FindingRule = (typeof FINDING_RULES)[number];

/** Every question there is. Each has words in every language. */
export const QUESTIONS = [
	...FINDING_RULES.map((rule) => `finding.${rule}.question` as const),
	'finding.P14.short',
	'finding.P16.few',
	'finding.P16.deep'
] as const;

/** What a screen may offer beside a question. */
export type Offer =
	| 'make-core'
	| 'new-tree'
	| 'split'
	| 'reword'
	| 'ask-effect'
	| 'ask-cause'
	| 'read-aloud'
	| 'choose-feedback'
	| 'park'
	| 'tick';

/** Something to ask the group about a tree. It stops nobody. */
export interface Finding {
	rule: FindingRule;
	tree: TreeId;
	/** The card it is about, or the several. */
	card?: ProblemId;
	cards?: ProblemId[];
	/** The link it is about, and those to choose from. */
	edge?: string;
	edges?: string[];
	weight: 'note' | 'warn' | 'strong';
	/** The key of the words to ask with. */
	question: (typeof QUESTIONS)[number];
	offer: Offer;
	/** The words that gave the card away. */
	words?: string;
}
