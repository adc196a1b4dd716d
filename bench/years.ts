import * as Y from 'yjs';

import { activitiesOf } from '#lib/domain/actions/activities.ts';
import { INDICATORS } from '#lib/domain/actions/kinds.ts';
import { broughtBy } from '#lib/domain/history/brought.ts';
import { addIdea } from '#lib/domain/ideas/ideas.ts';
import { carriedOf } from '#lib/domain/monitoring/carried.ts';
import { ideaOutcomesOf } from '#lib/domain/monitoring/ideaOutcomes.ts';
import { openNextCycle } from '#lib/domain/monitoring/nextCycle.ts';
import { planVersusActualOf } from '#lib/domain/monitoring/planVersusActual.ts';
import { PROGRESS, READINGS } from '#lib/domain/monitoring/kinds.ts';
import { seriesOf } from '#lib/domain/monitoring/series.ts';
import { villageRow } from '#lib/domain/monitoring/village.ts';
import { planIn, type Plan } from '#lib/domain/plan.ts';
import { change } from '#lib/domain/shared/change.ts';
import { addTo } from '#lib/domain/shared/records.ts';
import { rowsOf } from '#lib/domain/shared/rows.ts';
import { EXAMPLES, exampleUpdates } from '#lib/domain/seed/examples.ts';
import { archiveHtml } from '#lib/export/archive/archiveHtml.ts';
import { dueCalendar } from '#lib/export/calendar/dueDays.ts';
import { publicHtml } from '#lib/export/public/publicHtml.ts';

import { stamps, yes } from '../tests/support/plans.ts';

const AT = '2034-10-02T08:00:00Z';
const stamp = stamps('bench');

/** Eight years of one village, each as large as example C and begun with what the year before left; as stored bytes. */
export function eightYears(): Uint8Array[] {
	const { plan: seed } = exampleUpdates(EXAMPLES.c);
	let before: Plan | undefined;
	return Array.from({ length: 8 }, (_, at) => {
		const plan = opened(seed);
		const year = 2027 + at;
		plan.doc.transact(() => {
			plan.meta.set('id', `village-${year}`);
			plan.meta.set('year', year);
			plan.meta.set('fiscalYear', String(year));
		});
		if (before) yes(openNextCycle(plan, before, {}, stamp()));
		else begin(plan);
		change(plan, 'bench', () => follow(plan, year));
		before = plan;
		return Y.encodeStateAsUpdate(plan.doc);
	});
}

/** Example C has no signs to measure: twenty are set in the first year and go on through all of them. */
function begin(plan: Plan): void {
	for (let n = 0; n < 20; n++) {
		const dates = { baselineDate: '2026-12', targetDate: '2034-12' };
		const values = { text: `Tanda ${n}`, unit: '%', baseline: '10', target: '90' };
		yes(addTo(plan, INDICATORS, { ...values, ...dates }, stamp()));
	}
}

/** Each sign is measured every month, and each activity reported on every quarter. */
function follow(plan: Plan, year: number): void {
	for (const { id: indicator } of rowsOf(plan, INDICATORS)) {
		for (let month = 1; month <= 12; month++) {
			const date = `${year}-${String(month).padStart(2, '0')}`;
			yes(
				addTo(plan, READINGS, { indicator, date, value: `${(year - 2026) * 9 + month}` }, stamp())
			);
		}
	}
	for (const { id: activity } of activitiesOf(plan)) {
		for (const [at, month] of ['03', '06', '09', '12'].entries()) {
			const seen = { activity, day: `${year}-${month}-15`, physical: 20 + 20 * at };
			yes(addTo(plan, PROGRESS, seen, stamp()));
		}
	}
}

/** A plan as a device reads it from its disk. */
export function opened(bytes: Uint8Array): Plan {
	const doc = new Y.Doc();
	Y.applyUpdate(doc, bytes);
	return planIn(doc);
}

/** A facilitator's workspace: so many villages, each with a plan as large as example C and a year of reports; as stored bytes. */
export function villages(count: number): Uint8Array[] {
	const { plan: seed } = exampleUpdates(EXAMPLES.c);
	return Array.from({ length: count }, (_, at) => {
		const plan = opened(seed);
		change(plan, 'bench', () => {
			plan.meta.set('id', `village-${at}`);
			plan.meta.set('village', `Desa ${at}`);
		});
		begin(plan);
		change(plan, 'bench', () => follow(plan, 2027));
		return Y.encodeStateAsUpdate(plan.doc);
	});
}

/** A copy of a plan that came home on a stick: 200 ideas nobody here has, and 200 lines that were changed. */
export function carriedBack(stored: Uint8Array): Plan {
	const plan = opened(stored);
	for (let n = 0; n < 200; n++) yes(addIdea(plan, { text: `Dari dusun ${n}` }, stamp()));
	change(plan, 'bench', () => {
		for (const { id } of activitiesOf(plan).slice(0, 200)) {
			plan.activities.get(id)?.set('target', `Sasaran lain ${id}`);
		}
	});
	return plan;
}

/** Every village as a row, and the sums. */
export const rowsOfVillages = (plans: readonly Plan[]) =>
	plans.map((plan) => villageRow(plan, AT.slice(0, 10)));

export { broughtBy };

/** What is asked of eight years, and of the last of them. */
export const QUESTIONS: Record<string, (plans: Plan[]) => unknown> = {
	'line of each sign over eight years': (plans) => seriesOf(plans),
	'what was brought along (last year)': (plans) => plans.slice(-1).map(carriedOf),
	'ideas and what became of them (all)': (plans) => plans.map(ideaOutcomesOf),
	'plan and reality (all)': (plans) =>
		plans.map((plan) => planVersusActualOf(plan, AT.slice(0, 10)))
};

/** The files of the last year. */
export const FILES: Record<string, (plan: Plan) => string> = {
	archive: (plan) => archiveHtml(plan, AT),
	'page for everybody': (plan) => publicHtml(plan, AT),
	calendar: (plan) => dueCalendar(plan, AT)
};
