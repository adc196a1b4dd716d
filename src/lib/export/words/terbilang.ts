import { dayNumber } from '#lib/domain/shared/days.ts';

import { exportWords } from './exportWords.ts';
import { englishNumbers, indonesianNumbers, type NumberWords } from './numberWords.ts';

/** The languages that papers are read aloud in. */
type Language = 'id' | 'en';

const NUMBERS: Record<Language, NumberWords> = { id: indonesianNumbers, en: englishNumbers };

/**
 * A whole amount in words, up to nine quadrillion: "satu juta dua ratus ribu". Nothing is said of what is no
 * whole amount (a fraction, a number too large to be exact), as a wrong sum in words would be binding.
 * A negative amount is said with "minus".
 */
export function terbilang(amount: number, language: Language): string {
	if (!Number.isSafeInteger(amount)) return '';
	if (amount < 0) return `minus ${terbilang(-amount, language)}`;
	const numbers = NUMBERS[language];
	return amount === 0 ? numbers.zero : inGroups(amount, numbers);
}

function inGroups(amount: number, numbers: NumberWords): string {
	const last = amount % 1000;
	const front = groupsOf((amount - last) / 1000)
		.map((number, at) => (number === 0 ? '' : numbers.group(number, at + 1)))
		.filter((words) => words !== '')
		.reverse()
		.join(' ');
	if (last === 0 || front === '') return front + numbers.hundreds(last);
	return `${front}${last < 100 ? numbers.beforeSmall : ' '}${numbers.hundreds(last)}`;
}

/** The groups of three digits, the smallest first. */
function groupsOf(amount: number): number[] {
	if (amount === 0) return [];
	const last = amount % 1000;
	return [last, ...groupsOf((amount - last) / 1000)];
}

const WEEKDAYS: Record<Language, readonly string[]> = {
	id: ['Minggu', 'Senin', 'Selasa', 'Rabu', 'Kamis', 'Jumat', 'Sabtu'],
	en: ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday']
};

/** The name of a day's weekday; nothing for what is no day of the calendar. */
export function weekdayOf(day: string, language: Language): string {
	const number = dayNumber(day);
	return number === undefined ? '' : (WEEKDAYS[language][(((number + 4) % 7) + 7) % 7] ?? '');
}

/** A day as tables carry it: "Senin, 3 Maret 2026"; nothing for what is no day of the calendar. */
export function dayAndDate(day: string, language: Language): string {
	const weekday = weekdayOf(day, language);
	return weekday === '' ? '' : `${weekday}, ${plainDate(day, language)}`;
}

/** A date with its month's name: "3 Maret 2026"; nothing for what is no day of the calendar. */
export function plainDate(day: string, language: Language): string {
	if (dayNumber(day) === undefined) return '';
	const [year = 0, month = 0, date = 0] = day.split('-').map(Number);
	return `${date} ${exportWords(language).months[month - 1]} ${year}`;
}

/**
 * A day as the minutes of a meeting say it: "Senin tanggal tiga bulan Maret tahun dua ribu dua puluh enam",
 * in English "Monday, the third of March two thousand and twenty-six". Nothing for what is no day.
 */
export function dayInWords(day: string, language: Language): string {
	const weekday = weekdayOf(day, language);
	if (weekday === '') return '';
	const [year = 0, month = 0, date = 0] = day.split('-').map(Number);
	const name = exportWords(language).months[month - 1] ?? '';
	const years = terbilang(year, language);
	return language === 'id'
		? `${weekday} tanggal ${terbilang(date, 'id')} bulan ${name} tahun ${years}`
		: `${weekday}, the ${ordinal(date)} of ${name} ${years}`;
}

const ORDINALS: Readonly<Record<string, string>> = {
	one: 'first',
	two: 'second',
	three: 'third',
	five: 'fifth',
	eight: 'eighth',
	nine: 'ninth',
	twelve: 'twelfth',
	twenty: 'twentieth',
	thirty: 'thirtieth'
};

/** First to thirty-first: only the last word of the number changes. */
function ordinal(date: number): string {
	return terbilang(date, 'en').replace(/[a-z]+$/, (last) => ORDINALS[last] ?? `${last}th`);
}
