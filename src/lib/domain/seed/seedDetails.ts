import { LISTS, type ActivityList, type Details, type Share } from '../actions/details.ts';
import { present, textIn } from '../shared/fields.ts';
import { wholeIn } from '../shared/whole.ts';
import { definitionsOf } from '../votes/definitions.ts';
import { rowIn, type Row } from './rows.ts';
import { textAt, wholeAt, type Sowing } from './sowing.ts';

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
	'benefPoor',
	'what',
	'mode',
	'tag',
	'reason',
	'scores',
	'total',
	'band',
	'order'
]);

const MODES: Record<string, Details['mode']> = {
	swakelola: 'self',
	kerja_sama_antar_desa: 'inter_village',
	kerja_sama_pihak_ketiga: 'third_party',
	self: 'self',
	inter_village: 'inter_village',
	third_party: 'third_party'
};

/** What a seed says of an activity, in the plan's words. */
export function detailsOf(sowing: Sowing, row: Row, where: string): Details {
	sowing.ledger.rest('activities[]', row, USED);
	const text = (key: string) => textAt(sowing, row, key, where);
	const whole = (key: string) => wholeAt(sowing, row, key, where);
	return present({
		who: text('pic'),
		where: text('location') ?? text('hamlet'),
		hamlet: text('hamlet'),
		target: text('what'),
		tag: text('tag'),
		mode: modeOf(sowing, row, where),
		volume: volumeOf(sowing, row['volume'], where),
		unit: text('unit'),
		start: text('start'),
		end: text('end'),
		cost: typeof row['cost'] === 'number' ? row['cost'] : whole('cost'),
		funding: fundingOf(sowing, row, where),
		list: listOf(sowing, row['list']),
		bidang: bidangOf(sowing, row, where),
		code: text('code'),
		benefM: whole('benefM'),
		benefF: whole('benefF'),
		benefPoor: whole('benefPoor'),
		...originOf(sowing, row, where)
	});
}

function modeOf({ ledger }: Sowing, row: Row, where: string): Details['mode'] {
	const said = textIn(row['mode']);
	const mode = said !== undefined && Object.hasOwn(MODES, said) ? MODES[said] : undefined;
	if (said !== undefined && !mode) ledger.miss(`${where}.mode`, 'not-a-choice', said);
	return mode;
}

/** The field of work, said or read off the code. */
function bidangOf(sowing: Sowing, row: Row, where: string): number | undefined {
	const said = wholeAt(sowing, row, 'bidang', where) ?? Number(textIn(row['code'])?.slice(0, 2));
	return wholeIn(said, 1, 5);
}

/** The problem it serves, and the option it was voted on as; else the idea it came from. */
function originOf({ plan, ids, ledger }: Sowing, row: Row, where: string) {
	const from = ids.of(row['fromNode']);
	const ref = ids.of(row['id']);
	const option = definitionsOf(plan)
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
	const written = typeof value === 'number' ? `${value}` : textIn(value);
	if (written && /^\d{1,9}(\.\d{1,3})?$/.test(written)) return written;
	ledger.miss(`${where}.volume`, 'not-a-number');
	return undefined;
}

/** Either a table of sources, or one source for the whole cost. */
function fundingOf(sowing: Sowing, row: Row, where: string): Share[] {
	const single = textAt(sowing, row, 'source', where);
	const table = Object.entries(rowIn(row['funding']) ?? {});
	const shares = single ? [[single, row['cost']] as const] : table;
	return shares.flatMap(([source, said]) => {
		const amount = wholeIn(said, 0, 1e13);
		if (amount !== undefined && source !== '') return [{ source, amount }];
		sowing.ledger.miss(`${where}.funding`, 'not-money', source);
		return [];
	});
}

function listOf({ ledger }: Sowing, value: unknown): ActivityList | undefined {
	if (value === undefined || value === null) return undefined;
	const known = LISTS.find((list) => list === value);
	if (!known) ledger.miss('activities[].list', 'kept-as-near', value);
	return known ?? 'RKP';
}
