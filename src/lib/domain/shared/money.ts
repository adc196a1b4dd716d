import { done, refuse, type Result } from './result.ts';

/** Why an amount was not taken. */
export type MoneyRefusal = 'not-money';

/** Whole units of the plan's currency (rupiah, shilling): an integer, never a fraction. */
export type Money = number;

/** The largest amount there is: nine hundred of these still add up exactly. */
export const MOST_MONEY = 1e13;

/** Checks an amount: whole, not negative, small enough to add up exactly. */
export function money(amount: number): Result<Money, MoneyRefusal> {
	return Number.isSafeInteger(amount) && amount >= 0 && amount <= MOST_MONEY
		? done(amount)
		: refuse('not-money');
}

/**
 * Reads an amount as people write it: `1.250.000`, `1,250,000`, `Rp 1 250 000`, `Rp1.250.000,00`, `2,5 juta`.
 * A fraction of a unit is refused, not rounded away: `1.250,5` and `12.50` are not money here.
 */
export function readMoney(written: string): Result<Money, MoneyRefusal> {
	const text = written
		.replace(/^\s*(rp|idr|kes|ksh)\.?\s*/i, '')
		.replace(/[\u00a0\u202f]/g, ' ')
		.replace(/,-\s*$/, '')
		.trim();
	const digits = wholeDigits(text) ?? roundDigits(text.toLowerCase());
	return digits === undefined ? refuse('not-money') : money(Number(digits));
}

/** One kind of mark between groups of three; empty cents at the end only after the other mark, or `1.250.00` would pass. */
const GROUPED = /^\d{1,3}(?:\.\d{3})*(?:,00)?$|^\d{1,3}(?:,\d{3})*(?:\.00)?$|^\d{1,3}(?: \d{3})*$/;
const PLAIN = /^\d+(?:[.,]00)?$/;

function wholeDigits(text: string): string | undefined {
	if (!GROUPED.test(text) && !PLAIN.test(text)) return undefined;
	return text.replace(/[.,]00$/, '').replace(/[., ]/g, '');
}

/** How many noughts people say instead of writing them. */
const NOUGHTS: Record<string, number> = {
	rb: 3,
	ribu: 3,
	thousand: 3,
	jt: 6,
	juta: 6,
	million: 6,
	miliar: 9,
	milyar: 9,
	billion: 9
};

function roundDigits(text: string): string | undefined {
	const [, whole = '', fraction = '', word = ''] =
		/^(\d+)(?:[.,](\d{1,2}))? ?([a-z]+)$/.exec(text) ?? [];
	const noughts = NOUGHTS[word];
	return noughts ? whole + fraction.padEnd(noughts, '0') : undefined;
}
