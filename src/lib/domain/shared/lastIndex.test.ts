import fc from 'fast-check';
import { expect, test } from 'vitest';

import { lastIndex } from './lastIndex.ts';

test('the last that passes is found as a new browser finds it', () => {
	const isSmall = (one: number) => one < 3;
	fc.assert(
		fc.property(fc.array(fc.nat(6)), (all) => {
			expect(lastIndex(all, isSmall)).toBe(all.findLastIndex(isSmall));
		})
	);
});
