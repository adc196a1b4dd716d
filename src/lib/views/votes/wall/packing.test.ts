import { expect, test } from 'vitest';

import { packed, rowsFor } from './packing.ts';

test('[VOTE-99] a page holds as many names as fit whole, and each name is on one page', () => {
	const pages = packed([3, 3, 1, 9, 1, 1], (height) => height, 6);
	expect(pages).toEqual([[3], [3, 1], [9], [1, 1]]);
	expect(
		packed([1, 1, 1, 1, 1, 1, 1, 1, 1], (height) => height, 4.5).map(({ length }) => length)
	).toEqual([3, 3, 3]);
	expect(packed([], () => 1, 6)).toEqual([[]]);
});

test('[VOTE-99] rows are counted as words wrap', () => {
	expect(rowsFor('', 10)).toBe(1);
	expect(rowsFor('Jalan desa', 10)).toBe(1);
	expect(rowsFor('Jalan desaku', 10)).toBe(2);
	expect(rowsFor('Posyandu lan timbangan bayi', 10)).toBe(4);
	expect(rowsFor('Pertanggungjawaban', 10)).toBe(2);
	expect(rowsFor('RT Pertanggungjawaban', 10)).toBe(3);
});
