import { isMonth } from '../shared/dates.ts';
import { done, refuse, type Result } from '../shared/result.ts';

/** Why a month was not taken. */
export type MonthRefusal = 'not-a-month';

/**
 * Reads a month as people type it: `3`, `mar`, `Maret 2027`, `3/27`, `2027-03`. Names are twelve for each
 * language that is understood, January first; without a year it is a month of `year`.
 */
export function readMonth(
	written: string,
	names: readonly (readonly string[])[],
	year: number
): Result<string, MonthRefusal> {
	const parts = written.toLowerCase().match(/\p{L}+|\d+/gu) ?? [];
	const yearFirst = /^\d{4}$/.test(parts[0] ?? ''); // 2027-03
	const [month = '', said, ...more] = yearFirst ? parts.reverse() : parts;
	const inYear = said === undefined ? year : yearOf(said);
	const number = numberOf(month, names);
	if (!number || !inYear || more.length > 0) return refuse('not-a-month');
	const text = `${inYear}-${`${number}`.padStart(2, '0')}`;
	return isMonth(text) ? done(text) : refuse('not-a-month');
}

function numberOf(month: string, names: readonly (readonly string[])[]): number | undefined {
	if (/^\d+$/.test(month)) return Number(month);
	if (month.length < 3) return undefined;
	for (const language of names) {
		const at = language.findIndex((name) => name.toLowerCase().startsWith(month));
		if (at >= 0) return at + 1;
	}
	return undefined;
}

function yearOf(said: string): number | undefined {
	if (/^\d{2}$/.test(said)) return 2000 + Number(said);
	return /^20\d{2}$/.test(said) ? Number(said) : undefined;
}
