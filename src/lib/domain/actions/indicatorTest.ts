import { compare } from '../shared/stamp.ts';
import type { Indicator } from './kinds.ts';

/** What an indicator has to say before anybody can measure by it (section 1.8); each has words under `indicator.gap.`. */
export const GAPS = [
	'who',
	'how-many',
	'how-good',
	'by-when',
	'where',
	'baseline',
	'mov',
	'collector',
	'dates'
] as const;
export type Gap = (typeof GAPS)[number];

/**
 * What an indicator does not say yet. Target and date answer how many and by when; who, how good and where are in its
 * words, and people tick what they find there. `dates`: it promises to be reached before it began.
 */
export function gapsOf(indicator: Indicator): Gap[] {
	const { answers = [], target, targetDate, baseline, baselineDate, mov, collector } = indicator;
	const isBefore = compare(targetDate ?? '9', baselineDate ?? '') <= 0;
	const missing: Record<Gap, boolean> = {
		who: !answers.includes('who'),
		'how-many': target === undefined,
		'how-good': !answers.includes('how-good'),
		'by-when': targetDate === undefined,
		where: !answers.includes('where'),
		baseline: baseline === undefined,
		mov: mov === undefined,
		collector: collector === undefined,
		dates: isBefore
	};
	return GAPS.filter((gap) => missing[gap]);
}
