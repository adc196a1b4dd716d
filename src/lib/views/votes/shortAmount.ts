import { words } from '#lib/i18n/words.svelte.ts';

/** An amount in the words people say, `Rp 185 juta`, with at most four digits: for the wall, never for a sum. */
export function shortAmount(value: number, currency: string): string {
	const locale = words.language === 'id' ? 'id-ID' : words.language;
	const said = new Intl.NumberFormat(locale, {
		notation: 'compact',
		compactDisplay: 'long',
		maximumSignificantDigits: 4
	}).format(value);
	const parts = new Intl.NumberFormat(locale, {
		style: 'currency',
		currency,
		currencyDisplay: 'narrowSymbol'
	}).formatToParts(0);
	return `${parts.find(({ type }) => type === 'currency')?.value ?? currency} ${said}`;
}
