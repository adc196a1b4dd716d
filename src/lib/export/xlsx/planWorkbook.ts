import { meetingOf } from '#lib/domain/meeting/meeting.ts';
import type { Plan } from '#lib/domain/plan.ts';

import { currencySign } from '../money.ts';
import type { ExportWords } from '../words/words.ts';
import { ideasSheet } from './ideasSheet.ts';
import { planSheet, waitingSheet } from './planSheet.ts';
import { progressSheet } from './progressSheet.ts';
import type { Source } from './sheet.ts';
import { toXlsx } from './toXlsx.ts';
import { treeSheet } from './treeSheet.ts';
import { votesSheet } from './votesSheet.ts';

/**
 * The plan as a workbook for the village office: the year's plan as a form, then what led to it and what became
 * of it. `at` is when it is made, ISO 8601. No private card, no person and no device is in it.
 */
export function planWorkbook(
	plan: Plan,
	words: ExportWords,
	{ at }: { at: string }
): Promise<Uint8Array> {
	const meeting = meetingOf(plan);
	const source: Source = { plan, meeting, words };
	const pages = [
		planSheet(source),
		waitingSheet(source),
		ideasSheet(source),
		treeSheet(source),
		votesSheet(source),
		progressSheet(source)
	].filter((page) => page !== undefined);
	const sign = currencySign(meeting.currency);
	return toXlsx(pages, { title: meeting.title, at, lcid: words.lcid, sign });
}
