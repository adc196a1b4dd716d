import { activitiesOf } from '#lib/domain/actions/activities.ts';
import { progressOf, reportProgress, takeBackReport } from '#lib/domain/monitoring/progress.ts';
import { watched } from '#lib/domain/monitoring/watched.ts';

import type { Part } from '../turn.ts';

export const monitoring: Part = {
	moves: {
		reportProgress: ({ plan, idOf, day, int, stamp }) => {
			const report = { activity: idOf(activitiesOf(plan)), day: day(), physical: int(101) };
			return reportProgress(plan, report, stamp());
		},
		takeBackReport: ({ plan, idOf, by }) => takeBackReport(plan, idOf(progressOf(plan)), by)
	},
	seen: (plan) => [progressOf(plan), watched(activitiesOf(plan), progressOf(plan), '2027-07-01')]
};
