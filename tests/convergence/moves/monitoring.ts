import { expect } from 'vitest';

import { activitiesOf } from '#lib/domain/actions/activities.ts';
import { INDICATORS } from '#lib/domain/actions/kinds.ts';
import { handoverOf, HANDOVER_CRITERIA } from '#lib/domain/monitoring/handover.ts';
import { indicatorLight } from '#lib/domain/monitoring/indicatorLight.ts';
import { HANDOVER, LESSONS, READINGS, STORIES } from '#lib/domain/monitoring/kinds.ts';
import { photoStrip } from '#lib/domain/monitoring/photoStrip.ts';
import { planVersusActualOf } from '#lib/domain/monitoring/planVersusActual.ts';
import { progressOf, reportProgress, takeBackReport } from '#lib/domain/monitoring/progress.ts';
import { addReading, readingsOf } from '#lib/domain/monitoring/readings.ts';
import { detailReport, reportInFull, reportsOf } from '#lib/domain/monitoring/reports.ts';
import { countFaces, satisfactionOf } from '#lib/domain/monitoring/satisfaction.ts';
import { chooseStory, storiesOf } from '#lib/domain/monitoring/stories.ts';
import { watched } from '#lib/domain/monitoring/watched.ts';
import { addTo, binIn } from '#lib/domain/shared/records.ts';
import { rowsOf } from '#lib/domain/shared/rows.ts';

import type { Part, Turn } from '../turn.ts';

const TODAY = '2027-07-01';
const line = ({ plan, idOf }: Turn) => idOf(activitiesOf(plan));
const photos = ({ int }: Turn) => ({ [`photo-${int(20)}`]: int(101) });

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
			handoverOf(plan)
		];
	},
	holds(plan) {
		const short = progressOf(plan).map(({ id, physical }) => [id, physical]);
		expect(reportsOf(plan).map(({ id, physical }) => [id, physical])).toEqual(short);
		for (const { counts, n } of satisfactionOf(plan))
			expect(counts.reduce((sum, count) => sum + count, 0)).toBe(n);
	}
};
