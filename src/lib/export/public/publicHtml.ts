import { activitiesOf } from '#lib/domain/actions/activities.ts';
import { LISTS } from '#lib/domain/actions/details.ts';
import type { Activity } from '#lib/domain/actions/read.ts';
import { totals } from '#lib/domain/actions/totals.ts';
import { meetingOf } from '#lib/domain/meeting/meeting.ts';
import { ideaOutcomesOf } from '#lib/domain/monitoring/ideaOutcomes.ts';
import { OUTCOMES } from '#lib/domain/monitoring/kinds.ts';
import {
	planActualTotals,
	planVersusActualOf,
	type PlanActual
} from '#lib/domain/monitoring/planVersusActual.ts';
import { standingOf } from '#lib/domain/monitoring/watched.ts';
import type { Plan } from '#lib/domain/plan.ts';

import { both, line, table, text, type Both } from '../archive/html.ts';
import { standalonePage } from '../archive/page.ts';
import { LIST_WORDS } from '../archive/planPart.ts';
import { amount, day, months, source } from '../archive/shown.ts';
import { OUTCOME_WORDS, STANDING_WORDS } from '../archive/words.ts';
import { redactor } from './redact.ts';

/** What a part of the page is written from. `said` writes what people wrote, without names. */
interface Public {
	plan: Plan;
	today: string;
	currency: string;
	said: (words: string | undefined) => string;
}

/**
 * What a village tells everybody (issue 8): where the money comes from and goes, how far each activity is, what waits
 * and why, and what became of people's ideas. One static page without a script, a name or an address (YEAR-10, YEAR-11).
 */
export function publicHtml(plan: Plan, at: string, language?: string): string {
	const { title, village, place, year, currency, language: spoken } = meetingOf(plan);
	const redact = redactor(plan);
	const of: Public = {
		plan,
		today: at.slice(0, 10),
		currency,
		said: (words = '') => text(redact(words))
	};
	const where = [village, ...Object.values(place), year].filter(Boolean).join(', ');
	const chosen = (language ?? spoken) === 'id' ? 'id' : 'en';
	const body = [
		`<header><h1 dir="auto">${of.said(title)}</h1>${line(text(where))}${line(`${both(['Keadaan pada', 'As of'])} ${day(of.today)}`, 'soft')}</header><main>`,
		part(['Uang', 'Money'], money(of)),
		part(['Kegiatan tahun ini', 'This year’s activities'], running(of)),
		part(['Belum dikerjakan, dan sebabnya', 'Not in this year’s plan, and why'], waiting(of)),
		part(['Usulan warga', 'What became of people’s ideas'], ideas(of)),
		`</main><footer>${line(both(ABOUT))}</footer>`
	];
	return standalonePage({ title: redact(title), language: chosen, body: body.join('\n') });
}

const ABOUT: Both = [
	'Halaman ini tidak memuat nama orang. Ada yang keliru? Sampaikan di rapat bulanan atau di kantor desa.',
	'No person is named on this page. Is something wrong? Say so at the monthly meeting or at the village office.'
];

function part(title: Both, content: string): string {
	return content ? `<section><h2>${both(title)}</h2>${content}</section>` : '';
}

const planned = (plan: Plan) => activitiesOf(plan).filter(({ list }) => list === 'RKP');

function money({ plan, today, currency }: Public): string {
	const { cost, bySource } = totals(planned(plan));
	const { spent } = planActualTotals(planVersusActualOf(plan, today));
	const rows = [...bySource].map(([code, sum]) => [source(code), amount(sum, currency) ?? '']);
	const heads: Both[] = [
		['Sumber dana', 'Source'],
		['Rencana', 'Planned']
	];
	return [
		line(`<b>${both(['Rencana', 'Planned'])}: ${amount(cost, currency)}</b>`),
		line(
			`<b>${both(['Terpakai menurut laporan', 'Spent, as reported'])}: ${amount(spent, currency)}</b>`
		),
		table(heads, rows, [1])
	].join('');
}

function running(of: Public): string {
	const heads: Both[] = [
		['Kegiatan', 'Activity'],
		['Di mana', 'Where'],
		['Kapan', 'When'],
		['Biaya', 'Cost'],
		['Terpakai', 'Spent'],
		['Keadaan', 'State']
	];
	const rows = planVersusActualOf(of.plan, of.today)
		.filter(({ activity }) => activity.list === 'RKP')
		.map((each) => row(of, each));
	return table(heads, rows, [3, 4]);
}

function row(
	{ currency, said }: Public,
	{ activity, light, physical, money: { actual }, issue }: PlanActual
): string[] {
	const { name, where, start, end, cost } = activity;
	const done = physical === undefined ? '' : ` ${physical}\u00a0%`;
	return [
		said(name),
		said(where),
		months(start, end) ?? '',
		amount(cost, currency) ?? '',
		amount(actual, currency) ?? '',
		`<b>${both(STANDING_WORDS[standingOf(light)])}${done}</b>${line(said(issue))}`
	];
}

function waiting({ plan, currency, said }: Public): string {
	const heads: Both[] = [
		['Kegiatan', 'Activity'],
		['Biaya', 'Cost'],
		['Sebab', 'Reason']
	];
	return LISTS.filter((list) => list !== 'RKP')
		.map((list) => {
			const own: Activity[] = activitiesOf(plan).filter((activity) => activity.list === list);
			const rows = own.map(({ name, cost, reason }) => [
				said(name),
				amount(cost, currency) ?? '',
				said(reason)
			]);
			return rows.length > 0 ? `<h3>${both(LIST_WORDS[list])}</h3>${table(heads, rows, [1])}` : '';
		})
		.join('');
}

/** Counted and not quoted: what somebody said to the group was not said to everybody. */
function ideas({ plan }: Public): string {
	const outcomes = ideaOutcomesOf(plan);
	const rows = OUTCOMES.flatMap((outcome) => {
		const count = outcomes.filter((each) => each.outcome === outcome).length;
		return count > 0 ? [[both(OUTCOME_WORDS[outcome]), String(count)]] : [];
	});
	const heads: Both[] = [
		['Nasib usulan', 'What became of it'],
		['Jumlah', 'How many']
	];
	return table(heads, rows, [1]);
}
