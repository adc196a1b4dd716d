import type { FormKind } from '../formKind.ts';
import { ACCOUNTING_LIST } from './accountingList.ts';
import { PLAN_BOOK, RESULT_BOOK, WORK_BOOK } from './books.ts';
import { ACCOUNTING_BUDGET, BUDGET } from './budgetForms.ts';
import { CEILINGS_FORM } from './ceilingForm.ts';
import { CHECKLIST } from './checklistForm.ts';
import { INCOMING } from './incomingForm.ts';
import { REFERRAL_LETTER, REMINDER_LETTER } from './letterForms.ts';
import { LOGFRAME_FORM } from './logframeForm.ts';
import { RPJM_11A, RPJM_11B } from './longPlans.ts';
import { ONE_PAGE } from './onePage.ts';
import { PROBLEM_INVENTORY } from './problemInventory.ts';
import { PRIORITY_LIST } from './priorityList.ts';
import { PROGRESS_REPORT, YEAR_RESULTS, YEAR_REVIEW } from './reports.ts';
import { SCORING } from './scoring.ts';
import { DU_RKP, RKP_10A, RKP_10B } from './yearPlans.ts';

/** The forms of this folder, in the order they are offered. */
export const PLAN_FORMS: readonly FormKind[] = [
	PROBLEM_INVENTORY,
	SCORING,
	PRIORITY_LIST,
	RKP_10A,
	RKP_10B,
	RPJM_11A,
	RPJM_11B,
	DU_RKP,
	BUDGET,
	ACCOUNTING_BUDGET,
	CHECKLIST,
	CEILINGS_FORM,
	INCOMING,
	PLAN_BOOK,
	WORK_BOOK,
	LOGFRAME_FORM,
	ONE_PAGE,
	ACCOUNTING_LIST,
	REFERRAL_LETTER,
	REMINDER_LETTER,
	PROGRESS_REPORT,
	YEAR_REVIEW,
	YEAR_RESULTS,
	RESULT_BOOK
];
