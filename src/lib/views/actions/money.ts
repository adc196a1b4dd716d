import { number } from '#lib/i18n/format.svelte.ts';
import { words } from '#lib/i18n/words.svelte.ts';

/** A currency's own sign before an amount: `Rp 1.250.000`. A peer may have named a currency that is none. */
export function moneyIn(currency: string): (amount: number) => string {
	const sign = signOf(currency);
	return (amount) => `${sign}\u00a0${number(amount)}`;
}

/** How people write a currency: `Rp`, `$`, `KES`. */
export function signOf(currency: string): string {
	const known = /^[A-Z]{3}$/.test(currency) ? currency : 'IDR';
	const format = new Intl.NumberFormat(words.language, {
		style: 'currency',
		currency: known,
		currencyDisplay: 'narrowSymbol'
	});
	return format.formatToParts(0).find(({ type }) => type === 'currency')?.value ?? known;
}
