/** A decimal with up to three places, as text: `1200`, `0.5`, `-3.25`. Never a float: 9.5 must stay 9.5. */
export type Decimal = string;

const DECIMAL = /^-?(0|[1-9]\d{0,11})(\.\d{0,2}[1-9])?$/;

/** True for a decimal as a plan keeps it: no thousands marks, no empty places, not `-0`. */
export function isDecimal(given: unknown): given is Decimal {
	return typeof given === 'string' && DECIMAL.test(given) && given !== '-0';
}

/** A decimal in thousandths, exactly: `9.5` is 9500n. */
export function thousandths(decimal: Decimal): bigint {
	const negative = decimal.startsWith('-');
	const [whole = '0', places = ''] = decimal.replace('-', '').split('.');
	const value = BigInt(whole) * 1000n + BigInt(places.padEnd(3, '0'));
	return negative ? -value : value;
}
