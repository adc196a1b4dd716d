import { activitiesOf } from '#lib/domain/actions/activities.ts';
import { followFindingsOf } from '#lib/domain/actions/followFindings.ts';
import { followUpsOf } from '#lib/domain/actions/followUps.ts';
import { INDICATORS } from '#lib/domain/actions/kinds.ts';
import { handoverOf } from '#lib/domain/monitoring/handover.ts';
import { indicatorLight } from '#lib/domain/monitoring/indicatorLight.ts';
import { progressOf } from '#lib/domain/monitoring/progress.ts';
import { readingsOf } from '#lib/domain/monitoring/readings.ts';
import { satisfactionOf } from '#lib/domain/monitoring/satisfaction.ts';
import { watched } from '#lib/domain/monitoring/watched.ts';
import type { Plan } from '#lib/domain/plan.ts';
import { rowsOf } from '#lib/domain/shared/rows.ts';

/** The lights of activities and indicators on a day, and what else is followed. */
export function followedShown(plan: Plan, on: string) {
	const readings = readingsOf(plan);
	return {
		on,
		activities: watched(activitiesOf(plan), progressOf(plan), on).map(
			({ activity, light, reports }) => ({
				id: activity.id,
				light: light.colour,
				because: light.because,
				physical: light.last?.physical,
				spent: light.last?.spent,
				reports: reports.length
			})
		),
		indicators: rowsOf(plan, INDICATORS).map((indicator) => {
			const { colour, because, reading } = indicatorLight(
				indicator,
				readings.get(indicator.id) ?? [],
				on
			);
			return { id: indicator.id, light: colour, because, value: reading?.value };
		}),
		followUps: followUpsOf(plan, on),
		satisfaction: satisfactionOf(plan),
		handover: handoverOf(plan),
		findings: followFindingsOf(plan, on)
	};
}
