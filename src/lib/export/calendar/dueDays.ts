import { activitiesOf } from '#lib/domain/actions/activities.ts';
import { followUpsOf, isOpen } from '#lib/domain/actions/followUps.ts';
import { INDICATORS, type Indicator } from '#lib/domain/actions/kinds.ts';
import { referralsOf } from '#lib/domain/actions/referrals.ts';
import { meetingOf } from '#lib/domain/meeting/meeting.ts';
import { lastReportsOf } from '#lib/domain/monitoring/reports.ts';
import { readingsOf } from '#lib/domain/monitoring/readings.ts';
import type { Plan } from '#lib/domain/plan.ts';
import { dayNumber, lastDay } from '#lib/domain/shared/days.ts';
import { rowsOf } from '#lib/domain/shared/rows.ts';

import { ical, type DueDay } from './ical.ts';

const WORDS = {
	id: {
		start: 'Mulai',
		end: 'Selesai',
		step: 'Tindak lanjut',
		answer: 'Jawaban ditunggu',
		measure: 'Ukur lagi'
	},
	en: {
		start: 'Begins',
		end: 'Ends',
		step: 'Next step',
		answer: 'Answer due',
		measure: 'Measure again'
	}
} as const;
type Words = (typeof WORDS)['id' | 'en'];

/** Everything of a plan that is due on a day and not done, as an iCalendar file (YEAR-8). `at` is an ISO 8601 time. */
export function dueCalendar(plan: Plan, at: string, language?: string): string {
	const { title, language: spoken } = meetingOf(plan);
	return ical(title, dueDaysOf(plan, WORDS[(language ?? spoken) === 'id' ? 'id' : 'en']), at);
}

function dueDaysOf(plan: Plan, words: Words): DueDay[] {
	const own = String(plan.meta.get('id') ?? 'plan');
	const due = (what: string, id: string, day: string | undefined, said: string[]): DueDay[] => {
		const [title = '', ...about] = said;
		if (day === undefined || dayNumber(day) === undefined) return [];
		return [{ uid: `${what}-${id}@${own}.rembuk`, day, title, about: about.join('\n') }];
	};
	return [
		...activityDays(plan, words, due),
		...followUpsOf(plan, '')
			.filter(isOpen)
			.flatMap(({ id, due: day, what, who = '' }) =>
				due('step', id, day, [`${words.step}: ${what}`, who])
			),
		...referralsOf(plan, '')
			.filter(({ open }) => open)
			.flatMap(({ id, due: day, office, topic = '' }) =>
				due('referral', id, day, [`${words.answer}: ${office}`, topic])
			),
		...readingDays(plan, words, due)
	].sort((a, b) => (a.day < b.day ? -1 : Number(a.day > b.day)));
}

type Due = (what: string, id: string, day: string | undefined, said: string[]) => DueDay[];

/** Of what this year does: the first day of its first month, and the last of its last. */
function activityDays(plan: Plan, words: Words, due: Due): DueDay[] {
	const last = lastReportsOf(plan);
	return activitiesOf(plan)
		.filter(({ id, list }) => list === 'RKP' && last.get(id)?.physical !== 100)
		.flatMap(({ id, name, start, end = start, who = '', where = '' }) => [
			...due('start', id, start && `${start}-01`, [`${words.start}: ${name}`, who, where]),
			...due('end', id, end && endOf(end), [`${words.end}: ${name}`, who, where])
		]);
}

/** The end of the month a promised reading is due in: so many months after the last one, or after the beginning. */
function readingDays(plan: Plan, words: Words, due: Due): DueDay[] {
	const readings = readingsOf(plan);
	return rowsOf(plan, INDICATORS).flatMap(({ id, text, collector = '', ...indicator }) => {
		const since = readings.get(id)?.at(-1)?.date ?? indicator.baselineDate;
		return due('reading', id, nextReading(indicator, since), [
			`${words.measure}: ${text}`,
			collector
		]);
	});
}

function nextReading(
	{ everyMonths, targetDate = '9' }: Pick<Indicator, 'everyMonths' | 'targetDate'>,
	since: string | undefined
): string | undefined {
	if (everyMonths === undefined || since === undefined) return undefined;
	const [year = 0, month = 1] = since.split('-').map(Number);
	const at = year * 12 + month - 1 + everyMonths;
	const next = `${Math.floor(at / 12)}-${String((at % 12) + 1).padStart(2, '0')}`;
	return next > targetDate.slice(0, 7) ? undefined : endOf(next);
}

function endOf(month: string): string | undefined {
	const [first, last] = [dayNumber(`${month}-01`), lastDay(month)];
	if (first === undefined || last === undefined) return undefined;
	return `${month}-${String(last - first + 1).padStart(2, '0')}`;
}
