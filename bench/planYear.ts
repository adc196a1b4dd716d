import { activitiesOf, addActivity } from '#lib/domain/actions/activities.ts';
import { followFindingsOf } from '#lib/domain/actions/followFindings.ts';
import { INDICATORS } from '#lib/domain/actions/kinds.ts';
import { logframesOf } from '#lib/domain/actions/logframe.ts';
import { logframeFindingsOf } from '#lib/domain/actions/logframeFindings.ts';
import { FOLLOW_UPS, STAKEHOLDERS } from '#lib/domain/actions/peopleKinds.ts';
import { addIdea } from '#lib/domain/ideas/ideas.ts';
import { carriedOf } from '#lib/domain/monitoring/carried.ts';
import { carryOverOf } from '#lib/domain/monitoring/carryOver.ts';
import { ideaOutcomesOf } from '#lib/domain/monitoring/ideaOutcomes.ts';
import { indicatorLight } from '#lib/domain/monitoring/indicatorLight.ts';
import { PROGRESS, READINGS } from '#lib/domain/monitoring/kinds.ts';
import { openNextCycle } from '#lib/domain/monitoring/nextCycle.ts';
import { planVersusActualOf } from '#lib/domain/monitoring/planVersusActual.ts';
import { progressOf } from '#lib/domain/monitoring/progress.ts';
import { readingsOf } from '#lib/domain/monitoring/readings.ts';
import { detailReport, reportsOf } from '#lib/domain/monitoring/reports.ts';
import { seriesOf } from '#lib/domain/monitoring/series.ts';
import { watched } from '#lib/domain/monitoring/watched.ts';
import { turnOver } from '#lib/domain/objectives/objectives.ts';
import type { Plan } from '#lib/domain/plan.ts';
import { addProblem, beginTree } from '#lib/domain/problems/problems.ts';
import { change } from '#lib/domain/shared/change.ts';
import { addTo } from '#lib/domain/shared/records.ts';
import { rowsOf } from '#lib/domain/shared/rows.ts';

import { stamps } from '../tests/support/plans.ts';
import { year } from '../tests/support/years.ts';

const TODAY = '2027-08-01';
const CARDS = 150;
const stamp = stamps('bench');
const times = (count: number, make: (n: number) => unknown) =>
	Array.from({ length: count }, (_, n) => make(n));
const card = (n: number) => (n === 0 ? 'core' : `card-${n}`);

/** What a screen reads at a year's end. */
export const PROJECTIONS: Record<string, (plan: Plan) => unknown> = {
	lights: (plan) => watched(activitiesOf(plan), progressOf(plan), TODAY),
	'plan and reality': (plan) => planVersusActualOf(plan, TODAY),
	'signs and their lights': (plan) => {
		const readings = readingsOf(plan);
		return rowsOf(plan, INDICATORS).map((sign) =>
			indicatorLight(sign, readings.get(sign.id) ?? [], TODAY)
		);
	},
	'line of a sign': (plan) => seriesOf([plan]),
	logframe: logframesOf,
	'what it lacks': logframeFindingsOf,
	'what hangs': (plan) => followFindingsOf(plan, TODAY),
	'ideas and what became of them': ideaOutcomesOf,
	'what a year leaves': carryOverOf,
	'what was brought along': carriedOf
};

/** A year with 150 cards, 300 ideas, 300 activities, 3,000 reports, 100 signs with 2,000 readings, and a smaller year behind it. */
export function aLongYear(): Plan {
	const before = year(2026);
	fill(before, 0.1);
	const plan = year(2027);
	fill(plan, 1);
	openNextCycle(plan, before, {}, stamp());
	return plan;
}

/** One change: somebody mends a report. */
export function touch(plan: Plan, run: number): void {
	const report = reportsOf(plan)[run];
	if (report) detailReport(plan, report.id, { note: `mended ${run}` }, 'bench');
}

/** Identity of a record that another points to. */
const by = (plan: Plan, kind: string, n: number) => ({
	...stamp(),
	id: `${String(plan.meta.get('id'))}-${kind}-${n}`
});

function fill(plan: Plan, share: number): void {
	const count = (all: number) => Math.ceil(all * share);
	change(plan, 'bench', () => {
		beginTree(plan, 'Air sulit', stamp(), { core: 'core' });
		times(CARDS, (n) => {
			const on = card(Math.floor(n / 3));
			const at = { ...stamp(), id: card(n + 1) };
			addProblem(plan, `Masalah ${n}`, { side: 'causes', on }, at, [`idea-${n}`]);
		});
	});
	change(plan, 'bench', () => {
		times(CARDS, (n) => turnOver(plan, card(n), `Tujuan ${n}`, stamp()));
		times(300, (n) => addIdea(plan, { text: `Usulan ${n}` }, { ...stamp(), id: `idea-${n}` }));
	});
	const months = { start: '2027-01', end: '2027-12' };
	times(count(300), (n) => {
		const details = { cost: 1e6, fromProblem: card(n % CARDS), ...months };
		addActivity(plan, `Kegiatan ${n}`, details, by(plan, 'activity', n));
	});
	change(plan, 'bench', () => follow(plan, count));
}

function follow(plan: Plan, count: (all: number) => number): void {
	times(count(3000), (n) => {
		const activity = by(plan, 'activity', n % count(300)).id;
		const day = `2027-0${1 + Math.floor(n / 400)}-15`;
		const said = { physical: Math.floor(n / 31), spent: 100 * n, photos: { [`photo-${n}`]: 30 } };
		addTo(plan, PROGRESS, { activity, day, ...said }, stamp());
	});
	times(count(100), (n) => {
		const values = { baseline: '0', target: '50', baselineDate: '2026-12', targetDate: '2028-12' };
		const draft = { text: `Tanda ${n}`, objective: card(n), ...values };
		addTo(plan, INDICATORS, draft, by(plan, 'sign', n));
	});
	times(count(2000), (n) => {
		const indicator = by(plan, 'sign', n % count(100)).id;
		const reading = { date: `2027-0${1 + (n % 9)}`, value: `${n % 70}` };
		addTo(plan, READINGS, { indicator, ...reading }, stamp());
	});
	times(count(300), (n) =>
		addTo(plan, FOLLOW_UPS, { what: `Langkah ${n}`, due: '2027-03-01' }, stamp())
	);
	times(count(60), (n) => {
		const scores = { power: 1 + (n % 5), interest: 1 + (n % 4) };
		addTo(plan, STAKEHOLDERS, { name: `Orang ${n}`, ...scores }, stamp());
	});
}
