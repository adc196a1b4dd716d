import { meetingOf } from '#lib/domain/meeting/meeting.ts';
import type { Due } from '#lib/domain/monitoring/dues.ts';
import { isQuiet, monthlyOf, type Monthly } from '#lib/domain/monitoring/monthly.ts';
import type { Plan } from '#lib/domain/plan.ts';

import { block, both, line, table, text, type Both } from '../archive/html.ts';
import { standalonePage } from '../archive/page.ts';
import { amount, day, decimal } from '../archive/shown.ts';

/**
 * A facilitator's report on one month `YYYY-MM` of one or several plans, village by village, as one page (YEAR-16).
 * Compiled from what was written down; a village in which nothing was says so.
 */
export function monthlyHtml(
	plans: readonly Plan[],
	month: string,
	at: string,
	language = 'id'
): string {
	const title: Both = ['Laporan bulanan', 'Monthly report'];
	const body = [
		`<header><h1>${both(title)}: ${day(month)}</h1>`,
		line(
			`${both(['Disusun dari catatan pada', 'Compiled from records on'])} ${day(at.slice(0, 10))}`,
			'soft'
		),
		'</header><main>',
		...plans.map((plan) => village(plan, month)),
		'</main>'
	].join('\n');
	const chosen = language === 'id' ? 'id' : 'en';
	return standalonePage({
		title: `${title[chosen === 'id' ? 0 : 1]} ${month}`,
		language: chosen,
		body
	});
}

function village(plan: Plan, month: string): string {
	const { title, village: name, currency } = meetingOf(plan);
	const of = monthlyOf(plan, month);
	const quiet = both([
		'Tidak ada catatan pada bulan ini.',
		'Nothing was written down in this month.'
	]);
	const said = isQuiet(of)
		? line(quiet, 'soft')
		: [
				block(['Kegiatan', 'Activities'], reports(of, currency)),
				block(['Yang diukur', 'Measured'], readings(of)),
				block(['Tindak lanjut', 'Next steps'], steps(of)),
				block(['Pelatihan', 'Trainings'], trainings(of)),
				block(['Bulan berikutnya', 'The month after'], ahead(of))
			].join('');
	return `<section><h2 dir="auto">${text(name)} · ${text(title)}</h2>${said}</section>`;
}

function reports({ reports: list }: Monthly, currency: string): string {
	const heads: Both[] = [
		['Hari', 'Day'],
		['Kegiatan', 'Activity'],
		['Selesai', 'Done'],
		['Terpakai', 'Spent'],
		['Catatan', 'Note']
	];
	const rows = list.map(({ name, report: { day: on, physical, spent, note, issue, nextStep } }) => [
		day(on) ?? '',
		text(name),
		`${physical} %`,
		amount(spent, currency) ?? '',
		[note, issue, nextStep].filter(Boolean).map(text).join('<br>')
	]);
	return table(heads, rows, [2, 3]);
}

function readings({ readings: list }: Monthly): string {
	const heads: Both[] = [
		['Kapan', 'When'],
		['Tanda', 'Sign'],
		['Nilai', 'Value']
	];
	const rows = list.map(({ sign, reading }) => [
		day(reading.date) ?? '',
		text(sign.text),
		decimal(reading.value, sign.unit) ?? ''
	]);
	return table(heads, rows, [2]);
}

function steps({ done, late }: Monthly): string {
	const heads: Both[] = [
		['Apa', 'What'],
		['Siapa', 'Who'],
		['Keadaan', 'State']
	];
	const rows = [
		...late.map(({ what, who = '', due }) => [
			text(what),
			text(who),
			`<b>${both(['Terlambat, seharusnya', 'Late, was due'])} ${day(due)}</b>`
		]),
		...done.map(({ what, who = '', doneOn }) => [
			text(what),
			text(who),
			`${both(['Selesai', 'Done'])} ${day(doneOn)}`
		])
	];
	return table(heads, rows);
}

function trainings({ trainings: list }: Monthly): string {
	const heads: Both[] = [
		['Hari', 'Day'],
		['Pelatihan', 'Training'],
		['L / P', 'M / F'],
		['Sebelum → sesudah', 'Before → after']
	];
	const rows = list.map(({ date, topic, participantsM, participantsF, pre, post }) => [
		day(date) ?? '',
		text(topic),
		`${participantsM ?? '–'} / ${participantsF ?? '–'}`,
		pre === undefined || post === undefined ? '–' : `${pre} % → ${post} %`
	]);
	return table(heads, rows);
}

const DUE_WORDS: Record<Due['kind'], Both> = {
	start: ['Mulai', 'Begins'],
	end: ['Selesai', 'Ends'],
	step: ['Tindak lanjut', 'Next step'],
	answer: ['Jawaban ditunggu', 'Answer due'],
	measure: ['Ukur lagi', 'Measure again']
};

function ahead({ ahead: list }: Monthly): string {
	const heads: Both[] = [
		['Hari', 'Day'],
		['Apa', 'What'],
		['Siapa', 'Who']
	];
	const rows = list.map(({ day: on, kind, what, who = '' }) => [
		day(on) ?? '',
		`${both(DUE_WORDS[kind])}: ${text(what)}`,
		text(who)
	]);
	return table(heads, rows);
}
