import { activitiesOf } from '#lib/domain/actions/activities.ts';
import { budgetsOf, type Budget } from '#lib/domain/actions/budget.ts';
import { LISTS, type ActivityList } from '#lib/domain/actions/details.ts';
import { APPROVALS, REVISIONS } from '#lib/domain/actions/kinds.ts';
import type { Activity } from '#lib/domain/actions/read.ts';
import { totals } from '#lib/domain/actions/totals.ts';
import type { FullReport } from '#lib/domain/monitoring/kinds.ts';
import { planVersusActualOf, type PlanActual } from '#lib/domain/monitoring/planVersusActual.ts';
import { reportsOf } from '#lib/domain/monitoring/reports.ts';
import { standingOf } from '#lib/domain/monitoring/watched.ts';
import { groupBy } from '#lib/domain/shared/groupBy.ts';
import { rowsOf } from '#lib/domain/shared/rows.ts';

import { both, block, entry, facts, line, table, text, type Both } from './html.ts';
import { amount, day, decimal, months, source } from './shown.ts';
import type { Source } from './source.ts';
import { STANDING_WORDS } from './words.ts';

/** The lists of a plan by their names. */
export const LIST_WORDS: Record<ActivityList, Both> = {
	RKP: ['Rencana tahun ini', 'This year’s plan'],
	'DU-RKP': ['Diusulkan ke luar desa', 'Requested from outside'],
	WAITING: ['Menunggu giliran', 'Waiting list'],
	REFERRED: ['Diteruskan ke kantor lain', 'Passed on to another office']
};

/** The plan: activities list by list with money, budget, reports and their way; then what was approved and changed. */
export function planPart(of: Source): string {
	const activities = activitiesOf(of.plan);
	const budgets = budgetsOf(of.plan);
	const reports = groupBy(reportsOf(of.plan), ({ activity }) => activity as string);
	const real = new Map(
		planVersusActualOf(of.plan, of.today).map((each) => [each.activity.id as string, each])
	);
	const lists = LISTS.map((list) => {
		const own = activities.filter((activity) => activity.list === list);
		if (own.length === 0) return '';
		const sum = line(
			`<b>${both(['Jumlah', 'Total'])}: ${amount(totals(own).cost, of.currency)}</b>`
		);
		const said = own.map((each) =>
			activityHtml(of, each, {
				budget: budgets.get(each.id),
				real: real.get(each.id),
				reports: reports.get(each.id) ?? []
			})
		);
		return `<h3>${both(LIST_WORDS[list])}</h3>${sum}${said.join('')}`;
	});
	return lists.join('') + agreedPart(of);
}

interface About {
	budget: Budget | undefined;
	real: PlanActual | undefined;
	reports: readonly FullReport[];
}

function activityHtml(of: Source, activity: Activity, { budget, real, reports }: About): string {
	const { name, id, reason } = activity;
	return entry('activities', id, text(name), [
		line(text(reason ?? ''), 'soft'),
		real ? standing(real) : '',
		facts(factsOf(activity, of.currency)),
		real ? spent(real, of.currency) : '',
		budget ? budgetHtml(budget, of.currency) : '',
		reportsHtml(reports, of.currency),
		of.way('activities', id)
	]);
}

function standing({ light, physical }: PlanActual): string {
	const done = physical === undefined ? '' : ` ${physical}\u00a0%`;
	return line(`<b class="mark">${both(STANDING_WORDS[standingOf(light)])}${done}</b>`);
}

function factsOf(activity: Activity, currency: string): [Both, string | undefined][] {
	const { where, who, team = [], volume, unit, start, end, cost, funding } = activity;
	const { code, target, benefM, benefF, benefPoor } = activity;
	const people = [benefM, benefF, benefPoor].some((count) => count !== undefined)
		? [benefM, benefF, benefPoor].map((count) => count ?? '–').join(' / ')
		: '';
	const sources = funding.map(
		(share) => `${source(share.source)} ${amount(share.amount, currency)}`
	);
	return [
		[['Di mana', 'Where'], text(where ?? '')],
		[['Kapan', 'When'], months(start, end)],
		[['Siapa', 'Who'], text([who, ...team].filter(Boolean).join(', '))],
		[['Volume', 'Volume'], decimal(volume, unit)],
		[['Biaya', 'Cost'], amount(cost, currency)],
		[['Sumber dana', 'Sources'], sources.join('<br>')],
		[['Penerima L / P / A-RTM', 'Who gains M / F / poor'], people],
		[['Sasaran', 'Target'], text(target ?? '')],
		[['Kode', 'Code'], text(code ?? '')]
	];
}

function spent({ money, late }: PlanActual, currency: string): string {
	return facts([
		[['Terpakai', 'Spent'], amount(money.actual, currency)],
		[['Terlambat (hari)', 'Days late'], late > 0 ? String(late) : '']
	]);
}

function budgetHtml({ lines, sum }: Budget, currency: string): string {
	const rows = lines.map(({ item, volume, unit, unitPrice, amount: comes }) => [
		text(item),
		decimal(volume, unit) ?? '',
		amount(unitPrice, currency) ?? '',
		amount(comes, currency) ?? ''
	]);
	const heads: Both[] = [
		['Uraian', 'Item'],
		['Volume', 'Volume'],
		['Harga satuan', 'Unit price'],
		['Jumlah', 'Amount']
	];
	const total = `${both(['Rincian biaya', 'Budget'])}: ${amount(sum, currency)}`;
	return `<details><summary>${total}</summary>${table(heads, rows, [1, 2, 3])}</details>`;
}

function reportsHtml(reports: readonly FullReport[], currency: string): string {
	const rows = reports.map(({ day: on, physical, spent: paid, note, issue, nextStep }) => [
		day(on) ?? '',
		`${physical} %`,
		amount(paid, currency) ?? '',
		[note, issue, nextStep].filter(Boolean).map(text).join('<br>')
	]);
	const heads: Both[] = [
		['Hari', 'Day'],
		['Selesai', 'Done'],
		['Terpakai', 'Spent'],
		['Catatan', 'Note']
	];
	return table(heads, rows, [1, 2]);
}

/** What was approved, and what was changed afterwards with the reason. The frozen plan itself is in the backup. */
function agreedPart({ plan }: Source): string {
	const approvals = rowsOf(plan, APPROVALS).map(({ id, documentNo, at, decisions = [], hash }) =>
		entry('approvals', id, both(['Disepakati', 'Approved']), [
			facts([
				[['Nomor', 'Number'], text(documentNo ?? '')],
				[['Pada', 'On'], day(at)],
				[['Sidik', 'Fingerprint'], `<code>${text(hash)}</code>`]
			]),
			decisions.length > 0
				? `<ul>${decisions.map((said) => `<li dir="auto">${text(said)}</li>`).join('')}</ul>`
				: ''
		])
	);
	const revisions = rowsOf(plan, REVISIONS).map(({ id, reason, at }) =>
		entry('revisions', id, both(['Perubahan', 'Revision']), [
			line(text(reason)),
			line(day(at), 'soft')
		])
	);
	return block(['Kesepakatan', 'Agreements'], [...approvals, ...revisions].join(''));
}
