import { words } from './words.svelte.ts';

/** An amount in whole units of a currency, as people of this language write it: `Rp 1.250.000`. */
export function amount(value: number, currency = 'IDR'): string {
	return `${currencySign(currency)}\u00a0${number(value)}`;
}

/** An amount in the words people say, `Rp 185 juta`, with at most four digits: for the wall, never for a sum. */
export function shortAmount(value: number, currency: string): string {
	const said = new Intl.NumberFormat(locale(), {
		notation: 'compact',
		compactDisplay: 'long',
		maximumSignificantDigits: 4
	}).format(value);
	return `${currencySign(currency)}\u00a0${said}`;
}

/** How people write a currency: `Rp`, `$`, `KES`. A peer may have named one that is none. */
export function currencySign(currency: string): string {
	const known = /^[A-Z]{3}$/.test(currency) ? currency : 'IDR';
	const parts = new Intl.NumberFormat(locale(), {
		style: 'currency',
		currency: known,
		currencyDisplay: 'narrowSymbol'
	}).formatToParts(0);
	return parts.find(({ type }) => type === 'currency')?.value ?? known;
}

/** A number with this language's separators. */
export function number(value: number): string {
	return new Intl.NumberFormat(locale()).format(value);
}

/** A month `2027-03` in words. Anything else is shown as it is. */
export function month(value: string | undefined): string {
	if (!value || !/^\d{4}-\d{2}$/.test(value)) return value ?? '';
	const date = new Date(`${value}-01T00:00:00Z`);
	return new Intl.DateTimeFormat(locale(), {
		month: 'short',
		year: 'numeric',
		timeZone: 'UTC'
	}).format(date);
}

/** A day `2027-03-15` or a full time, in words. */
export function day(value: string): string {
	const date = new Date(value.length === 10 ? `${value}T00:00:00Z` : value);
	if (Number.isNaN(date.getTime())) return value;
	return new Intl.DateTimeFormat(locale(), {
		day: 'numeric',
		month: 'long',
		year: 'numeric',
		...(value.length === 10 && { timeZone: 'UTC' })
	}).format(date);
}

function locale(): string {
	return words.language === 'id' ? 'id-ID' : words.language;
}
