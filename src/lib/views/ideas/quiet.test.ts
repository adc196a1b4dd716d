import { expect, test } from 'vitest';

import type { Suggestion } from '#lib/domain/ideas/suggestions.ts';

import { markOfFit, markOfGroup, markOfPair, readQuiet, unlessQuiet } from './quiet.ts';

const idea = (id: string, ...words: string[]) => ({ id, why: { words, themes: [] } });
const fits = (...ideas: ReturnType<typeof idea>[]): Suggestion => ({
	cluster: 'air',
	score: 50,
	ideas,
	why: { words: [], themes: [] }
});
const isNew = (...ids: string[]): Suggestion => ({
	score: 50,
	ideas: ids.map((id) => idea(id, 'pipa')),
	why: { words: [], themes: [] }
});
const shown = (quiet: string[], ...suggestions: Suggestion[]) =>
	unlessQuiet(suggestions, new Set(quiet)).map(({ ideas }) => ideas.map(({ id }) => id).join(''));

test('[CLUSTER-8] a fit that was declined is quiet for that idea alone, until another word speaks for it', () => {
	const quiet = [markOfFit('a', 'air', ['pipa', 'bocor'])];
	expect(shown(quiet, fits(idea('a', 'bocor', 'pipa'), idea('b', 'pipa')))).toEqual(['b']);
	expect(shown(quiet, fits(idea('a', 'bocor', 'pipa')))).toEqual([]);
	expect(shown(quiet, fits(idea('a', 'bocor', 'pipa', 'keran')))).toEqual(['a']);
});

test('[CLUSTER-8] a new group that was declined is quiet until an idea comes or goes', () => {
	const quiet = [markOfGroup(['b', 'a'])];
	expect(shown(quiet, isNew('a', 'b'))).toEqual([]);
	expect(shown(quiet, isNew('a', 'b', 'c'))).toEqual(['abc']);
});

test('[CLUSTER-8] a pair has one mark whichever is named first, and marks are read back or left out', () => {
	expect(markOfPair({ a: 'x', b: 'y' })).toBe(markOfPair({ a: 'y', b: 'x' }));
	const marks = [markOfPair({ a: 'x', b: 'y' }), markOfGroup(['a', 'b'])];
	expect(readQuiet(marks.join(' '))).toEqual(marks);
	expect(readQuiet(undefined)).toEqual([]);
	expect(readQuiet('{"no": "<list>"}')).toEqual([]);
});

test('[CLUSTER-8] ten thousand suggestions have ten thousand marks', () => {
	const marks = new Set(Array.from({ length: 10_000 }, (_, at) => markOfFit(`i-${at}`, 'air', [])));
	expect(marks.size).toBe(10_000);
});
