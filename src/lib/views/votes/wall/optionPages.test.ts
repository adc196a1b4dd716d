import { expect, test } from 'vitest';

import { optionPages } from './optionPages.ts';

const named = (labels: readonly string[]) =>
	labels.map((label, at) => ({ id: `o${at}`, ref: '', label }));

test('[VOTE-127] an option keeps its number on whatever page of the wall it stands', () => {
	const short = optionPages(named(Array.from({ length: 19 }, (_, at) => `Usulan ${at}`)));
	expect([short.isWide, short.size]).toEqual([false, 1]);
	expect(short.pages.length).toBe(3);
	expect(short.pages.flat().map(({ place }) => place)).toEqual([...Array(19).keys()]);
	const long = optionPages(
		named(Array.from({ length: 9 }, () => 'saluran air di dusun '.repeat(6)))
	);
	expect(long.isWide).toBe(true);
	expect(long.pages.length).toBeGreaterThan(1);
	expect(long.pages.flat().map(({ place }) => place)).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8]);
	expect(long.pages.flat().map(({ option }) => option.id)[8]).toBe('o8');
});

test('[VOTE-127] few options stand on one page, in the largest letters in which all of them are whole', () => {
	const two = optionPages(named(['Pipa', 'Jalan']));
	expect(two).toMatchObject({ pages: [{ length: 2 }], isWide: true, size: 1.5 });
	const four = optionPages(
		named(Array.from({ length: 4 }, () => 'rabat beton jalan dusun '.repeat(2)))
	);
	expect(four.pages).toHaveLength(1);
	expect(four.size).toBeLessThan(1.5);
	const short = optionPages(named(['Air bersih', 'Jalan', 'Jembatan', 'Posyandu']));
	expect(short).toMatchObject({ pages: [{ length: 4 }], isWide: true });
	expect(short.size).toBeGreaterThan(1);
});
