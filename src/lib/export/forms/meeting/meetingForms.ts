import type { FormKind } from '../formKind.ts';
import { ATTENDANCE_A, ATTENDANCE_B } from './attendanceForm.ts';
import { CADRE_BOOK } from './cadreBook.ts';
import { FOLLOW_UP } from './followUpForm.ts';
import { ALL_IDEAS, HAMLET_IDEAS } from './ideaForms.ts';
import { INVITATION } from './invitationForm.ts';
import { MINUTES } from './minutesForm.ts';
import { OFFICIAL_RECORD } from './officialRecordForm.ts';
import { PROBLEM_RANKING } from './rankingForm.ts';
import { TEAM } from './teamForm.ts';

/** The forms of this folder, in the order they are offered. */
export const MEETING_FORMS: readonly FormKind[] = [
	INVITATION,
	ATTENDANCE_A,
	ATTENDANCE_B,
	TEAM,
	CADRE_BOOK,
	HAMLET_IDEAS,
	ALL_IDEAS,
	PROBLEM_RANKING,
	MINUTES,
	OFFICIAL_RECORD,
	FOLLOW_UP
];
