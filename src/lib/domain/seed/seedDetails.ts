import { LISTS, type ActivityList, type Details, type Share } from '../actions/details.ts';
import { present, textIn, wholeIn } from '../shared/fields.ts';
import { roundsOf } from '../votes/rounds.ts';
import { rowIn, type Row } from './rows.ts';
import type { Sowing } from './sowing.ts';

const USED = [
	'id',
	'name',
	'pic',
	'location',
	'hamlet',
	'volume',
	'unit',
	'start',
	'end',
	'cost'
].concat([
	'funding',
	'source',
	'list',
	'bidang',
	'code',
	'fromNode',
	'benefM',
	'benefF',
	'benefPoor'
]);

/** What a seed says of an activity, in the plan's words. */
export function detailsOf(sowing: Sowing, row: Row, where: string): Details {
	sowing.ledger.rest('activities[]', row, USED);
	const code = textIn(row['code']);
	const bidang = wholeIn(row['bidang'] ?? Number(code?.slice(0, 2)), 1, 5);
	const benef = (key: string) => wholeIn(row[key], 0, 1e9);
	return present({
		who: textIn(row['pic']),
		where: textIn(row['location']) ?? textIn(row['hamlet']),
		volume: volumeOf(sowing, row['volume'], where),
		unit: textIn(row['unit']),
		start: textIn(row['start']),
		end: textIn(row['end']),
		cost: typeof row['cost'] === 'number' ? row['cost'] : undefined,
		funding: fundingOf(sowing, row, where),
		list: listOf(sowing, row['list'], where),
		bidang,
		code,
		benefM: benef('benefM'),
		benefF: benef('benefF'),
		benefPoor: benef('benefPoor'),
		...originOf(sowing, row, where)
	});
}

/** The problem it serves, and the option it was voted on as; else the idea it came from. */
function originOf({ plan, ids, ledger }: Sowing, row: Row, where: string) {
	const from = ids.of(row['fromNode']);
	const ref = ids.of(row['id']);
	const option = roundsOf(plan)
		.flatMap(({ options }) => options)
		.find((one) => one.ref === ref);
	if (from && plan.problems.has(from)) return { fromProblem: from, fromOption: option?.id };
	if (from && plan.ideas.has(from)) return { fromOption: from };
	if (row['fromNode']) ledger.miss(`${where}.fromNode`, 'no-such-problem', row['fromNode']);
	return { fromOption: option?.id };
}

/** A decimal with up to three places, as the plan keeps it. */
function volumeOf({ ledger }: Sowing, value: unknown, where: string): string | undefined {
	if (value === undefined || value === null) return undefined;
	const written = typeof value === 'number' ? String(value) : textIn(value);
	if (written && /^\d{1,9}(\.\d{1,3})?$/.test(written)) return written;
	ledger.miss(`${where}.volume`, 'not-a-number');
	return undefined;
}

/** Either a table of sources, or one source for the whole cost. */
function fundingOf({ ledger }: Sowing, row: Row, where: string): Share[] {
	const table = rowIn(row['funding']) ?? {};
	const single = textIn(row['source']);
	const shares = single ? [[single, row['cost']] as const] : Object.entries(table);
	return shares.flatMap(([source, said]) => {
		const amount = wholeIn(said, 0, 1e13);
		if (amount !== undefined && source !== '') return [{ source, amount }];
		ledger.miss(`${where}.funding`, 'not-money', source);
		return [];
	});
}

function listOf({ ledger }: Sowing, value: unknown, where: string): ActivityList | undefined {
	if (value === undefined || value === null) return undefined;
	const known = LISTS.find((list) => list === value);
	if (!known) ledger.miss(`${where}.list`, 'kept-as-near', value);
	return known ?? 'RKP';
}
