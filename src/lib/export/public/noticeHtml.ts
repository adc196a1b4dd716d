import { followUpsOf, isOpen } from '#lib/domain/actions/followUps.ts';
import { activitiesOf } from '#lib/domain/actions/activities.ts';
import { referralsOf } from '#lib/domain/actions/referrals.ts';
import { meetingOf } from '#lib/domain/meeting/meeting.ts';
import { progressOf } from '#lib/domain/monitoring/progress.ts';
import { standingOf, watched, type Watched } from '#lib/domain/monitoring/watched.ts';
import type { Plan } from '#lib/domain/plan.ts';

import { both, line, table, text, type Both } from '../archive/html.ts';
import { standalonePage } from '../archive/page.ts';
import { day, months } from '../archive/shown.ts';
import { STANDING_WORDS } from '../archive/words.ts';

/** Letters that are read from two metres, on A4 or F4. */
const LOOK = `
body{background:#fff}
h1{font-size:2.1rem}h2{margin:1.4rem 0 .5rem}
table{font-size:1.15rem}
.late{font-weight:700}
@media print{body{font-size:13pt}h1{font-size:24pt}h2{font-size:17pt}table{font-size:13pt}}
`;

/** A sheet for the notice-board as one page (YEAR-22): what is late first, then what is due; activities with their lights. */
export function noticeHtml(plan: Plan, at: string, language?: string): string {
	const { title, village, year, language: spoken } = meetingOf(plan);
	const today = at.slice(0, 10);
	const where = [village, year].filter(Boolean).join(', ');
	const asOf = `${both(['Keadaan pada', 'As of'])} ${day(today)}`;
	const body = [
		`<header><h1 dir="auto">${text(title)}</h1>${line(text(where))}${line(asOf, 'soft')}</header><main>`,
		part(['Yang harus dikerjakan', 'What has to be done'], steps(plan, today)),
		letters(plan, today),
		part(['Kegiatan kita', 'Our activities'], works(plan, today)),
		`</main><footer>${line(both(ABOUT))}</footer>`
	].join('\n');
	const chosen = (language ?? spoken) === 'id' ? 'id' : 'en';
	return standalonePage({ title, language: chosen, body, look: LOOK });
}

const ABOUT: Both = [
	'Ada yang keliru atau ada kabar baru? Sampaikan di rapat berikutnya atau di kantor desa.',
	'Is something wrong, or is there news? Say so at the next meeting or at the village office.'
];

function part(title: Both, content: string): string {
	const nothing = line(both(['Tidak ada.', 'Nothing.']), 'soft');
	return `<section><h2>${both(title)}</h2>${content || nothing}</section>`;
}

function steps(plan: Plan, today: string): string {
	const heads: Both[] = [
		['Apa', 'What'],
		['Siapa', 'Who'],
		['Paling lambat', 'By when'],
		['Terlambat', 'Late']
	];
	const rows = followUpsOf(plan, today)
		.filter(isOpen)
		.map(({ what, who = '', due, late: days }) => [
			days > 0 ? `<span class="late">${text(what)}</span>` : text(what),
			text(who),
			day(due) ?? '',
			late(days)
		]);
	return table(heads, rows);
}

/** What an office has not answered, late first; nothing where no letter waits (YEAR-31). */
function letters(plan: Plan, today: string): string {
	const heads: Both[] = [
		['Kantor', 'Office'],
		['Tentang apa', 'About what'],
		['Paling lambat', 'By when'],
		['Terlambat', 'Late']
	];
	const rows = referralsOf(plan, today)
		.filter(({ open }) => open)
		.map(({ office, topic, asked, due, overdue }) => [
			overdue > 0 ? `<span class="late">${text(office)}</span>` : text(office),
			text(topic ?? asked ?? ''),
			day(due) ?? '',
			late(overdue)
		]);
	if (rows.length === 0) return '';
	return part(['Jawaban yang kita tunggu', 'Answers we wait for'], table(heads, rows));
}

function late(days: number): string {
	return days > 0 ? both([`${days} hari`, `${days} days`]) : '';
}

function works(plan: Plan, today: string): string {
	const heads: Both[] = [
		['Kegiatan', 'Activity'],
		['Siapa', 'Who'],
		['Kapan', 'When'],
		['Keadaan', 'State']
	];
	return table(heads, watched(activitiesOf(plan), progressOf(plan), today).map(workRow));
}

function workRow({ activity, light }: Watched): string[] {
	const { name, who = '', start, end } = activity;
	const done = light.last ? ` ${light.last.physical}\u00a0%` : '';
	return [
		text(name),
		text(who),
		months(start, end) ?? '',
		`<b>${both(STANDING_WORDS[standingOf(light)])}${done}</b>`
	];
}
