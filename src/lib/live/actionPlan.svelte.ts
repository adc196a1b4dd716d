import { activityFindingsOf } from '#lib/domain/actions/activityFindings.ts';
import { approvalsOf, revisionsOf } from '#lib/domain/actions/approvals.ts';
import { budgetsOf } from '#lib/domain/actions/budget.ts';
import { ceilingsOf } from '#lib/domain/actions/ceilings.ts';
import { changesSince } from '#lib/domain/actions/changes.ts';
import { earmarksOf } from '#lib/domain/actions/earmarks.ts';
import { RESERVATIONS } from '#lib/domain/actions/kinds.ts';
import { logframesOf } from '#lib/domain/actions/logframe.ts';
import { logframeFindingsOf } from '#lib/domain/actions/logframeFindings.ts';
import { moneyFindingsOf } from '#lib/domain/actions/moneyFindings.ts';
import { sameCodesOf } from '#lib/domain/actions/sameCodes.ts';
import { spreadOf } from '#lib/domain/actions/spread.ts';
import { monthsOf } from '#lib/domain/actions/years.ts';
import type { Plan } from '#lib/domain/plan.ts';
import { rowsOf } from '#lib/domain/shared/rows.ts';

import { Live } from './live.svelte.ts';
import { watch } from './watch.ts';

/** What the desk reads of the plan beside its lines: budgets, money, who gets what, the logframe, what was agreed. Read only while a screen shows it. */
export function actionPlanIn(plan: Plan) {
	const { meta, activities, budgetLines, ceilings, reservations, earmarks } = plan;
	const { ideas, rounds, objectives, problems, causes, trees } = plan;
	const { indicators, assumptions, approvals, revisions } = plan;
	const lines = watch(meta, activities, budgetLines, approvals, objectives, problems);
	const money = watch(meta, activities, ceilings, reservations, earmarks);
	const frame = watch(
		meta,
		activities,
		budgetLines,
		indicators,
		assumptions,
		objectives,
		problems,
		causes,
		trees
	);
	const agreed = watch(
		meta,
		activities,
		budgetLines,
		ceilings,
		reservations,
		earmarks,
		indicators,
		approvals,
		revisions
	);
	const standing = () =>
		revisionsOf(plan).find(({ stands }) => stands) ??
		approvalsOf(plan).find(({ stands }) => stands);
	return {
		budgets: new Live(watch(budgetLines), () => budgetsOf(plan)),
		ceilings: new Live(money, () => ceilingsOf(plan)),
		earmarks: new Live(money, () => earmarksOf(plan)),
		reservations: new Live(watch(reservations), () => rowsOf(plan, RESERVATIONS)),
		months: new Live(watch(meta), () => monthsOf(plan)),
		findings: new Live(lines, () => activityFindingsOf(plan)),
		sameCodes: new Live(watch(activities), () => sameCodesOf(plan)),
		moneyFindings: new Live(money, () => moneyFindingsOf(plan)),
		spread: new Live(watch(meta, activities, ideas, rounds, objectives, problems), () =>
			spreadOf(plan)
		),
		logframes: new Live(frame, () => logframesOf(plan)),
		logframeFindings: new Live(frame, () => logframeFindingsOf(plan)),
		approvals: new Live(agreed, () => approvalsOf(plan)),
		revisions: new Live(agreed, () => revisionsOf(plan)),
		changes: new Live(agreed, () => {
			const last = standing();
			return last ? changesSince(plan, last) : [];
		})
	};
}

export type LiveActionPlan = ReturnType<typeof actionPlanIn>;
