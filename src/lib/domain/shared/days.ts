/** A day counted from 1 January 1970. Nothing for what is no day of the calendar, `2027-02-30` or `soon`. */
export function dayNumber(day: string): number | undefined {
	const [, year, month, date] = (/^(\d{4})-(\d{2})-(\d{2})$/.exec(day) ?? []).map(Number);
	if (!year || !month || !date || month > 12 || date > daysIn(year, month)) return undefined;
	return daysBefore(year, month) + date - 1;
}

/** The first day of a month `YYYY-MM`, as a day number. */
export function firstDay(month: string): number | undefined {
	return dayNumber(`${month}-01`);
}

/** The last day of a month `YYYY-MM`, as a day number. */
export function lastDay(month: string): number | undefined {
	const first = firstDay(month);
	const [year = 0, number = 0] = month.split('-').map(Number);
	return first === undefined ? undefined : first + daysIn(year, number) - 1;
}

const LENGTHS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

function daysIn(year: number, month: number): number {
	return (LENGTHS[month - 1] ?? 0) + (month === 2 && isLeap(year) ? 1 : 0);
}

function isLeap(year: number): boolean {
	return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
}

function daysBefore(year: number, month: number): number {
	const past = year - 1;
	const leaps = Math.floor(past / 4) - Math.floor(past / 100) + Math.floor(past / 400);
	const inYear = LENGTHS.slice(0, month - 1).reduce((sum, length) => sum + length, 0);
	return past * 365 + leaps + inYear + (month > 2 && isLeap(year) ? 1 : 0) - UNTIL_1970;
}

const UNTIL_1970 = 719162;
