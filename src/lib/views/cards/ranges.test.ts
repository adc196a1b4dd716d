import { expect, test } from 'vitest';

import { ranges } from './ranges.ts';

test('[CARD-8] the cards that have not answered are said as short as people say it', () => {
	expect(ranges([])).toBe('');
	expect(ranges([3, 5, 6, 9, 10, 11, 12, 30])).toBe('3, 5, 6, 9–12, 30');
});
