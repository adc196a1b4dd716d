import { expect, test } from 'vitest';

import { addActivity, activitiesOf } from '#lib/domain/actions/activities.ts';
import { INDICATORS } from '#lib/domain/actions/kinds.ts';
import { answerReferral, refer } from '#lib/domain/actions/referrals.ts';
import { addIdea, ideasOf } from '#lib/domain/ideas/ideas.ts';
import { settleIdea } from '#lib/domain/ideas/settling.ts';
import { TURNS } from '#lib/domain/meeting/kinds.ts';
import { SATISFACTION, STORIES } from '#lib/domain/monitoring/kinds.ts';
import { reportProgress } from '#lib/domain/monitoring/progress.ts';
import { objectivesOf } from '#lib/domain/objectives/objectives.ts';
import { problemsOf } from '#lib/domain/problems/cards.ts';
import { addTo } from '#lib/domain/shared/records.ts';
import { rowsOf } from '#lib/domain/shared/rows.ts';
import { ownLineOf } from '#lib/domain/trace/ownLine.ts';
import { definitionsOf } from '#lib/domain/votes/definitions.ts';
import en from '#lib/i18n/messages/en.json' with { type: 'json' };
import id from '#lib/i18n/messages/id.json' with { type: 'json' };

import { aPlan, stamps, yes } from '../../../../tests/support/plans.ts';
import { examplePlan } from '../fixtures/examplePlans.ts';
import { ideasForFiles } from '../ideasForFiles.ts';
import type { ArchiveData } from './archiveData.ts';
import { archiveHtml } from './archiveHtml.ts';
import { text, type Both } from './html.ts';
import {
	BECAUSE_WORDS,
	HANDOVER_WORDS,
	OUTCOME_WORDS,
	STANDING_WORDS,
	VERDICT_WORDS
} from './words.ts';

const AT = '2027-10-02T08:00:00Z';
const EXAMPLES = ['a', 'b', 'c'] as const;

/** The data inside a page, as a program would take it out. */
function dataIn(page: string): ArchiveData {
	const [, json = ''] =
		/<script type="application\/json" id="rembuk-data">(.*?)<\/script>/s.exec(page) ?? [];
	return JSON.parse(json) as ArchiveData;
}

/** Everything of a page that a browser could act on, its reader aside. */
function tagsIn(page: string): string[] {
	return page.replace(/<script>.*?<\/script>/s, '').match(/<[^>]*>/g) ?? [];
}

const valuesOf = (page: string, name: string) =>
	tagsIn(page).flatMap((tag) => new RegExp(`\\s${name}="([^"]*)"`).exec(tag)?.[1] ?? []);

test.each(EXAMPLES)('[YEAR-1] the archive of example %s names nothing outside itself', (name) => {
	const page = archiveHtml(examplePlan(name), AT);
	expect(page).toMatch(/Content-Security-Policy" content="default-src 'none'; style-src 'sha256-/);
	expect(tagsIn(page).filter((tag) => /\s(src|srcset|action|style|on\w+)=/.test(tag))).toEqual([]);
	const links = valuesOf(page, 'href');
	expect(links.length).toBeGreaterThan(5);
	const names = new Set(valuesOf(page, 'id').map((own) => `#${own}`));
	expect(links.filter((link) => !names.has(link))).toEqual([]);
});

test('[YEAR-2] private cards, authors and stories nobody agreed to are not in it', () => {
	const plan = aPlan();
	const stamp = stamps('warga-rahasia');
	const secret = yes(
		addIdea(plan, { text: 'Pak Lurah mengambil uang' }, { ...stamp(), id: 'i-9' })
	);
	yes(addIdea(plan, { text: 'Air mati tiap kemarau' }, { ...stamp(), id: 'i-1' }));
	yes(settleIdea(plan, secret, 'private', 'menyebut nama', 'lead'));
	const story = { whatChanged: 'Suami saya berubah' };
	yes(addTo(plan, STORIES, story, { ...stamp(), id: 's-1' }));
	yes(
		addTo(plan, STORIES, { whatChanged: 'Anak sehat', consent: true }, { ...stamp(), id: 's-2' })
	);
	const page = archiveHtml(plan, AT);
	expect(page).toContain('Air mati tiap kemarau');
	expect(page).toContain('Anak sehat');
	for (const hidden of ['mengambil uang', 'i-9', 'Suami saya', 's-1', 'warga-rahasia', 'createdBy'])
		expect(page).not.toContain(hidden);
});

test('[YEAR-39] no idea says which hamlet it is from, neither on the page nor in the data', () => {
	const plan = aPlan();
	yes(addIdea(plan, { text: 'Air mati tiap kemarau', hamlet: 'Puncak' }, stamps()()));
	const page = archiveHtml(plan, AT);
	expect(dataIn(page).plan.ideas).toMatchObject([{ text: 'Air mati tiap kemarau' }]);
	expect(page).not.toContain('Puncak');
});

test('[YEAR-2] nobody who raised a hand is in it', () => {
	const plan = aPlan();
	yes(addTo(plan, TURNS, { name: 'Siti Aminah' }, stamps()()));
	const page = archiveHtml(plan, AT);
	expect(page).not.toContain('Siti Aminah');
	expect(dataIn(page).records).not.toHaveProperty('turns');
});

test('[YEAR-14] a small group is told apart neither on the page nor in the data', () => {
	const written = (women: number, men: number) => {
		const plan = aPlan();
		const stamp = stamps();
		for (const [sex, count] of [
			['F', women - 1],
			['F', 1],
			['M', men]
		] as const)
			yes(addTo(plan, SATISFACTION, { question: 'Puas?', sex, counts: { '2': count } }, stamp()));
		return archiveHtml(plan, AT);
	};
	const [many, few] = [written(12, 9), written(12, 4)];
	const shown = (page: string) => dataIn(page).records['satisfaction'];
	expect(shown(many)).toMatchObject([
		{ sex: 'F', counts: { '2': 12 } },
		{ sex: 'M', counts: { '2': 9 } }
	]);
	expect(shown(few)).toMatchObject([{ counts: { '2': 16 } }]);
	expect(few).not.toMatch(/"sex"|Perempuan<\/span>/);
	expect(many).toMatch(/Perempuan<\/span>/);
});

test('[YEAR-3] hostile words stay words', () => {
	const plan = aPlan();
	const stamp = stamps();
	const hostile = [
		`</script><script>alert(1)</script>`,
		`<img src=x onerror=alert(1)>`,
		`<!--<script>`,
		`"><a href="javascript:alert(1)">x</a>`,
		`]]>&lt;b&gt; {{x}} \${x}`
	];
	for (const words of hostile) {
		const about = { where: words, who: words, cost: 1 };
		const activity = yes(addActivity(plan, words, about, stamp()));
		yes(addIdea(plan, { text: words, hamlet: words }, stamp()));
		yes(reportProgress(plan, { activity, day: '2027-05-01', physical: 5, note: words }, stamp()));
		yes(addTo(plan, INDICATORS, { text: words, unit: words }, stamp()));
	}
	plan.doc.transact(() => plan.meta.set('title', hostile[0]));
	const page = archiveHtml(plan, AT);
	expect(page.match(/<script/g)).toHaveLength(2);
	expect(page.match(/<\/script/g)).toHaveLength(2);
	expect(tagsIn(page).filter((tag) => /^<(img|a href="j|!--)/.test(tag))).toEqual([]);
	expect(dataIn(page).plan.ideas.map((idea) => idea.text)).toContain(hostile[0]);
});

test('[YEAR-38] at its head the archive counts what is done this year, and apart what is not', () => {
	const plan = examplePlan('a');
	const all = activitiesOf(plan);
	const here = all.filter(({ list }) => list === 'RKP').length;
	expect(all.length).toBeGreaterThan(here);
	const [head = ''] = archiveHtml(plan, AT, 'id').split('<nav>');
	const counts = [...head.matchAll(/<li>(\d+) /g)].map(([, count]) => Number(count));
	expect(counts.slice(1)).toEqual([here, all.length - here]);
});

test.each(EXAMPLES)('[YEAR-4] nothing of example %s is missing, in either language', (name) => {
	const plan = examplePlan(name);
	const page = archiveHtml(plan, AT);
	const said = [
		...ideasForFiles(ideasOf(plan)).map((idea) => idea.text),
		...problemsOf(plan).map((card) => card.text),
		...objectivesOf(plan).map((each) => each.text),
		...definitionsOf(plan).map((each) => each.question),
		...activitiesOf(plan).map((each) => each.name),
		...rowsOf(plan, INDICATORS).map((each) => each.text)
	];
	expect(said.length).toBeGreaterThan(20);
	expect(said.filter((words) => !page.includes(text(words)))).toEqual([]);
	expect(page).toContain('<span lang="id">Rencana</span><span lang="en">Action plan</span>');
	const { plan: told, records } = dataIn(page);
	expect(told.ideas).toHaveLength(ideasForFiles(ideasOf(plan)).length);
	expect(records['indicators'] ?? []).toHaveLength(rowsOf(plan, INDICATORS).length);
});

test('[YEAR-5] an idea leads to its activity and on to what was seen of it', () => {
	const page = archiveHtml(examplePlan('a'), AT);
	const articles = page.match(/<article id="ideas-.*?<\/article>/gs) ?? [];
	const far = articles.filter((each) => each.includes('href="#activities-'));
	expect(far.length).toBeGreaterThan(0);
	const [, activity = ''] = /href="#(activities-[^"]*)"/.exec(far[0] ?? '') ?? [];
	expect(page).toContain(`<article id="${activity}"`);
});

test('[YEAR-6] the same plan on the same day gives the same bytes', () => {
	expect(archiveHtml(examplePlan('a'), AT)).toBe(archiveHtml(examplePlan('a'), AT));
});

test('[YEAR-7] outcomes and lights have the words of the screens', () => {
	const tables: Record<string, Readonly<Record<string, Both>>> = {
		'outcome.': OUTCOME_WORDS,
		'monitoring.light.': STANDING_WORDS,
		'indicator.because.': BECAUSE_WORDS,
		'handover.': HANDOVER_WORDS,
		'letters.verdict.': VERDICT_WORDS
	};
	for (const [start, words] of Object.entries(tables)) {
		for (const [key, said] of Object.entries(words)) {
			const name = `${start}${key}` as keyof typeof id;
			expect(said, name).toEqual([id[name], en[name]]);
		}
	}
});

test('[YEAR-30] a letter stands in the archive with its number, what was asked and what the office said', () => {
	const plan = aPlan();
	const stamp = stamps();
	const road = yes(addActivity(plan, 'Jalan kabupaten', { list: 'REFERRED' }, stamp()));
	const letter = { letterNo: '411/07', date: '2027-03-01', asked: 'Perbaikan 2 km' };
	const draft = { office: 'Dinas PUPR', ...letter, activities: [road] };
	const id = yes(refer(plan, draft, stamp()));
	const said = { answer: 'Masuk <APBD> 2028', verdict: 'partly' } as const;
	yes(answerReferral(plan, id, said, 'lead'));
	const page = archiveHtml(plan, AT);
	expect(page).toMatch(/Dinas PUPR.*411\/07.*Perbaikan 2 km.*Sebagian.*Masuk &lt;APBD&gt; 2028/s);
	expect(ownLineOf(plan, 'activities', road).map(({ label }) => label)).toContain(
		'Dinas PUPR: Masuk <APBD> 2028'
	);
});

test('[WAIT-6] what waits is nowhere in the page for later years', () => {
	const plan = examplePlan('a');
	const words = 'Pak RT mengambil iuran air';
	yes(addIdea(plan, { text: words, held: true }, stamps()('ana')));
	expect(archiveHtml(plan, AT)).not.toContain(words);
});
