import type { ExportWords } from './words.ts';

/** The time of an activity in words: `Maret–Juni 2027`, `Februari 2027`, `Oktober 2027 – Januari 2028`. */
export function monthsBetween(words: ExportWords, start?: string, end?: string): string {
	const [from, to] = [monthOf(start), monthOf(end)];
	if (!from || !to) return inWords(words, from ?? to);
	if (from.year !== to.year) return `${inWords(words, from)} – ${inWords(words, to)}`;
	if (from.month === to.month) return inWords(words, from);
	return `${words.months[from.month - 1]}–${inWords(words, to)}`;
}

interface Month {
	year: number;
	month: number;
}

function inWords(words: ExportWords, month: Month | undefined): string {
	return month ? `${words.months[month.month - 1]} ${month.year}` : '';
}

function monthOf(written: string | undefined): Month | undefined {
	const [, year, month] = /^(\d{4})-(0[1-9]|1[0-2])$/.exec(written ?? '') ?? [];
	return year && month ? { year: Number(year), month: Number(month) } : undefined;
}
