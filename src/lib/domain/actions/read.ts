import { present, textIn, wholeIn } from '../shared/fields.ts';
import { isPlace, placeBetween } from '../shared/order.ts';
import { readMade, type Made } from '../shared/stamp.ts';
import { wordsOf } from '../shared/text.ts';
import { LISTS, type ActivityList, type Details, type Share } from './details.ts';

/** One line of the action plan. */
export interface Activity extends Made, Details {
	name: string;
	order: string;
	list: ActivityList;
	funding: Share[];
}

/** Reads a line; what a peer wrote in an unknown form is left out, the line itself never is. */
export function readActivity(raw: Record<string, unknown>): Activity | undefined {
	const head = readMade(raw);
	const name = wordsOf(raw['name']);
	if (!head || name === undefined || raw['binned'] === true) return undefined;
	const optional = {
		who: textIn(raw['who']),
		where: textIn(raw['where']),
		volume: textIn(raw['volume']),
		unit: textIn(raw['unit']),
		start: textIn(raw['start']),
		end: textIn(raw['end']),
		cost: wholeIn(raw['cost'], 0, 1e13),
		bidang: wholeIn(raw['bidang'], 1, 5),
		code: textIn(raw['code']),
		fromProblem: textIn(raw['fromProblem']),
		fromOption: textIn(raw['fromOption']),
		benefM: wholeIn(raw['benefM'], 0, 1e9),
		benefF: wholeIn(raw['benefF'], 0, 1e9),
		benefPoor: wholeIn(raw['benefPoor'], 0, 1e9)
	};
	return {
		...head,
		...present(optional),
		name,
		order: isPlace(raw['order']) ? raw['order'] : placeBetween(undefined, undefined),
		list: LISTS.find((known) => known === raw['list']) ?? 'RKP',
		funding: readFunding(raw['funding'])
	};
}

function readFunding(value: unknown): Share[] {
	if (!Array.isArray(value)) return [];
	return value.flatMap((share: Partial<Share> | null) => {
		const source = textIn(share?.source);
		const amount = wholeIn(share?.amount, 0, 1e13);
		return source && amount !== undefined ? [{ source, amount }] : [];
	});
}
