import type { Finding, Offer } from '#lib/domain/problems/finding.ts';
import { KEEPABLE, type Keepable } from '#lib/domain/problems/marks.ts';

import type { Deed } from './deeds.ts';

/** What can be answered to a question: something to do, or to read the links aloud. */
export type AnswerName = Exclude<Deed['is'], 'bin' | 'bring-back'> | 'read';

/** What stands beside a question, the answer it offers first; what may stay as it is can be kept (ANALYSIS-2). */
export function answersTo({ rule, offer, card }: Finding): AnswerName[] {
	const first =
		offer === 'new-tree' && rule === 'P2' ? (['part', 'reword'] as const) : FIRST[offer];
	return keepable(rule) && card !== undefined ? [...first, 'keep'] : [...first];
}

/** The rule, if a group may let a card break it. */
export function keepable(rule: Finding['rule']): Keepable | undefined {
	return KEEPABLE.find((each) => each === rule);
}

const FIRST: Record<Offer, readonly AnswerName[]> = {
	'make-core': ['make-core'],
	'new-tree': ['own-tree'],
	split: ['split', 'reword'],
	reword: ['reword'],
	'ask-effect': ['say-effect', 'reword'],
	'ask-cause': ['ask-cause'],
	'read-aloud': ['read'],
	'choose-feedback': ['feedback'],
	park: ['park', 'hang'],
	tick: ['tick']
};
