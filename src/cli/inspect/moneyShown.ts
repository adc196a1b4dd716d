import { activitiesOf } from '#lib/domain/actions/activities.ts';
import { activityFindingsOf } from '#lib/domain/actions/activityFindings.ts';
import { budgetsOf } from '#lib/domain/actions/budget.ts';
import { ceilingsOf } from '#lib/domain/actions/ceilings.ts';
import { earmarksOf } from '#lib/domain/actions/earmarks.ts';
import { moneyFindingsOf } from '#lib/domain/actions/moneyFindings.ts';
import { planTable } from '#lib/domain/actions/table.ts';
import type { Totals } from '#lib/domain/actions/totals.ts';
import type { Plan } from '#lib/domain/plan.ts';

/** What the plan costs by field of work, list and source, what each source has left, and which shares are kept. */
export function moneyShown(plan: Plan) {
	const { groups, inPlan, beside } = planTable(activitiesOf(plan));
	return {
		inPlan: shown(inPlan),
		beside: shown(beside),
		groups: groups.map(({ list, bidang, activities, totals }) => ({
			list,
			bidang,
			activities: activities.map(({ id }) => id),
			...shown(totals)
		})),
		ceilings: ceilingsOf(plan),
		earmarks: earmarksOf(plan),
		budgets: Object.fromEntries(
			[...budgetsOf(plan)].map(([id, { sum, lines }]) => [id, { sum, lines: lines.length }])
		),
		findings: [...activityFindingsOf(plan), ...moneyFindingsOf(plan)]
	};
}

function shown({ bySource, ...sums }: Totals) {
	return { ...sums, bySource: Object.fromEntries(bySource) };
}
