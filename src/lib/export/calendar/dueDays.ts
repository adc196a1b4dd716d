import { meetingOf } from '#lib/domain/meeting/meeting.ts';
import { duesOf } from '#lib/domain/monitoring/dues.ts';
import type { Plan } from '#lib/domain/plan.ts';

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

/** The names the days of each kind are known by in a calendar: a file taken in again finds its own. */
const UIDS = { start: 'start', end: 'end', step: 'step', answer: 'referral', measure: 'reading' };

function dueDaysOf(plan: Plan, words: Words): DueDay[] {
	const own = String(plan.meta.get('id') ?? 'plan');
	return duesOf(plan).map(({ kind, id, day, what, who = '', about = '' }) => ({
		uid: `${UIDS[kind]}-${id}@${own}.rembuk`,
		day,
		title: `${words[kind]}: ${what}`,
		about: [who, about].filter(Boolean).join('\n')
	}));
}
