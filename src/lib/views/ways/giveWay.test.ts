import { expect, test } from 'vitest';

import { goneFrom } from './giveWay.ts';

const NAMES = ['badges', 'advice', 'title'];

test('[ARRIVE-28] what stands beside the codes goes in its order, and no more of it than has to', () => {
	const whenGone = (needed: number) => goneFrom(NAMES, (gone) => gone.length >= needed);
	expect(whenGone(0)).toEqual([]);
	expect(whenGone(1)).toEqual(['badges']);
	expect(whenGone(2)).toEqual(['badges', 'advice']);
	expect(goneFrom(NAMES, () => false)).toEqual(NAMES);
});
