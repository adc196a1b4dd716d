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
	return { ...linesIn(plan), ...moneyIn(plan), ...frameIn(plan), ...agreedIn(plan) };
}

function linesIn(plan: Plan) {
	const { meta, activities, budgetLines, approvals, objectives, problems } = plan;
	const { ideas, clusters, rounds, causes } = plan;
	const lines = watch(meta, activities, budgetLines, approvals, objectives, problems);
	const voices = watch(meta, activities, ideas, clusters, rounds, objectives, problems, causes);
	return {
		budgets: new Live(watch(budgetLines), () => budgetsOf(plan)),
		months: new Live(watch(meta), () => monthsOf(plan)),
		findings: new Live(lines, () => activityFindingsOf(plan)),
		sameCodes: new Live(watch(activities), () => sameCodesOf(plan)),
		spread: new Live(voices, () => spreadOf(plan))
	};
}

function moneyIn(plan: Plan) {
	const { meta, activities, ceilings, reservations, earmarks } = plan;
	const money = watch(meta, activities, ceilings, reservations, earmarks);
	return {
		ceilings: new Live(money, () => ceilingsOf(plan)),
		earmarks: new Live(money, () => earmarksOf(plan)),
		reservations: new Live(watch(reservations), () => rowsOf(plan, RESERVATIONS)),
		moneyFindings: new Live(money, () => moneyFindingsOf(plan))
	};
}

function frameIn(plan: Plan) {
	const { meta, activities, budgetLines, indicators, assumptions, objectives } = plan;
	const { problems, causes, trees } = plan;
	const planned = [activities, budgetLines, indicators, assumptions];
	const frame = watch(meta, ...planned, objectives, problems, causes, trees);
	return {
		logframes: new Live(frame, () => logframesOf(plan)),
		logframeFindings: new Live(frame, () => logframeFindingsOf(plan))
	};
}

function agreedIn(plan: Plan) {
	const { meta, activities, budgetLines, ceilings, reservations, earmarks } = plan;
	const { indicators, approvals, revisions } = plan;
	const planned = [activities, budgetLines, ceilings, reservations, earmarks, indicators];
	const agreed = watch(meta, ...planned, approvals, revisions);
	const standing = () =>
		revisionsOf(plan).find(({ stands }) => stands) ??
		approvalsOf(plan).find(({ stands }) => stands);
	return {
		approvals: new Live(agreed, () => approvalsOf(plan)),
		revisions: new Live(agreed, () => revisionsOf(plan)),
		changes: new Live(agreed, () => {
			const last = standing();
			return last ? changesSince(plan, last) : [];
		})
	};
}

export type LiveActionPlan = ReturnType<typeof actionPlanIn>;
