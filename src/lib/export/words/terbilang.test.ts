import { expect, test } from 'vitest';

import { dayAndDate, dayInWords, terbilang } from './terbilang.ts';

/** Reads words back: adds what small words say, multiplies by what large ones say. Knows nothing of the writer. */
const VALUES: Readonly<Record<string, number>> = Object.fromEntries(
	[
		'nol satu dua tiga empat lima enam tujuh delapan sembilan sepuluh sebelas',
		'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'
	].flatMap((line) => line.split(' ').map((word, value) => [word, value] as const))
);
const TENS = ['twenty', 'thirty', 'forty', 'fifty', 'sixty', 'seventy', 'eighty', 'ninety'];
const LARGE: Readonly<Record<string, number>> = {
	...{ ribu: 1e3, juta: 1e6, miliar: 1e9, triliun: 1e12, kuadriliun: 1e15 },
	...{ thousand: 1e3, million: 1e6, billion: 1e9, trillion: 1e12, quadrillion: 1e15 }
};

const SMALL: Readonly<Record<string, number>> = { puluh: 10, ratus: 100, hundred: 100 };

/** What was summed up, the group of three being read, and the word that waits for its size. */
type Reading = [sum: number, group: number, held: number];

function readOn([sum, group, held]: Reading, word: string): Reading {
	const large = LARGE[word];
	const small = SMALL[word];
	if (large) return [sum + (group + held) * large, 0, 0];
	if (small) return [sum, group + held * small, 0];
	if (word === 'belas') return [sum, group + held + 10, 0];
	if (TENS.includes(word)) return [sum, group + (TENS.indexOf(word) + 2) * 10, held];
	return [sum, group, VALUES[word] ?? Number.NaN];
}

function readBack(words: string): number {
	const apart = words.replace(/se(?=ratus|ribu)/g, 'satu ').split(/ and | |-/);
	const [sum, group, held] = apart.reduce<Reading>(readOn, [0, 0, 0]);
	return sum + group + held;
}

test.each(['id', 'en'] as const)('[PAPER-1] every number to 9,999 in %s reads back', (language) => {
	const said = new Set<string>();
	for (let number = 0; number < 10_000; number += 1) {
		const words = terbilang(number, language);
		if (readBack(words) !== number) expect.fail(`${number}: ${words}`);
		said.add(words);
	}
	expect(said.size).toBe(10_000);
});

test.each(['id', 'en'] as const)('[PAPER-1] large amounts in %s read back exactly', (language) => {
	const steps = [1, 11, 100, 101, 999, 1000, 1001, 1011, 111_111, 999_999, 9_007_199];
	for (const scale of [1, 1e3, 1e6, 1e9]) {
		for (const step of steps) {
			for (const near of [-1, 0, 1, 111]) {
				const number = step * scale + near;
				expect(readBack(terbilang(number, language)), String(number)).toBe(number);
			}
		}
	}
	for (const number of [1e12 + 1000, 1e15, 1e15 + 1001, Number.MAX_SAFE_INTEGER]) {
		expect(readBack(terbilang(number, language)), String(number)).toBe(number);
	}
});

test('[PAPER-1] numbers are said as people say them', () => {
	expect(
		[0, 10, 11, 19, 20, 21, 100, 111, 1000, 1100, 2000, 11_000, 100_000, 1_001_000].map((number) =>
			terbilang(number, 'id')
		)
	).toEqual([
		...['nol', 'sepuluh', 'sebelas', 'sembilan belas', 'dua puluh', 'dua puluh satu'],
		...['seratus', 'seratus sebelas', 'seribu', 'seribu seratus', 'dua ribu', 'sebelas ribu'],
		...['seratus ribu', 'satu juta seribu']
	]);
	expect([21, 105, 1005, 1105, 1_000_000, 2_000_020].map((n) => terbilang(n, 'en'))).toEqual([
		...['twenty-one', 'one hundred and five', 'one thousand and five'],
		...['one thousand one hundred and five', 'one million', 'two million and twenty']
	]);
	expect(terbilang(-1500, 'id')).toBe('minus seribu lima ratus');
});

test('[PAPER-1] what is no whole amount has no words', () => {
	for (const amount of [0.5, Number.NaN, Number.POSITIVE_INFINITY, 2 ** 53]) {
		expect(terbilang(amount, 'id')).toBe('');
		expect(terbilang(amount, 'en')).toBe('');
	}
});

test('[PAPER-2] a day is said with its weekday, date, month and year', () => {
	expect(dayInWords('2026-03-03', 'id')).toBe(
		'Selasa tanggal tiga bulan Maret tahun dua ribu dua puluh enam'
	);
	expect(dayInWords('2026-11-30', 'en')).toBe(
		'Monday, the thirtieth of November two thousand and twenty-six'
	);
	expect(dayInWords('2027-05-21', 'en')).toMatch(/^Friday, the twenty-first of May/);
	expect(dayInWords('2027-05-12', 'en')).toMatch(/the twelfth of May/);
	expect(dayInWords('2027-05-04', 'en')).toMatch(/the fourth of May/);
	expect(dayAndDate('2026-08-17', 'id')).toBe('Senin, 17 Agustus 2026');
	expect(dayAndDate('1945-08-17', 'en')).toBe('Friday, 17 August 1945');
});

test('[PAPER-2] every weekday of eight years is the calendar’s own', () => {
	const names = new Intl.DateTimeFormat('id', { weekday: 'long', timeZone: 'UTC' });
	for (let day = 0; day < 8 * 365; day += 1) {
		const date = new Date(Date.UTC(2026, 0, 1 + day));
		const said = dayInWords(date.toISOString().slice(0, 10), 'id');
		expect(said.split(' ')[0]).toBe(names.format(date));
	}
});

test('[PAPER-2] what is no day of the calendar has no words', () => {
	for (const day of ['2027-02-30', 'soon', '', '2027-13-01']) {
		expect([dayInWords(day, 'id'), dayAndDate(day, 'en')]).toEqual(['', '']);
	}
});
