import { LANGUAGES } from '#lib/i18n/languages.ts';

/** The names of the months in every language there is: people type the one they think in. */
export function monthNames(): string[][] {
	return LANGUAGES.map((language) => {
		const format = new Intl.DateTimeFormat(language, { month: 'long', timeZone: 'UTC' });
		return Array.from({ length: 12 }, (_, at) => format.format(new Date(Date.UTC(2027, at, 1))));
	});
}
