import { textIn } from '../shared/fields.ts';
import { readRow } from '../shared/rows.ts';
import type { Made } from '../shared/stamp.ts';
import { wordsOf } from '../shared/text.ts';
import { ACTIVITIES, type ActivityList, type Details, type Share } from './details.ts';
import { sharesIn } from './funding.ts';

/** One line of the action plan. */
export interface Activity extends Made, Details {
	name: string;
	order: string;
	list: ActivityList;
	/** Why it stands on that list. */
	reason?: string;
	funding: Share[];
	/** In the bin: not part of the plan, and may come back. */
	binned: boolean;
	binnedWhy?: string;
}

/** Reads a line; what a peer wrote in an unknown form is left out, the line itself never is. */
export function readActivity(raw: Record<string, unknown>): Activity | undefined {
	const row = readRow(ACTIVITIES, raw);
	const name = wordsOf(raw['name']);
	if (!row || name === undefined) return undefined;
	const { funding, why, list = 'RKP', order = '', ...said } = row;
	const [reason, binnedWhy] = [why?.[list], textIn(raw['binned'])];
	return {
		...said,
		name,
		order,
		list,
		funding: sharesIn(funding),
		binned: raw['binned'] === true || binnedWhy !== undefined,
		...(reason !== undefined && { reason }),
		...(binnedWhy !== undefined && { binnedWhy })
	};
}
