import { activitiesOf } from '../actions/activities.ts';
import { ceilingsOf } from '../actions/ceilings.ts';
import { totals } from '../actions/totals.ts';
import type { Activity } from '../actions/read.ts';
import { IDEAS } from '../ideas/kinds.ts';
import { ideasOf, type Idea } from '../ideas/ideas.ts';
import { rowsOf } from '../shared/rows.ts';
import { findingsOf } from '../problems/findings.ts';
import { listIn, rowIn, type Row } from './rows.ts';
import type { Sowing } from './sowing.ts';

/** Compares every sum a seed states with the one that is computed here. */
export function checkSums(sowing: Sowing) {
	const { plan } = sowing;
	const lines = activitiesOf(plan);
	const [rkp, du] = (['RKP', 'DU-RKP'] as const).map((list) =>
		lines.filter((each) => each.list === list)
	);
	const sums = { rkp: totals(rkp ?? []), du: totals(du ?? []) };
	const left = ceilingsOf(plan).sources;
	const by = (key: 'left' | 'available') =>
		Object.fromEntries(
			left.flatMap((each) => (each[key] === undefined ? [] : [[each.source, each[key]]]))
		);
	compareAll(sowing, 'budgetSummary', {
		rkpTotal: sums.rkp.cost,
		bySource: Object.fromEntries(sums.rkp.bySource),
		duRkpTotal: sums.du.cost
	});
	compareAll(sowing, 'planSummary', {
		rkpCount: rkp?.length,
		rkpTotal: sums.rkp.cost,
		byBidang: byBidang(rkp ?? []),
		left: by('left'),
		duCount: du?.length,
		duTotal: sums.du.cost,
		...food(rkp ?? [], rowIn(sowing.seed['ceilings']))
	});
	const available = sowing.seed['availableForPlan'];
	if (available !== undefined)
		sowing.ledger.compare('availableForPlan', available, by('available'));
	checkIdeas(sowing);
	checkFindings(sowing);
}

function compareAll({ seed, ledger }: Sowing, key: string, ours: Row) {
	for (const [name, said] of Object.entries(rowIn(seed[key]) ?? {})) {
		ledger.compare(`${key}.${name}`, said, ours[name]);
	}
}

/** The cost of each field of work, by its two digits. */
function byBidang(lines: readonly Activity[]): Record<string, number> {
	const sums = new Map<string, number>();
	for (const { bidang, cost = 0 } of lines) {
		const key = String(bidang ?? 0).padStart(2, '0');
		sums.set(key, (sums.get(key) ?? 0) + cost);
	}
	return Object.fromEntries(sums);
}

/** What of the village fund goes into food, and its share of the fund in percent with one place. */
function food(lines: readonly Activity[], ceilings: Row | undefined) {
	const tagged = lines.filter(({ tag }) => tag === 'food');
	const amount = totals(tagged).bySource.get('DDS') ?? 0;
	const fund = Number(ceilings?.['DDS']);
	return { foodAmount: amount, foodShareOfDDS: Math.round((amount * 1000) / fund) / 10 };
}

const SEX: Record<string, string> = { M: 'L', F: 'P' };

/** How many ideas there are of each kind, as the plan has them; a seed writes `-` where nothing was said. */
function checkIdeas(sowing: Sowing) {
	const { plan, ids } = sowing;
	const ideas = ideasOf(plan);
	const sexes = new Map(rowsOf(plan, IDEAS).map(({ id, sex = '' }) => [id, SEX[sex]]));
	const counted = (read: (idea: Idea) => string | undefined) => {
		const counts: Record<string, number> = {};
		for (const idea of ideas) {
			const value = read(idea) ?? '-';
			counts[value] = (counts[value] ?? 0) + 1;
		}
		return counts;
	};
	compareAll(sowing, 'ideaStats', {
		total: ideas.length,
		byStatus: counted(({ status }) => status),
		bySex: counted(({ id }) => sexes.get(id)),
		byChannel: counted(({ channel }) => channel),
		byHamlet: counted(({ hamlet }) => hamlet),
		byCluster: counted(({ cluster }) => cluster && ids.bare(cluster))
	});
}

/** The rules a seed names, by our numbers (section 1.4). */
const RULES: Record<string, string> = { absence_of_solution: 'P4' };

/** What a seed says there is to ask about a card, compared with what is asked here. */
function checkFindings({ seed, plan, ids, ledger }: Sowing) {
	const findings = findingsOf(plan);
	listIn(seed['problemTrees']).forEach((tree, at) => {
		listIn(rowIn(tree)?.['lint']).forEach((value, n) => {
			const { node, rule } = rowIn(value) ?? {};
			const wanted = RULES[String(rule)];
			const isAsked = findings.some((each) => each.rule === wanted && each.card === ids.of(node));
			ledger.compare(`problemTrees[${at}].lint[${n}]`, rule, isAsked ? rule : undefined);
		});
	});
}
