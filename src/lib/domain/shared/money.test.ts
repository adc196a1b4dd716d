import { expect, test } from 'vitest';

import { money, MOST_MONEY, readMoney } from './money.ts';

const NO = { ok: false, refusal: 'not-money' };

test.each([
	['1.250.000', 1_250_000],
	['1,250,000', 1_250_000],
	['Rp 1 250 000', 1_250_000],
	['Rp\u00a01.250.000', 1_250_000],
	['Rp1.250.000,-', 1_250_000],
	['Rp1.250.000,00', 1_250_000],
	['KSh 1,250,000.00', 1_250_000],
	['1250000', 1_250_000],
	['  500 ', 500],
	['0', 0]
])('[ACTION-1] %s is an amount of money', (written, value) => {
	expect(readMoney(written)).toEqual({ ok: true, value });
});

test.each([
	['750 ribu', 750_000],
	['2 juta', 2_000_000],
	['148,6 jt', 148_600_000],
	['1.5 million', 1_500_000],
	['Rp 3,25 miliar', 3_250_000_000]
])('[ACTION-1] %s is an amount with its noughts said in words', (written, value) => {
	expect(readMoney(written)).toEqual({ ok: true, value });
});

test.each(['1.250,5', '12.50', '1,250.000', '1.250.00', '12,5', '1.25.000', '1.250 juta'])(
	'[ACTION-2] %s could be read two ways or has a fraction, and is asked for again',
	(written) => {
		expect(readMoney(written)).toEqual(NO);
	}
);

test.each(['', 'gratis', '-5', '1e6', '1.000.000x', '١٢٣', '99999999999999999999'])(
	'[ACTION-2] "%s" is no amount of money',
	(written) => {
		expect(readMoney(written)).toEqual(NO);
	}
);

test('[ACTION-2] an amount is whole, not below nothing, and never so large that a sum would be inexact', () => {
	expect(money(MOST_MONEY)).toEqual({ ok: true, value: MOST_MONEY });
	for (const amount of [MOST_MONEY + 1, -1, 0.5, NaN, Infinity]) expect(money(amount)).toEqual(NO);
	expect(Number.isSafeInteger(900 * MOST_MONEY)).toBe(true);
});
