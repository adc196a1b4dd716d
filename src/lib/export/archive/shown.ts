import { currencySign, grouped } from '../money.ts';
import { exportWords } from '../words/exportWords.ts';
import { monthsBetween } from '../words/months.ts';
import { each } from './html.ts';

/** An amount in whole units of a currency, written as each language does. */
export function amount(value: number | undefined, currency: string): string | undefined {
	if (value === undefined) return undefined;
	return each(
		(language) =>
			`${currencySign(currency)}\u00a0${grouped(value, exportWords(language).thousands)}`
	);
}

/** A decimal as it is kept, `12.5`, with the separator of each language and its unit. */
export function decimal(value: string | undefined, unit = ''): string | undefined {
	if (value === undefined) return undefined;
	return each((language) =>
		[value.replace('.', exportWords(language).decimal), unit].filter(Boolean).join(' ')
	);
}

/** A day `2027-03-15`, a month `2027-03` or a time, in words. Anything else is shown as it was written. */
export function day(value: string | undefined): string | undefined {
	if (!value) return undefined;
	const [, year, month, date] = /^(\d{4})-(0[1-9]|1[0-2])(?:-(\d{2}))?/.exec(value) ?? [];
	if (!year || !month) return each(() => value);
	return each((language) =>
		[date && String(Number(date)), exportWords(language).months[Number(month) - 1], year]
			.filter(Boolean)
			.join(' ')
	);
}

/** The months of an activity. */
export function months(start?: string, end?: string): string | undefined {
	const said = (language: string) => monthsBetween(exportWords(language), start, end);
	return said('id') ? each(said) : undefined;
}

/** A source of money: the name of its code, or as people call it. */
export function source(code: string): string {
	return each((language) => exportWords(language).sourceNames[code] ?? code);
}
