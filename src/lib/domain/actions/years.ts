import { meetingOf } from '../meeting/meeting.ts';
import { profileOf } from '../meeting/profile.ts';
import type { Plan } from '../plan.ts';

/** The budget year a plan is for; of `2027/28` the first one. */
export function yearOf(plan: Plan): number | undefined {
	const [written] = /^\d{4}/.exec(profileOf(plan).fiscalYear ?? '') ?? [];
	return meetingOf(plan).year ?? (written === undefined ? undefined : Number(written));
}

/** First and last month of it, `YYYY-MM`. A year written `2027/28` may begin in any month, so both years count. */
export function monthsOf(plan: Plan): { first: string; last: string } | undefined {
	const year = yearOf(plan);
	if (year === undefined) return undefined;
	const isSplit = /^\d{4}\s*[/-]/.test(profileOf(plan).fiscalYear ?? '');
	return { first: `${year}-01`, last: `${isSplit ? year + 1 : year}-12` };
}
