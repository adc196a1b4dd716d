import { done, refuse, type Result } from './result.ts';

/** Why an amount was not taken. */
export type MoneyRefusal = 'not-money';

/** Whole units of the plan's currency (rupiah, shilling): an integer, never a fraction. */
export type Money = number;

/** Checks an amount: whole, not negative, small enough to add up exactly. */
export function money(amount: number): Result<Money, MoneyRefusal> {
	return Number.isSafeInteger(amount) && amount >= 0 && amount <= 1e13
		? done(amount)
		: refuse('not-money');
}

/**
 * Reads an amount as people write it: `1.250.000`, `1,250,000`, `Rp 1 250 000`. A fraction of a unit is
 * refused, not rounded away: `1.250,5` and `12.50` are not money here.
 */
export function readMoney(written: string): Result<Money, MoneyRefusal> {
	const text = written
		.replace(/^\s*(rp|idr|kes|ksh)\.?\s*/i, '')
		.replace(/,-\s*$/, '')
		.trim();
	if (!/^\d{1,3}([., ]\d{3})*$|^\d+$/.test(text)) return refuse('not-money');
	return money(Number(text.replace(/[., ]/g, '')));
}
