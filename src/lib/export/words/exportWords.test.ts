import { expect, test } from 'vitest';

import { exportWords } from './exportWords.ts';
import { monthsBetween } from './months.ts';

const LANGUAGES = ['id', 'en'];

/** Every text of a language with its path; functions are asked with a number and a word. */
function textsIn(value: unknown, path: string): [string, string][] {
	if (typeof value === 'string') return [[path, value]];
	if (typeof value === 'function') return [[path, String(value(2, 'two', 46))]];
	if (typeof value !== 'object' || value === null) return [];
	return Object.entries(value).flatMap(([key, inner]) => textsIn(inner, `${path}.${key}`));
}

test.each(LANGUAGES)('[EXPORT-15] every word of %s is there', (language) => {
	for (const [path, text] of textsIn(exportWords(language), language)) {
		expect(text.trim(), path).not.toBe('');
		expect(text, path).not.toMatch(/undefined|\[object/);
	}
	expect(exportWords(language).months).toHaveLength(12);
});

test.each(LANGUAGES)('[EXPORT-15] sheets of %s have names a spreadsheet takes', (language) => {
	const names = Object.values(exportWords(language).sheets);
	expect(new Set(names).size).toBe(names.length);
	for (const name of names) expect(name).toMatch(/^[^[\]:*?/\\'<>&]{1,31}$/);
});

test('[EXPORT-15] the languages say the same things in different words', () => {
	const [id, en] = LANGUAGES.map((language) => new Map(textsIn(exportWords(language), '')));
	const texts = [...id!.keys()].filter((path) => !path.startsWith('.sourceNames'));
	for (const path of texts) expect(en!.has(path), path).toBe(true);
	const same = texts.filter((path) => id!.get(path) === en!.get(path) && id!.get(path)!.length > 8);
	expect(same.filter((path) => !/months|place/.test(path))).toEqual([]);
});

test('[EXPORT-15] a language without words of its own gets English', () => {
	expect(exportWords('sw').language).toBe('en');
	expect(exportWords('id-ID').language).toBe('id');
});

test.each([
	['2027-03', '2027-06', 'Maret–Juni 2027'],
	['2027-02', '2027-02', 'Februari 2027'],
	['2027-10', '2028-01', 'Oktober 2027 – Januari 2028'],
	['2027-10', undefined, 'Oktober 2027'],
	[undefined, '2027-12', 'Desember 2027'],
	[undefined, undefined, ''],
	['someday', '2027-13', '']
])('[EXPORT-15] the time %s to %s reads: %s', (start, end, words) => {
	expect(monthsBetween(exportWords('id'), start, end)).toBe(words);
});
