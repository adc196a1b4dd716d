import { textIn } from '../shared/fields.ts';
import { wholeIn } from '../shared/whole.ts';
import { answerRound, defineRound, definitionsOf, settleTie } from '../votes/definitions.ts';
import type { Option } from '../votes/round.ts';
import { listIn, rowIn, type Row } from './rows.ts';
import { SeedRow } from './seedRow.ts';
import { optionId } from './seedOptions.ts';
import { tieRuleIn } from './seedSheets.ts';
import { noted, rowsOf, stampOf, type Sowing } from './sowing.ts';

/**
 * A sheet on which every activity has a score for each criterion (form of Permendesa 21/2020): a round the group
 * answered together. Totals, ranks and the band of each are computed and compared.
 */
export function sowScoring(sowing: Sowing) {
	const { seed, plan, ids, clock, lead } = sowing;
	const said = rowIn(seed['scoring']);
	if (!said) return;
	const row = new SeedRow(sowing, said, 'scoring');
	const id = ids.of('scoring') ?? 'scoring';
	const scored = rowsOf(sowing, 'activities').flatMap((value): Row[] => {
		const each = rowIn(value);
		return each ? [each] : [];
	});
	const [from, to] = row.list('scale');
	const bands = bandsIn(row);
	const draft = {
		question: textIn(said['method']) ?? 'scoring',
		method: 'permendesa_4x100' as const,
		options: scored.flatMap((activity) => optionFor(sowing, id, activity)),
		criteria: row.list('criteria').filter((each): each is string => typeof each === 'string'),
		settings: {
			scaleFrom: wholeIn(from, 0, 1e6) ?? 0,
			scaleTo: wholeIn(to, 0, 1e6) ?? 100,
			...Object.fromEntries(bands.map(([band, least]) => [`band${band}`, least]))
		},
		mode: 'group' as const,
		tieRule: tieRuleIn(row)
	};
	row.take('method', (method) => (method === 'id_permendesa_4x100' ? method : undefined));
	row.miss('question', 'no-question');
	if (noted(sowing, defineRound(plan, draft, stampOf(sowing, id)), 'scoring', 'rounds')) {
		const scores = Object.fromEntries(
			scored.map((each) => [
				optionId(id, each['id']),
				listIn(each['scores']).map((score) => wholeIn(score, 0, 1e6) ?? 0)
			])
		);
		noted(sowing, answerRound(plan, id, { scores }, { by: lead, at: clock.at() }), 'scoring');
		settle(sowing, row, id);
		check(sowing, scored, id, bands);
	}
	row.end();
}

function optionFor({ ids }: Sowing, round: string, activity: Row): Option[] {
	const [ref, label] = [ids.of(activity['id']), textIn(activity['name'])];
	return ref && label ? [{ id: optionId(round, activity['id']), ref, label }] : [];
}

/** The bands, best first, each with the least total it takes; the most is one below the next better band. */
function bandsIn(row: SeedRow): [string, number][] {
	const bands = row.take('bands', rowIn) ?? {};
	return Object.entries(bands)
		.map(([band, range]): [string, number] => [band, Number(listIn(range)[0])])
		.filter(([, least]) => Number.isSafeInteger(least))
		.sort(([, a], [, b]) => b - a);
}

function settle(sowing: Sowing, row: SeedRow, id: string) {
	row.list('ties').forEach((value, at) => {
		const order = listIn(rowIn(value)?.['order']).map((option) => optionId(id, option));
		const tie = { options: order, by: 'beneficiaries_poor' as const, order };
		noted(sowing, settleTie(sowing.plan, id, tie, sowing.lead), `scoring.ties[${at}]`);
		const result = definitionsOf(sowing.plan).find((each) => each.id === id)?.result;
		const totals = order.map((option) => result?.find((each) => each.option === option)?.value);
		const same = totals.every((total) => total === totals[0]);
		sowing.ledger.compare(
			`scoring.ties[${at}].total`,
			rowIn(value)?.['total'],
			same ? totals[0] : totals
		);
	});
}

function check({ plan, ledger }: Sowing, scored: Row[], id: string, bands: [string, number][]) {
	const result = definitionsOf(plan).find((each) => each.id === id)?.result ?? [];
	scored.forEach((stated, at) => {
		const place = result.findIndex(({ option }) => option === optionId(id, stated['id']));
		const total = result[place]?.value;
		ledger.compare(`activities[${at}].total`, stated['total'], total);
		ledger.compare(`activities[${at}].order`, stated['order'], place + 1);
		const band = bands.find(([, least]) => total !== undefined && total >= least)?.[0];
		ledger.compare(`activities[${at}].band`, stated['band'], band);
	});
}
