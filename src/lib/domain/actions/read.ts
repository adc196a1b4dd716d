import { present, textIn, wholeIn } from '../shared/fields.ts';
import { idIn } from '../shared/ids.ts';
import { MOST_MONEY } from '../shared/money.ts';
import { placeIn } from '../shared/placed.ts';
import { readMade, type Made } from '../shared/stamp.ts';
import { wordsOf } from '../shared/text.ts';
import { LONGEST_NAME, sentence } from '../shared/words.ts';
import { LISTS, MOST_PEOPLE, type ActivityList, type Details, type Share } from './details.ts';
import { readFunding } from './funding.ts';
import { isMonth } from './months.ts';
import { isVolume } from './volume.ts';

/** One line of the action plan. */
export interface Activity extends Made, Details {
	name: string;
	order: string;
	list: ActivityList;
	funding: Share[];
	/** In the bin: not part of the plan, and may come back. */
	binned: boolean;
}

/** Reads a line; what a peer wrote in an unknown form is left out, the line itself never is. */
export function readActivity(raw: Record<string, unknown>): Activity | undefined {
	const head = readMade(raw);
	const name = wordsOf(raw['name']);
	if (!head || name === undefined) return undefined;
	const optional = {
		who: nameIn(raw['who']),
		where: nameIn(raw['where']),
		volume: textIf(isVolume, raw['volume']),
		unit: nameIn(raw['unit']),
		start: textIf(isMonth, raw['start']),
		end: textIf(isMonth, raw['end']),
		cost: wholeIn(raw['cost'], 0, MOST_MONEY),
		bidang: wholeIn(raw['bidang'], 1, 5),
		code: nameIn(raw['code']),
		fromProblem: idIn(raw['fromProblem']),
		fromOption: idIn(raw['fromOption']),
		benefM: wholeIn(raw['benefM'], 0, MOST_PEOPLE),
		benefF: wholeIn(raw['benefF'], 0, MOST_PEOPLE),
		benefPoor: wholeIn(raw['benefPoor'], 0, MOST_PEOPLE)
	};
	return {
		...head,
		...present(optional),
		name,
		order: placeIn(raw['order']),
		list: LISTS.find((known) => known === raw['list']) ?? 'RKP',
		funding: readFunding(raw),
		binned: raw['binned'] === true
	};
}

/** A text somebody could have entered here: readable letters, not a whole page. */
function nameIn(value: unknown): string | undefined {
	const words = typeof value === 'string' ? sentence(value, LONGEST_NAME) : undefined;
	return words?.ok ? words.value : undefined;
}

function textIf(fits: (text: string) => boolean, value: unknown): string | undefined {
	const text = textIn(value);
	return text !== undefined && fits(text) ? text : undefined;
}
