import { day } from '#lib/i18n/format.svelte.ts';

import { dayHere } from '../frame/today.ts';
import { clockWords } from '../lead/clockWords.ts';

/** When a copy was made: the clock alone says today, so an older one says its day first (KEEP-26). */
export function sinceWords(at: number, now: number, language: string): string {
	const [then, here] = [new Date(at), new Date(now)];
	const clock = clockWords(then.toISOString(), language);
	const date = dayHere(then);
	return date === dayHere(here) ? clock : `${day(date)}, ${clock}`;
}
