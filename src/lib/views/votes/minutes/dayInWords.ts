import { words } from '#lib/i18n/words.svelte.ts';

/** A moment as minutes name it, with the day of the week: `Sabtu, 28 November 2026, 21.05`. Anything else as it is. */
export function dayInWords(at: string): string {
	const date = new Date(at);
	if (Number.isNaN(date.getTime())) return at;
	const language = words.language === 'id' ? 'id-ID' : words.language;
	return new Intl.DateTimeFormat(language, {
		weekday: 'long',
		day: 'numeric',
		month: 'long',
		year: 'numeric',
		hour: '2-digit',
		minute: '2-digit'
	}).format(date);
}
