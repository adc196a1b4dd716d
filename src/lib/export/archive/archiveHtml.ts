import { activitiesOf } from '#lib/domain/actions/activities.ts';
import { ideasOf } from '#lib/domain/ideas/ideas.ts';
import { meetingOf, type Meeting } from '#lib/domain/meeting/meeting.ts';
import type { Step } from '#lib/domain/method.ts';
import type { Plan } from '#lib/domain/plan.ts';

import { ideasForFiles } from '../ideasForFiles.ts';
import { archiveData } from './archiveData.ts';
import { ideasPart, objectivesPart, problemsPart } from './chain.ts';
import { followPart } from './followPart.ts';
import { both, line, text, type Both } from './html.ts';
import { standalonePage } from './page.ts';
import type { ArchivePhotos } from './photos.ts';
import { planPart } from './planPart.ts';
import { day } from './shown.ts';
import type { Source } from './source.ts';
import { votesPart } from './votesPart.ts';
import { STEP_WORDS, waysOf } from './ways.ts';

const PARTS: readonly (readonly [Step, (of: Source) => string])[] = [
	['ideas', ideasPart],
	['problems', problemsPart],
	['objectives', objectivesPart],
	['votes', votesPart],
	['actions', planPart],
	['monitoring', followPart]
];

/**
 * A plan as one page that opens in years to come (issue 8, "Opens in 2034"): all the room may read, the way of each
 * idea, the data as JSON and a reader with a search. `at` is an ISO 8601 time; `asked` is the language it opens in; `photos`
 * are those of its ideas that are at hand.
 */
export function archiveHtml(
	plan: Plan,
	at: string,
	asked?: string,
	photos: ArchivePhotos = new Map()
): string {
	const meeting = meetingOf(plan);
	const language = (asked ?? meeting.language) === 'id' ? 'id' : 'en';
	const today = at.slice(0, 10);
	const source: Source = {
		plan,
		today,
		currency: meeting.currency,
		language,
		photos,
		way: waysOf(plan)
	};
	const parts = PARTS.map(([step, write]) => {
		const nothing = line(both(['Belum ada.', 'Nothing yet.']), 'soft');
		return `<section id="${step}"><h2>${both(STEP_WORDS[step])}</h2>${write(source) || nothing}</section>`;
	});
	return standalonePage({
		title: meeting.title,
		language,
		body: [headHtml(plan, meeting), '<main>', ...parts, '</main>', footHtml(at)].join('\n'),
		hasPhotos: photos.size > 0,
		data: archiveData(plan, at)
	});
}

function headHtml(plan: Plan, meeting: Meeting): string {
	const { title, village, place, year } = meeting;
	const where = [village, ...Object.values(place), year].filter(Boolean).join(', ');
	const ideas = ideasForFiles(ideasOf(plan)).length;
	const all = activitiesOf(plan);
	const inPlan = all.filter(({ list }) => list === 'RKP').length;
	const facts: [number, Both][] = [
		[ideas, ['usulan', 'ideas']],
		[inPlan, ['kegiatan', 'activities']],
		...(all.length > inPlan ? [[all.length - inPlan, BESIDE] as [number, Both]] : [])
	];
	const steps = PARTS.map(([step]) => `<li><a href="#${step}">${both(STEP_WORDS[step])}</a></li>`);
	return [
		`<header><h1 dir="auto">${text(title)}</h1>`,
		line(text(where)),
		`<ul class="facts">${facts.map(([count, said]) => `<li>${count} ${both(said)}</li>`).join('')}</ul>`,
		`<nav><ul>${steps.join('')}</ul></nav></header>`,
		TOOLS
	].join('\n');
}

/** Lines that wait, or were passed on: they are no part of the year, as on every other page. */
const BESIDE: Both = ['kegiatan di luar rencana tahun ini', 'activities outside this year’s plan'];

const TOOLS = [
	'<div class="tools" id="tools" hidden>',
	`<label>${both(['Cari', 'Search'])}<input id="ask" type="search" autocomplete="off"></label>`,
	`<button id="language" type="button">${both(['English', 'Bahasa Indonesia'])}</button>`,
	`<button id="print" type="button">${both(['Cetak', 'Print'])}</button>`,
	`<button id="save" type="button">${both(['Simpan data (JSON)', 'Save data (JSON)'])}</button>`,
	'</div><div id="found" role="status" hidden></div>'
].join('');

function footHtml(at: string): string {
	const made = `${both(['Arsip ini dibuat pada', 'This archive was made on'])} ${day(at.slice(0, 10))}.`;
	const about = both([
		'Halaman ini berdiri sendiri: tidak perlu internet dan tidak perlu Rembuk. Catatan pribadi dan nama penulis usulan tidak ada di dalamnya. Datanya ada di dalam berkas ini sebagai JSON.',
		'This page stands alone: it needs neither internet nor Rembuk. Private cards and the authors of ideas are not in it. Its data is in this file as JSON.'
	]);
	return `<footer>${line(made)}${line(about)}</footer>`;
}
