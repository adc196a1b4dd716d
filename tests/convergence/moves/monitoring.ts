import { expect } from 'vitest';
import * as Y from 'yjs';

import { activitiesOf, addActivity } from '#lib/domain/actions/activities.ts';
import { INDICATORS } from '#lib/domain/actions/kinds.ts';
import { FOLLOW_UPS } from '#lib/domain/actions/peopleKinds.ts';
import { addIdea } from '#lib/domain/ideas/ideas.ts';
import { settleIdea } from '#lib/domain/ideas/settling.ts';
import { beginPlan } from '#lib/domain/meeting/beginning.ts';
import { carriedOf } from '#lib/domain/monitoring/carried.ts';
import { carryOverOf, closedIdeasOf } from '#lib/domain/monitoring/carryOver.ts';
import { closePlan, reopenPlan, yearEndOf } from '#lib/domain/monitoring/closing.ts';
import { handoverOf, HANDOVER_CRITERIA } from '#lib/domain/monitoring/handover.ts';
import { ideaOutcomesOf } from '#lib/domain/monitoring/ideaOutcomes.ts';
import { indicatorLight } from '#lib/domain/monitoring/indicatorLight.ts';
import { HANDOVER, LESSONS, READINGS, STORIES } from '#lib/domain/monitoring/kinds.ts';
import { photoStrip } from '#lib/domain/monitoring/photoStrip.ts';
import { planVersusActualOf } from '#lib/domain/monitoring/planVersusActual.ts';
import { progressOf, reportProgress, takeBackReport } from '#lib/domain/monitoring/progress.ts';
import { addReading, readingsOf } from '#lib/domain/monitoring/readings.ts';
import { detailReport, reportInFull, reportsOf } from '#lib/domain/monitoring/reports.ts';
import { openNextCycle } from '#lib/domain/monitoring/nextCycle.ts';
import { countFaces, satisfactionOf } from '#lib/domain/monitoring/satisfaction.ts';
import { seriesOf } from '#lib/domain/monitoring/series.ts';
import { chooseStory, storiesOf } from '#lib/domain/monitoring/stories.ts';
import { watched } from '#lib/domain/monitoring/watched.ts';
import { planIn, type Plan } from '#lib/domain/plan.ts';
import { addTo, binIn } from '#lib/domain/shared/records.ts';
import { rowsOf } from '#lib/domain/shared/rows.ts';

import { stamps, yes } from '../../support/plans.ts';
import type { Part, Turn } from '../turn.ts';

const TODAY = '2027-07-01';
const line = ({ plan, idOf }: Turn) => idOf(activitiesOf(plan));
const photos = ({ int }: Turn) => ({ [`photo-${int(20)}`]: int(101) });

/** A year before, with something of most kinds left: every storm opens the next with it, some of it, now and then. */
const LAST_YEAR = lastYear();

function lastYear(): Plan {
	const plan = planIn(new Y.Doc());
	const stamp = stamps('old');
	yes(beginPlan(plan, { title: 'RKP 2026', village: 'Tirtamulya', language: 'id' }, stamp()));
	for (const text of ['Pupuk telat', 'Seragam', 'Lapangan voli']) {
		const idea = yes(addIdea(plan, { text }, stamp()));
		if (text === 'Seragam') yes(settleIdea(plan, idea, 'parked', 'Tahun depan', 'old'));
	}
	for (const name of ['Embung', 'Bak atas']) yes(addActivity(plan, name, { cost: 5 }, stamp()));
	yes(addTo(plan, INDICATORS, { text: 'Rumah dengan air' }, stamp()));
	yes(addTo(plan, FOLLOW_UPS, { what: 'Kirim usulan' }, stamp()));
	return plan;
}

export const monitoring: Part = {
	moves: {
		reportProgress: (turn) => {
			const report = { activity: line(turn), day: turn.day(), physical: turn.int(101) };
			return reportProgress(turn.plan, report, turn.stamp());
		},
		takeBackReport: ({ plan, idOf, by }) => takeBackReport(plan, idOf(progressOf(plan)), by),
		reportInFull: (turn) => {
			const draft = {
				activity: line(turn),
				day: turn.day(),
				physical: turn.int(101),
				spent: turn.int(1e6),
				volumeDone: `${turn.int(900)}`,
				photos: photos(turn)
			};
			return reportInFull(turn.plan, draft, turn.stamp());
		},
		detailReport: (turn) => {
			const id = turn.idOf(reportsOf(turn.plan));
			const changes = { photos: photos(turn), issue: turn.words(), physical: turn.int(101) };
			return detailReport(turn.plan, id, changes, turn.by);
		},
		addReading: ({ plan, idOf, day, int, stamp }) => {
			const indicator = idOf(rowsOf(plan, INDICATORS));
			return addReading(plan, { indicator, date: day(), value: `${int(90)}` }, stamp());
		},
		'binIn readings': ({ plan, idOf, words, by }) =>
			binIn(plan, READINGS, idOf(rowsOf(plan, READINGS)), words(), by),
		countFaces: ({ plan, oneOf, int, stamp }) => {
			const counts = { [`${1 + int(6)}`]: int(30), '3': int(30) };
			const draft = { question: oneOf(['Puas?', 'Adil?']), sex: oneOf(['F', 'M'] as const) };
			return countFaces(plan, { ...draft, counts }, stamp());
		},
		'addTo stories': ({ plan, words, stamp }) =>
			addTo(plan, STORIES, { whatChanged: words() }, stamp()),
		chooseStory: ({ plan, idOf, oneOf, words, by }) =>
			chooseStory(plan, idOf(rowsOf(plan, STORIES)), oneOf(['dusun', 'desa']), words(), by),
		'addTo lessons': ({ plan, words, stamp }) =>
			addTo(plan, LESSONS, { whatHappened: words() }, stamp()),
		'addTo handover': ({ plan, oneOf, int, day, stamp }) => {
			const draft = { criterion: oneOf(HANDOVER_CRITERIA), score: int(4), date: day() };
			return addTo(plan, HANDOVER, draft, stamp());
		},
		closePlan: ({ plan, by, stamp }) => closePlan(plan, { at: stamp().at }, by),
		reopenPlan: ({ plan, by }) => reopenPlan(plan, by),
		openNextCycle: ({ plan, chance, stamp }) => {
			const take = carryOverOf(LAST_YEAR).flatMap(({ was }) => (chance(0.4) ? [was] : []));
			return openNextCycle(plan, LAST_YEAR, { take }, stamp());
		}
	},
	seen: (plan) => {
		const readings = readingsOf(plan);
		return [
			progressOf(plan),
			watched(activitiesOf(plan), progressOf(plan), TODAY),
			planVersusActualOf(plan, TODAY),
			photoStrip(reportsOf(plan)),
			rowsOf(plan, INDICATORS).map((each) =>
				indicatorLight(each, readings.get(each.id) ?? [], TODAY)
			),
			[...readings],
			satisfactionOf(plan),
			storiesOf(plan),
			rowsOf(plan, LESSONS),
			handoverOf(plan),
			ideaOutcomesOf(plan),
			carryOverOf(plan),
			closedIdeasOf(plan),
			carriedOf(plan),
			yearEndOf(plan),
			seriesOf([LAST_YEAR, plan])
		];
	},
	holds(plan) {
		const carried = carriedOf(plan).map(({ was }) => was);
		expect(new Set(carried).size).toBe(carried.length);
		const told = [...carryOverOf(plan), ...closedIdeasOf(plan)].map(({ was }) => was);
		expect(new Set(told).size).toBe(told.length);
		expect(told).toEqual(expect.arrayContaining(ideaOutcomesOf(plan).map(({ idea }) => idea)));
		const short = progressOf(plan).map(({ id, physical }) => [id, physical]);
		expect(reportsOf(plan).map(({ id, physical }) => [id, physical])).toEqual(short);
		for (const { counts, n } of satisfactionOf(plan))
			expect(counts.reduce((sum, count) => sum + count, 0)).toBe(n);
	}
};
