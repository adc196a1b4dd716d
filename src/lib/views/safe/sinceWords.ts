import { day } from '#lib/i18n/format.svelte.ts';
import { t } from '#lib/i18n/words.svelte.ts';

import { dayHere } from '../frame/today.ts';
import { clockWords } from '../lead/clockWords.ts';

/** When a copy was made: the clock alone says today, so one of another day says that day first (KEEP-26). */
export function sinceWords(at: number, today: string, language: string): string {
	const moment = new Date(at);
	const clock = t('safe.clock', { time: clockWords(moment.toISOString(), language) });
	const date = dayHere(moment);
	return date === today ? clock : `${day(date)}, ${clock}`;
}
