/** A whole number with its thousands apart, as a language writes it: `1.250.000`, `1,250,000`. */
export function grouped(amount: number, separator: string): string {
	return String(Math.trunc(amount)).replace(/\B(?=(\d{3})+$)/g, separator);
}

/** What stands before an amount: `Rp`, or the currency's code. */
export function currencySign(currency: string): string {
	return currency === 'IDR' ? 'Rp' : currency;
}
